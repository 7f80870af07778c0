// Generated from schema/im/chat.announcement/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Announcement {
  /// Get the announcement of a chat.
  ///
  /// Not of direct chats, and only of the older kind: an announcement that is a document of the newer kind gives
  /// 232097.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat.announcement:read`, `im:chat:readonly`, `im:chat`
  /// - HTTP: `GET /open-apis/im/v1/chats/{chat_id}/announcement`
  /// - Source: `schema/im/chat.announcement/get.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-announcement/get)
  public nonisolated struct Get: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.announcement.get",
      verb: .get,
      path: "/open-apis/im/v1/chats/{chat_id}/announcement",
      scopes: .any("im:chat.announcement:read", "im:chat:readonly", "im:chat"),
      risk: .read
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of the user ids in the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, userIDType: IM.Types.UserIDType? = nil) {
      self.chatID = chatID
      self.userIDType = userIDType
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("user_id_type", userIDType)
    }

    /// What `im.chat.announcement.get` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The document as JSON text.
      public var content: String?
      /// Version of the document.
      public var revision: Int64Text?
      /// When it was made, Unix time in seconds.
      public var createTime: SecondTimestamp?
      /// When it was changed, Unix time in seconds.
      public var updateTime: SecondTimestamp?
      /// Kind of `owner_id`.
      public var ownerIDType: OwnerIDType?
      /// Who made it.
      public var ownerID: String?
      /// Kind of `modifier_id`.
      public var modifierIDType: ModifierIDType?
      /// Who changed it last.
      public var modifierID: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "content": content = json.read()
          case "revision": revision = json.read()
          case "create_time": createTime = json.read()
          case "update_time": updateTime = json.read()
          case "owner_id_type": ownerIDType = json.read()
          case "owner_id": ownerID = json.read()
          case "modifier_id_type": modifierIDType = json.read()
          case "modifier_id": modifierID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("content", content)
        json.write("revision", revision)
        json.write("create_time", createTime)
        json.write("update_time", updateTime)
        json.write("owner_id_type", ownerIDType)
        json.write("owner_id", ownerID)
        json.write("modifier_id_type", modifierIDType)
        json.write("modifier_id", modifierID)
        json.endObject()
      }

      /// Kind of `owner_id`.
      public nonisolated struct OwnerIDType: OpenEnum {
        public static let userID = Self(rawValue: "user_id")
        public static let unionID = Self(rawValue: "union_id")
        public static let openID = Self(rawValue: "open_id")
        public static let appID = Self(rawValue: "app_id")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      /// Kind of `modifier_id`.
      public nonisolated struct ModifierIDType: OpenEnum {
        public static let userID = Self(rawValue: "user_id")
        public static let unionID = Self(rawValue: "union_id")
        public static let openID = Self(rawValue: "open_id")
        public static let appID = Self(rawValue: "app_id")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }
  }
}
