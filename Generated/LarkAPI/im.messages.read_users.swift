// Generated from schema/im/messages/read_users.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// List the users who have read a message.
  ///
  /// - Callers: bot. The bot must be in the chat, and sees only who read a message it sent itself within the last 7
  ///   days.
  /// - Scopes: any of `im:message:readonly`, `im:message:basic`, `im:message`
  /// - HTTP: `GET /open-apis/im/v1/messages/{message_id}/read_users`
  /// - Pages: `items`
  /// - Source: `schema/im/messages/read_users.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/read_users)
  public nonisolated struct ReadUsers: CallableByBotOnly, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.read_users",
      verb: .get,
      path: "/open-apis/im/v1/messages/{message_id}/read_users",
      scopes: .any("im:message:readonly", "im:message:basic", "im:message"),
      risk: .read
    )

    /// Id of the message (`om_…`).
    public var messageID: String
    /// Kind of the user ids in the reply.
    public var userIDType: IM.Types.UserIDType
    /// How many items a page holds. From 1 to 100.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, userIDType: IM.Types.UserIDType, pageSize: Int? = nil, pageToken: String? = nil) {
      self.messageID = messageID
      self.userIDType = userIDType
      self.pageSize = pageSize
      self.pageToken = pageToken
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
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

    /// What `im.messages.read_users` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Users of this page.
      public var items: [Item]?
      /// Whether another page follows.
      public var hasMore: Bool?
      /// Token of the next page.
      public var pageToken: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
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

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("has_more", hasMore)
        json.write("page_token", pageToken)
        json.endObject()
      }

      /// Element of `items`.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Kind of `user_id`.
        public var userIDType: String?
        /// A user who has read the message.
        public var userID: String?
        /// When the user read it, Unix time in milliseconds.
        public var timestamp: MillisecondTimestamp?
        /// Key of the organization of the user.
        public var tenantKey: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "user_id_type": userIDType = json.read()
            case "user_id": userID = json.read()
            case "timestamp": timestamp = json.read()
            case "tenant_key": tenantKey = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("user_id_type", userIDType)
          json.write("user_id", userID)
          json.write("timestamp", timestamp)
          json.write("tenant_key", tenantKey)
          json.endObject()
        }
      }
    }
  }
}
