// Generated from schema/im/chats/search.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// Search the groups that the caller can see.
  ///
  /// - Callers: user, bot
  /// - Scopes: `im:chat:read`
  /// - HTTP: `POST /open-apis/im/v2/chats/search`
  /// - Pages: `items`
  /// - Source: `schema/im/chats/search.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/group/im-v2/chat/search)
  public nonisolated struct Search: CallableByUserAndBot, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.search",
      verb: .post,
      path: "/open-apis/im/v2/chats/search",
      body: .json,
      scopes: .any("im:chat:read"),
      risk: .read
    )

    /// How many items a page holds. From 1 to 100. Default: `20`.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?
    /// Kind of the user ids in the request and the reply.
    public var userIDType: IM.Types.UserIDType?
    /// Words to look for in names of groups and of their members. What goes beyond 64 characters, the platform may
    /// leave out of account. A text with a hyphen goes in double quotes. Best kept to 64 characters.
    public var query: String?
    /// Narrows the search.
    public var filter: Filter?
    /// Order of the groups.
    public var sorter: Sorter?

    /// Makes the request; fields left out are not sent.
    public init(
      pageSize: Int? = nil,
      pageToken: String? = nil,
      userIDType: IM.Types.UserIDType? = nil,
      query: String? = nil,
      filter: Filter? = nil,
      sorter: Sorter? = nil
    ) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.userIDType = userIDType
      self.query = query
      self.filter = filter
      self.sorter = sorter
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("page_size", pageSize)
      request.query("page_token", pageToken)
      request.query("user_id_type", userIDType)
      request.body("query", query)
      request.body("filter", filter)
      request.body("sorter", sorter)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [Reply.Item] {
      reply.items ?? []
    }

    /// Narrows the search.
    public nonisolated struct Filter: JSONEncodable, Hashable, Sendable, Encodable {
      /// Kinds of groups to look for.
      public var searchTypes: [SearchTypesElement]?
      /// Users who are in the group. At most 50 elements.
      public var memberIDs: [String]?
      /// Only groups that the caller created or manages.
      public var isManager: Bool?
      /// Looks at the names of groups only, not at those of members.
      public var disableSearchByUser: Bool?
      /// Modes of the groups to look for. At most 2 elements.
      public var chatModes: [ChatModesElement]?

      /// Makes one from its fields; those left out are not sent.
      public init(
        searchTypes: [SearchTypesElement]? = nil,
        memberIDs: [String]? = nil,
        isManager: Bool? = nil,
        disableSearchByUser: Bool? = nil,
        chatModes: [ChatModesElement]? = nil
      ) {
        self.searchTypes = searchTypes
        self.memberIDs = memberIDs
        self.isManager = isManager
        self.disableSearchByUser = disableSearchByUser
        self.chatModes = chatModes
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("search_types", searchTypes)
        json.write("member_ids", memberIDs)
        json.write("is_manager", isManager)
        json.write("disable_search_by_user", disableSearchByUser)
        json.write("chat_modes", chatModes)
        json.endObject()
      }

      /// Element of `search_types`.
      public nonisolated struct SearchTypesElement: OpenEnum {
        /// Private groups.
        public static let `private` = Self(rawValue: "private")
        /// Groups with people from other organizations.
        public static let external = Self(rawValue: "external")
        /// Public groups the caller is in.
        public static let publicJoined = Self(rawValue: "public_joined")
        /// Public groups the caller is not in.
        public static let publicNotJoined = Self(rawValue: "public_not_joined")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      /// Element of `chat_modes`.
      public nonisolated struct ChatModesElement: OpenEnum {
        /// Ordinary groups.
        public static let group = Self(rawValue: "default")
        /// Groups sorted into topics.
        public static let topic = Self(rawValue: "thread")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// Order of the groups.
    public nonisolated struct Sorter: OpenEnum {
      /// Newest first.
      public static let createTimeDesc = Self(rawValue: "create_time_desc")
      /// Last changed first.
      public static let updateTimeDesc = Self(rawValue: "update_time_desc")
      /// Largest first.
      public static let memberCountDesc = Self(rawValue: "member_count_desc")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.chats.search` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Hits of this page.
      public var items: [Item]?
      /// How many items match in all.
      public var total: Int?
      /// Whether another page follows.
      public var hasMore: Bool?
      /// Token of the next page.
      public var pageToken: String?
      /// Remark of the platform for people, such as that the query was cut.
      public var notice: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "total": total = json.read()
          case "has_more": hasMore = json.read()
          case "page_token": pageToken = json.read()
          case "notice": notice = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("total", total)
        json.write("has_more", hasMore)
        json.write("page_token", pageToken)
        json.write("notice", notice)
        json.endObject()
      }

      /// Element of `items`.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the hit.
        public var id: String?
        /// The hit as text, for people.
        public var displayInfo: String?
        /// The group.
        public var metaData: MetaData?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "id": id = json.read()
            case "display_info": displayInfo = json.read()
            case "meta_data": metaData = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("id", id)
          json.write("display_info", displayInfo)
          json.write("meta_data", metaData)
          json.endObject()
        }

        /// The group.
        public nonisolated struct MetaData: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
          /// Id of the group (`oc_…`).
          public var chatID: String?
          /// When the group was created.
          public var createTime: String?
          /// When the group last changed.
          public var updateTime: String?
          /// Whether people from other organizations may be in the group.
          public var external: Bool?
          /// Mode of the group.
          public var chatMode: String?
          /// Description of the group.
          public var description: String?
          /// URL of the avatar.
          public var avatar: String?
          /// Name of the group.
          public var name: String?
          /// The owner, of the kind `owner_id_type` names.
          public var ownerID: String?
          /// Kind of `owner_id`.
          public var ownerIDType: String?
          /// Key of the organization of the group.
          public var tenantKey: String?
          /// Whether a chat still exists.
          public var chatStatus: IM.Types.ChatStatus?

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
              case "create_time": createTime = json.read()
              case "update_time": updateTime = json.read()
              case "external": external = json.read()
              case "chat_mode": chatMode = json.read()
              case "description": description = json.read()
              case "avatar": avatar = json.read()
              case "name": name = json.read()
              case "owner_id": ownerID = json.read()
              case "owner_id_type": ownerIDType = json.read()
              case "tenant_key": tenantKey = json.read()
              case "chat_status": chatStatus = json.read()
              default: json.skip()
              }
            }
            rawJSON = json.rawJSON(since: mark)
          }

          public func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.write("chat_id", chatID)
            json.write("create_time", createTime)
            json.write("update_time", updateTime)
            json.write("external", external)
            json.write("chat_mode", chatMode)
            json.write("description", description)
            json.write("avatar", avatar)
            json.write("name", name)
            json.write("owner_id", ownerID)
            json.write("owner_id_type", ownerIDType)
            json.write("tenant_key", tenantKey)
            json.write("chat_status", chatStatus)
            json.endObject()
          }
        }
      }
    }
  }
}
