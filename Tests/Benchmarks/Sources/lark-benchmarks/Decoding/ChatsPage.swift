import Foundation
import LarkIM

/// What `im.chats.list` answers: 50 chats in about 23.5 KB.
enum ChatsPage {
  /// The answer as bytes.
  static let bytes = Data(answer.serializedBytes())

  private static var answer: JSON {
    var invention = Invention(seed: 1)
    let chats = (0..<50).map { chat($0, &invention) }
    return [
      "code": 0,
      "data": ["has_more": true, "items": .array(chats), "page_token": .string(invention.id("", digits: 96))],
      "msg": "success",
    ]
  }

  private static func chat(_ number: Int, _ invention: inout Invention) -> JSON {
    [
      "avatar": .string(
        "https://s3-imfile.feishucdn.com/static-resource/v1/v2_\(invention.id("", digits: 32))~?image_size=72"),
      "chat_id": .string(invention.id("oc_")),
      "chat_status": "normal",
      "description": .string(invention.text(sentences: 1 + number % 3)),
      "external": .bool(number % 7 == 0),
      "labels": number % 4 == 0 ? ["7190000000000000001", "7190000000000000002"] : [],
      "name": .string(number % 2 == 0 ? "项目讨论组 \(number)" : "Rollout of part \(number)"),
      "owner_id": .string(invention.id("ou_")),
      "owner_id_type": "open_id",
      "tenant_key": "736588c9260f175e",
    ]
  }
}

/// The page as one would write it for `JSONDecoder`.
struct CodableChatsPage: Decodable, Equatable {
  let items: [Chat]?
  let pageToken: String?
  let hasMore: Bool?

  enum CodingKeys: String, CodingKey {
    case items
    case pageToken = "page_token"
    case hasMore = "has_more"
  }

  struct Chat: Decodable, Equatable {
    let avatar: String?
    let chatID: String?
    let chatStatus: String?
    let description: String?
    let external: Bool?
    let labels: [String]?
    let name: String?
    let ownerID: String?
    let ownerIDType: String?
    let tenantKey: String?

    enum CodingKeys: String, CodingKey {
      case avatar, description, external, labels, name
      case chatID = "chat_id"
      case chatStatus = "chat_status"
      case ownerID = "owner_id"
      case ownerIDType = "owner_id_type"
      case tenantKey = "tenant_key"
    }
  }
}

extension CodableChatsPage {
  /// The same values as in a generated reply.
  init(_ reply: IM.Chats.List.Reply) {
    items = reply.items?.map(Chat.init)
    pageToken = reply.pageToken
    hasMore = reply.hasMore
  }
}

extension CodableChatsPage.Chat {
  init(_ chat: IM.Chats.List.Reply.Item) {
    avatar = chat.avatar
    chatID = chat.chatID
    chatStatus = chat.chatStatus?.rawValue
    description = chat.description
    external = chat.external
    labels = chat.labels
    name = chat.name
    ownerID = chat.ownerID
    ownerIDType = chat.ownerIDType?.rawValue
    tenantKey = chat.tenantKey
  }
}
