// Generated from schema/im/chats/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// List the chats that the caller is in.
  ///
  /// The scope `im:chat.group_info:readonly` is historical: an app that has it keeps it, new apps cannot ask for it.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat:read`, `im:chat:readonly`, `im:chat`, `im:chat.group_info:readonly`
  /// - HTTP: `GET /open-apis/im/v1/chats`
  /// - Pages: `items`
  /// - Source: `schema/im/chats/list.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/list)
  public nonisolated struct List: CallableByUserAndBot, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.list",
      verb: .get,
      path: "/open-apis/im/v1/chats",
      scopes: .any("im:chat:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"),
      risk: .read
    )

    /// Kind of the user ids in the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// Order of the chats. Default: `"ByCreateTimeAsc"`.
    public var sortType: SortType?
    /// Kinds of chats to list. Left out, groups only.
    public var types: [TypesElement]?
    /// How many items a page holds. From 1 to 100. Default: `20`.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?

    /// Makes the request; fields left out are not sent.
    public init(
      userIDType: IM.Types.UserIDType? = nil,
      sortType: SortType? = nil,
      types: [TypesElement]? = nil,
      pageSize: Int? = nil,
      pageToken: String? = nil
    ) {
      self.userIDType = userIDType
      self.sortType = sortType
      self.types = types
      self.pageSize = pageSize
      self.pageToken = pageToken
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.query("sort_type", sortType)
      request.query("types", commaSeparated: types)
      request.query("page_size", pageSize)
      request.query("page_token", pageToken)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [Reply.Item] {
      reply.items ?? []
    }

    /// Order of the chats.
    public nonisolated struct SortType: OpenEnum {
      /// Oldest first.
      public static let byCreateTimeAsc = Self(rawValue: "ByCreateTimeAsc")
      /// Most recently active first. Chats can slip from page to page meanwhile and be missed.
      public static let byActiveTimeDesc = Self(rawValue: "ByActiveTimeDesc")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// Element of `types`.
    public nonisolated struct TypesElement: OpenEnum {
      public static let group = Self(rawValue: "group")
      /// Direct chats.
      public static let p2p = Self(rawValue: "p2p")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.chats.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Chats of this page.
      public var items: [Item]?
      /// Token of the next page.
      public var pageToken: String?
      /// Token of the next page, where `page_token` is missing.
      public var nextPageToken: String?
      /// Whether another page follows.
      public var hasMore: Bool?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "page_token": pageToken = json.read()
          case "next_page_token": nextPageToken = json.read()
          case "has_more": hasMore = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("page_token", pageToken)
        json.write("next_page_token", nextPageToken)
        json.write("has_more", hasMore)
        json.endObject()
      }

      /// Element of `items`.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the chat (`oc_…`).
        public var chatID: String?
        /// URL of the avatar.
        public var avatar: String?
        /// Name of the chat; of a direct chat, the name of the other side.
        public var name: String?
        /// Description of the chat.
        public var description: String?
        /// The owner, of the kind `owner_id_type` names. Missing when a bot owns the chat.
        public var ownerID: String?
        /// Kind of `owner_id`.
        public var ownerIDType: IM.Types.UserIDType?
        /// Whether people from other organizations may be in the chat.
        public var external: Bool?
        /// Key of the organization of the chat.
        public var tenantKey: String?
        /// Labels of the chat.
        public var labels: [String]?
        /// Whether a chat still exists.
        public var chatStatus: IM.Types.ChatStatus?
        /// What kind of conversation a chat is.
        public var chatMode: IM.Types.ChatMode?
        /// What the other side of a direct chat is.
        public var p2pTargetType: IM.Types.P2PTargetType?
        /// Id of the other side of a direct chat.
        public var p2pTargetID: String?

        /// All that the platform sent of it, with fields that the schema does not list.
        public private(set) var rawJSON = RawJSON()

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          let mark = json.mark
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
          rawJSON = json.rawJSON(since: mark)
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
