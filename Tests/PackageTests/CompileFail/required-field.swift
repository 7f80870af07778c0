// expect: error: missing argument for parameter 'chatID' in call
import LarkAPI

let request = IM.Chats.Get()
