// Generated from schema/im/messages/search.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Search the messages that the user can see.
  ///
  /// The reply names the messages; their content has to be fetched by id.
  ///
  /// - Callers: user
  /// - Scopes: `search:message`
  /// - HTTP: `POST /open-apis/im/v1/messages/search`
  /// - Pages: `items`
  /// - Source: `schema/im/messages/search.json`
  public nonisolated struct Search: CallableByUserOnly, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.search",
      verb: .post,
      path: "/open-apis/im/v1/messages/search",
      body: .json,
      scopes: .any("search:message"),
      risk: .read
    )

    /// How many items a page holds. From 1 to 50.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?
    /// Kind of the user ids in the request and the reply.
    public var userIDType: IM.Types.UserIDType?
    /// Words to look for. Empty, the filter alone decides.
    public var query: String?
    /// Narrows the search.
    public var filter: Filter?

    /// Makes the request; fields left out are not sent.
    public init(
      pageSize: Int? = nil,
      pageToken: String? = nil,
      userIDType: IM.Types.UserIDType? = nil,
      query: String? = nil,
      filter: Filter? = nil
    ) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.userIDType = userIDType
      self.query = query
      self.filter = filter
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("page_size", pageSize)
      request.query("page_token", pageToken)
      request.query("user_id_type", userIDType)
      request.body("query", query)
      request.body("filter", filter)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [Reply.Item] {
      reply.items ?? []
    }

    /// Narrows the search.
    public nonisolated struct Filter: JSONEncodable, Hashable, Sendable, Encodable {
      /// Senders.
      public var fromIDs: [String]?
      /// Chats (`oc_…`).
      public var chatIDs: [String]?
      /// When the message was sent.
      public var timeRange: TimeRange?
      /// Kinds of attachments that the message must have.
      public var includeAttachmentTypes: [IncludeAttachmentTypesElement]?
      /// Kinds of senders.
      public var fromTypes: [IM.Types.SearchSenderType]?
      /// Users who are mentioned. Messages that mention everybody count as well.
      public var atChatterIDs: [String]?
      /// Kind of chat.
      public var chatType: ChatType?
      /// Only messages that mention the user.
      public var isAtMe: Bool?
      /// Kinds of senders to leave out.
      public var excludeFromTypes: [IM.Types.SearchSenderType]?

      /// Makes one from its fields; those left out are not sent.
      public init(
        fromIDs: [String]? = nil,
        chatIDs: [String]? = nil,
        timeRange: TimeRange? = nil,
        includeAttachmentTypes: [IncludeAttachmentTypesElement]? = nil,
        fromTypes: [IM.Types.SearchSenderType]? = nil,
        atChatterIDs: [String]? = nil,
        chatType: ChatType? = nil,
        isAtMe: Bool? = nil,
        excludeFromTypes: [IM.Types.SearchSenderType]? = nil
      ) {
        self.fromIDs = fromIDs
        self.chatIDs = chatIDs
        self.timeRange = timeRange
        self.includeAttachmentTypes = includeAttachmentTypes
        self.fromTypes = fromTypes
        self.atChatterIDs = atChatterIDs
        self.chatType = chatType
        self.isAtMe = isAtMe
        self.excludeFromTypes = excludeFromTypes
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("from_ids", fromIDs)
        json.write("chat_ids", chatIDs)
        json.write("time_range", timeRange)
        json.write("include_attachment_types", includeAttachmentTypes)
        json.write("from_types", fromTypes)
        json.write("at_chatter_ids", atChatterIDs)
        json.write("chat_type", chatType)
        json.write("is_at_me", isAtMe)
        json.write("exclude_from_types", excludeFromTypes)
        json.endObject()
      }

      /// When the message was sent.
      public nonisolated struct TimeRange: JSONEncodable, Hashable, Sendable, Encodable {
        /// Earliest time, ISO 8601 with offset.
        public var startTime: String?
        /// Latest time, ISO 8601 with offset.
        public var endTime: String?

        /// Makes one from its fields; those left out are not sent.
        public init(startTime: String? = nil, endTime: String? = nil) {
          self.startTime = startTime
          self.endTime = endTime
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("start_time", startTime)
          json.write("end_time", endTime)
          json.endObject()
        }
      }

      /// Element of `include_attachment_types`.
      public nonisolated struct IncludeAttachmentTypesElement: OpenEnum {
        public static let file = Self(rawValue: "file")
        public static let image = Self(rawValue: "image")
        public static let video = Self(rawValue: "video")
        public static let link = Self(rawValue: "link")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      /// Kind of chat.
      public nonisolated struct ChatType: OpenEnum {
        /// Groups.
        public static let group = Self(rawValue: "group")
        /// Direct chats.
        public static let p2p = Self(rawValue: "p2p")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// What `im.messages.search` answers.
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
        /// What is known of the message.
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

        /// What is known of the message.
        public nonisolated struct MetaData: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
          /// Id of the message (`om_…`).
          public var messageID: String?
          /// Type of the message.
          public var type: String?
          /// When the message was sent.
          public var createTime: String?
          /// When the message last changed.
          public var updateTime: String?
          /// Position of the message in its chat.
          public var position: Int?
          /// The chat of the message (`oc_…`).
          public var chatID: String?
          /// Who sent the message.
          public var fromID: String?
          /// The thread of the message (`omt_…`).
          public var threadID: String?
          /// Position of the message in its thread.
          public var threadPosition: Int?
          /// Whether the chat is a direct one.
          public var isP2PChat: Bool?

          /// Makes one without a field, to fill in tests.
          public init() {}

          public init?(from json: inout JSONReader) {
            guard json.enterObject() else { return nil }
            while let key = json.nextKey() {
              switch key {
              case "message_id": messageID = json.read()
              case "type": type = json.read()
              case "create_time": createTime = json.read()
              case "update_time": updateTime = json.read()
              case "position": position = json.read()
              case "chat_id": chatID = json.read()
              case "from_id": fromID = json.read()
              case "thread_id": threadID = json.read()
              case "thread_position": threadPosition = json.read()
              case "is_p2p_chat": isP2PChat = json.read()
              default: json.skip()
              }
            }
          }

          public func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.write("message_id", messageID)
            json.write("type", type)
            json.write("create_time", createTime)
            json.write("update_time", updateTime)
            json.write("position", position)
            json.write("chat_id", chatID)
            json.write("from_id", fromID)
            json.write("thread_id", threadID)
            json.write("thread_position", threadPosition)
            json.write("is_p2p_chat", isP2PChat)
            json.endObject()
          }
        }
      }
    }
  }
}
