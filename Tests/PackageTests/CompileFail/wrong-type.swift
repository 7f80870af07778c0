// expect: error: cannot convert value of type 'String' to expected argument type
import LarkAPI

let request = IM.Chats.Create(groupMessageType: "thread")
