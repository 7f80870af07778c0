// Generated from schema/im/chats/search_v1.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// Search the groups that the caller can see, by their names.
  ///
  /// The older search, which every caller may use with the scopes for reading chats; `im.chats.search` finds groups by
  /// their members as well.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat:read`, `im:chat:readonly`, `im:chat`, `im:chat.group_info:readonly`
  /// - HTTP: `GET /open-apis/im/v1/chats/search`
  /// - Pages: `items`
  /// - Source: `schema/im/chats/search_v1.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat/search)
  public nonisolated struct SearchV1: CallableByUserAndBot, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.search_v1",
      verb: .get,
      path: "/open-apis/im/v1/chats/search",
      scopes: .any("im:chat:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"),
      risk: .read
    )

    /// Kind of the user ids in the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// Words to look for. Without any, nothing is found. A text with a hyphen goes in double quotes. At most 64
    /// characters.
    public var query: String?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?
    /// How many items a page holds. At most 100. Default: `20`.
    public var pageSize: Int?

    /// Makes the request; fields left out are not sent.
    public init(
      userIDType: IM.Types.UserIDType? = nil, query: String? = nil, pageToken: String? = nil, pageSize: Int? = nil
    ) {
      self.userIDType = userIDType
      self.query = query
      self.pageToken = pageToken
      self.pageSize = pageSize
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.query("query", query)
      request.query("page_token", pageToken)
      request.query("page_size", pageSize)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [Reply.Item] {
      reply.items ?? []
    }

    /// What `im.chats.search_v1` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The groups.
      public var items: [Item]?
      /// Token of the next page.
      public var pageToken: String?
      /// Whether there is another page.
      public var hasMore: Bool?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "page_token": pageToken = json.read()
          case "has_more": hasMore = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("page_token", pageToken)
        json.write("has_more", hasMore)
        json.endObject()
      }

      /// A group.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the group (`oc_…`).
        public var chatID: String?
        /// URL of the avatar.
        public var avatar: String?
        /// Its name.
        public var name: String?
        /// Its description.
        public var description: String?
        /// The owner. Missing where a bot owns it.
        public var ownerID: String?
        /// Kind of `owner_id`. Missing where a bot owns it.
        public var ownerIDType: String?
        /// Whether people from other organizations may be in it.
        public var external: Bool?
        /// Key of its organization.
        public var tenantKey: String?
        /// Its labels. The platform's page does not list it.
        public var labels: [String]?
        /// Whether a chat still exists.
        public var chatStatus: IM.Types.ChatStatus?
        /// Its mode. The platform's page does not list it.
        public var chatMode: String?
        /// Kind of the other one, in a direct chat. The platform's page does not list it.
        public var p2pTargetType: String?
        /// The other one, in a direct chat. The platform's page does not list it.
        public var p2pTargetID: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "chat_id": chatID = json.read()
            case "avatar": avatar = json.read()
            case "name": name = json.read()
            case "description": description = json.read()
            case "owner_id": ownerID = json.read()
            case "owner_id_type": ownerIDType = json.read()
            case "external": external = json.read()
            case "tenant_key": tenantKey = json.read()
            case "labels": labels = json.read()
            case "chat_status": chatStatus = json.read()
            case "chat_mode": chatMode = json.read()
            case "p2p_target_type": p2pTargetType = json.read()
            case "p2p_target_id": p2pTargetID = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("chat_id", chatID)
          json.write("avatar", avatar)
          json.write("name", name)
          json.write("description", description)
          json.write("owner_id", ownerID)
          json.write("owner_id_type", ownerIDType)
          json.write("external", external)
          json.write("tenant_key", tenantKey)
          json.write("labels", labels)
          json.write("chat_status", chatStatus)
          json.write("chat_mode", chatMode)
          json.write("p2p_target_type", p2pTargetType)
          json.write("p2p_target_id", p2pTargetID)
          json.endObject()
        }
      }
    }
  }
}
