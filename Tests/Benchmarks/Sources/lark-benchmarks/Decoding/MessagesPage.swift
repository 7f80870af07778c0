import Foundation
import LarkIM

/// What `im.messages.list` answers: 50 messages, some of them replies, some with mentions.
enum MessagesPage {
  /// The answer as bytes.
  static let bytes = Data(answer.serializedBytes())

  private static var answer: JSON {
    var invention = Invention(seed: 2)
    let chat = invention.id("oc_")
    let messages = (0..<50).map { message($0, in: chat, &invention) }
    return [
      "code": 0,
      "data": ["has_more": true, "items": .array(messages), "page_token": .string(invention.id("", digits: 96))],
      "msg": "success",
    ]
  }

  private static func message(_ number: Int, in chat: String, _ invention: inout Invention) -> JSON {
    let time = String(1_767_196_800_000 + number * 61_234)
    let text = invention.text(sentences: 1 + number % 4)
    var members: JSONObject = [
      "body": ["content": .string(content(number, text))],
      "chat_id": .string(chat),
      "create_time": .string(time),
      "deleted": .bool(number % 25 == 24),
      "message_id": .string(invention.id("om_")),
      "message_position": .string(String(1000 + number)),
      "msg_type": .string(number % 5 == 0 ? "post" : "text"),
      "sender": sender(number, &invention),
      "update_time": .string(time),
      "updated": .bool(number % 10 == 9),
    ]
    if number % 3 == 0 {
      let root = JSON.string(invention.id("om_"))
      members.append("root_id", root)
      members.append("parent_id", root)
      members.append("thread_id", .string(invention.id("omt_", digits: 16)))
    }
    if number % 4 == 1 { members.append("mentions", [mention(&invention)]) }
    return .object(members)
  }

  /// The content, which is JSON in a string.
  private static func content(_ number: Int, _ text: String) -> String {
    let content: JSON =
      number % 5 == 0
      ? ["title": "", "content": [[["tag": "text", "text": .string(text), "style": []]]]]
      : ["text": .string(number % 4 == 1 ? "@_user_1 \(text)" : text)]
    return content.serialized()
  }

  private static func sender(_ number: Int, _ invention: inout Invention) -> JSON {
    [
      "id": .string(number % 6 == 5 ? invention.id("cli_", digits: 16) : invention.id("ou_")),
      "id_type": number % 6 == 5 ? "app_id" : "open_id",
      "sender_type": number % 6 == 5 ? "app" : "user",
      "tenant_key": "736588c9260f175e",
    ]
  }

  private static func mention(_ invention: inout Invention) -> JSON {
    [
      "id": .string(invention.id("ou_")), "id_type": "open_id", "key": "@_user_1", "name": "王小明",
      "tenant_key": "736588c9260f175e",
    ]
  }
}

/// The page as one would write it for `JSONDecoder`.
struct CodableMessagesPage: Decodable, Equatable {
  let items: [Message]?
  let hasMore: Bool?
  let pageToken: String?

  enum CodingKeys: String, CodingKey {
    case items
    case hasMore = "has_more"
    case pageToken = "page_token"
  }

  struct Message: Decodable, Equatable {
    let messageID: String?
    let rootID: String?
    let parentID: String?
    let threadID: String?
    let msgType: String?
    let createTime: String?
    let updateTime: String?
    let deleted: Bool?
    let updated: Bool?
    let chatID: String?
    let sender: Sender?
    let body: Body?
    let mentions: [Mention]?
    let messagePosition: String?

    enum CodingKeys: String, CodingKey {
      case deleted, updated, sender, body, mentions
      case messageID = "message_id"
      case rootID = "root_id"
      case parentID = "parent_id"
      case threadID = "thread_id"
      case msgType = "msg_type"
      case createTime = "create_time"
      case updateTime = "update_time"
      case chatID = "chat_id"
      case messagePosition = "message_position"
    }
  }

  struct Sender: Decodable, Equatable {
    let id: String?
    let idType: String?
    let senderType: String?
    let tenantKey: String?

    enum CodingKeys: String, CodingKey {
      case id
      case idType = "id_type"
      case senderType = "sender_type"
      case tenantKey = "tenant_key"
    }
  }

  struct Body: Decodable, Equatable {
    let content: String?
  }

  struct Mention: Decodable, Equatable {
    let key: String?
    let id: String?
    let idType: String?
    let name: String?
    let tenantKey: String?

    enum CodingKeys: String, CodingKey {
      case key, id, name
      case idType = "id_type"
      case tenantKey = "tenant_key"
    }
  }
}

extension CodableMessagesPage {
  /// The same values as in a generated reply.
  init(_ reply: IM.Messages.List.Reply) {
    items = reply.items?.map(Message.init)
    hasMore = reply.hasMore
    pageToken = reply.pageToken
  }
}

extension CodableMessagesPage.Message {
  init(_ message: IM.Types.Message) {
    messageID = message.messageID
    rootID = message.rootID
    parentID = message.parentID
    threadID = message.threadID
    msgType = message.msgType
    createTime = message.createTime?.rawValue
    updateTime = message.updateTime?.rawValue
    deleted = message.deleted
    updated = message.updated
    chatID = message.chatID
    sender = message.sender.map(CodableMessagesPage.Sender.init)
    body = message.body.map { CodableMessagesPage.Body(content: $0.content) }
    mentions = message.mentions?.map(CodableMessagesPage.Mention.init)
    messagePosition = message.messagePosition?.text
  }
}

extension CodableMessagesPage.Sender {
  init(_ sender: IM.Types.Sender) {
    id = sender.id
    idType = sender.idType
    senderType = sender.senderType
    tenantKey = sender.tenantKey
  }
}

extension CodableMessagesPage.Mention {
  init(_ mention: IM.Types.Mention) {
    key = mention.key
    id = mention.id
    idType = mention.idType
    name = mention.name
    tenantKey = mention.tenantKey
  }
}
