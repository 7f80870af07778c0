// expect: error: cannot convert value of type 'String' to expected argument type
import LarkAPI

private let request = IM.Chats.Create(groupMessageType: "thread")
