// expect: error: missing argument for parameter 'chatID' in call
import LarkAPI

private let request = IM.Chats.Get()
