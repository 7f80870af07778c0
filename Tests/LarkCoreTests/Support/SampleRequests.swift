import Foundation
import LarkCore

/// Requests as the generator writes them.
enum Sample {
  struct Chat: LarkReply, JSONDecodable, Hashable {
    var name: String?
    var count: Int?

    init() {}

    init(name: String?) { self.name = name }

    init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "name": name = json.read()
        case "count": count = json.read()
        default: json.skip()
        }
      }
    }
  }

  /// A read by anybody.
  struct GetChat: CallableByUserAndBot {
    typealias Reply = Chat
    var chatID = "oc_1"
    var userIDType: String?
    var withNames: Bool?
    var labels: [String]?
    var range: String?

    static let method = MethodInfo(
      id: "im.chats.get", verb: .get, path: "/open-apis/im/v1/chats/{chat_id}",
      scopes: .any("im:chat:read", "im:chat:readonly", "im:chat"), risk: .read)

    func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("user_id_type", userIDType)
      request.query("with_names", withNames)
      request.query("label", labels)
      request.header("Range", range)
    }
  }

  /// A write by a bot, with an idempotency key.
  struct CreateChat: CallableByBotOnly {
    typealias Reply = Chat
    var name: String?
    var external: Bool?
    var count: Int?
    var uuid: String?

    static let method = MethodInfo(
      id: "im.chats.create", verb: .post, path: "/open-apis/im/v1/chats", body: .json,
      scopes: .any("im:chat:create", "im:chat"), risk: .write, idempotencyKey: "uuid")

    func encode(into request: inout RequestEncoder) {
      request.query("uuid", uuid)
      request.body("name", name)
      request.body("external", external)
      request.body("count", count)
      request.idempotencyKey = uuid
    }
  }

  /// A write by a user that takes no body.
  struct LeaveChat: CallableByUserOnly {
    typealias Reply = EmptyReply
    var chatID = "oc_1"

    static let method = MethodInfo(
      id: "im.chats.leave", verb: .post, path: "/open-apis/im/v1/chats/{chat_id}/leave",
      scopes: ScopeRule(user: .all("im:chat:read", "im:chat:update")), risk: .write)

    func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
    }
  }

  /// A list in pages.
  struct ListChats: CallableByUserAndBot, PagedRequest {
    struct Reply: LarkReply, JSONDecodable {
      var items: [String]?
      var hasMore: Bool?
      var pageToken: String?

      init() {}

      init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "has_more": hasMore = json.read()
          case "page_token": pageToken = json.read()
          default: json.skip()
          }
        }
      }
    }

    var pageToken: String?

    static let method = MethodInfo(
      id: "im.chats.list", verb: .get, path: "/open-apis/im/v1/chats", scopes: .any("im:chat:read"), risk: .read)

    func encode(into request: inout RequestEncoder) {
      request.query("page_token", pageToken)
    }

    static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    static func items(of reply: Reply) -> [String] { reply.items ?? [] }
  }

  /// An upload.
  struct CreateImage: CallableByBotOnly {
    typealias Reply = Chat
    var kind: String?
    var image: FileUpload?

    static let method = MethodInfo(
      id: "im.images.create", verb: .post, path: "/open-apis/im/v1/images", body: .multipart,
      scopes: .any("im:resource"), risk: .write)

    func encode(into request: inout RequestEncoder) {
      request.part("image_type", kind)
      request.part("image", file: image)
    }
  }

  /// A download.
  struct GetResource: CallableByUserAndBot {
    typealias Reply = Download

    static let method = MethodInfo(
      id: "im.messages.resources.get", verb: .get, path: "/open-apis/im/v1/messages/om_1/resources/f_1",
      responseBody: .binary, scopes: .any("im:message:readonly"), risk: .read)

    func encode(into request: inout RequestEncoder) {}
  }
}
