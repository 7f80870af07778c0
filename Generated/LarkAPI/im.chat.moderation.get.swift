// Generated from schema/im/chat.moderation/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Moderation {
  /// Get who may post in a chat.
  ///
  /// - Callers: user, bot. The caller must be in the chat.
  /// - Scopes: any of `im:chat.moderation:read`, `im:chat:readonly`, `im:chat`
  /// - HTTP: `GET /open-apis/im/v1/chats/{chat_id}/moderation`
  /// - Pages: `items`
  /// - Source: `schema/im/chat.moderation/get.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat/get)
  public nonisolated struct Get: CallableByUserAndBot, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.moderation.get",
      verb: .get,
      path: "/open-apis/im/v1/chats/{chat_id}/moderation",
      scopes: .any("im:chat.moderation:read", "im:chat:readonly", "im:chat"),
      risk: .read
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of the user ids in the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// How many items a page holds.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String, userIDType: IM.Types.UserIDType? = nil, pageSize: Int? = nil, pageToken: String? = nil
    ) {
      self.chatID = chatID
      self.userIDType = userIDType
      self.pageSize = pageSize
      self.pageToken = pageToken
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("user_id_type", userIDType)
      request.query("page_size", pageSize)
      request.query("page_token", pageToken)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [Reply.Item] {
      reply.items ?? []
    }

    /// What `im.chat.moderation.get` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Who may post in a chat.
      public var moderationSetting: IM.Types.ModerationPermission?
      /// Token of the next page.
      public var pageToken: String?
      /// Whether there is another page.
      public var hasMore: Bool?
      /// Members who may post, where they are chosen one by one.
      public var items: [Item]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "moderation_setting": moderationSetting = json.read()
          case "page_token": pageToken = json.read()
          case "has_more": hasMore = json.read()
          case "items": items = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("moderation_setting", moderationSetting)
        json.write("page_token", pageToken)
        json.write("has_more", hasMore)
        json.write("items", items)
        json.endObject()
      }

      /// A member who may post.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Kind of `user_id`.
        public var userIDType: String?
        /// Id of the member.
        public var userID: String?
        /// Key of the member's organization.
        public var tenantKey: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "user_id_type": userIDType = json.read()
            case "user_id": userID = json.read()
            case "tenant_key": tenantKey = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("user_id_type", userIDType)
          json.write("user_id", userID)
          json.write("tenant_key", tenantKey)
          json.endObject()
        }
      }
    }
  }
}
