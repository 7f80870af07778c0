// Generated from schema/im/chat.members/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Members {
  /// List the users in a chat.
  ///
  /// Bots are not in the list. The scope `im:chat.group_info:readonly` is historical: an app that has it keeps it, new
  /// apps cannot ask for it.
  ///
  /// - Callers: user, bot. The caller must be in the chat, and of the same organization where the chat is internal.
  /// - Scopes: any of `im:chat.members:read`, `im:chat:readonly`, `im:chat`, `im:chat.group_info:readonly`
  /// - HTTP: `GET /open-apis/im/v1/chats/{chat_id}/members`
  /// - Pages: `items`
  /// - Source: `schema/im/chat.members/get.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-members/get)
  public nonisolated struct Get: CallableByUserAndBot, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.members.get",
      verb: .get,
      path: "/open-apis/im/v1/chats/{chat_id}/members",
      scopes: .any("im:chat.members:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"),
      risk: .read
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of the ids in the reply. Default: `"open_id"`.
    public var memberIDType: IM.Types.UserIDType?
    /// How many members a page holds. A page may hold fewer, since bots are left out, or more, when several joined at
    /// once. From 1 to 100. Default: `20`.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?
    /// Applies the security settings of the organization, which may limit how many members are listed.
    public var checkSecurityConf: Bool?

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String,
      memberIDType: IM.Types.UserIDType? = nil,
      pageSize: Int? = nil,
      pageToken: String? = nil,
      checkSecurityConf: Bool? = nil
    ) {
      self.chatID = chatID
      self.memberIDType = memberIDType
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.checkSecurityConf = checkSecurityConf
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("member_id_type", memberIDType)
      request.query("page_size", pageSize)
      request.query("page_token", pageToken)
      request.query("check_security_conf", checkSecurityConf)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [Reply.Item] {
      reply.items ?? []
    }

    /// What `im.chat.members.get` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Members of this page.
      public var items: [Item]?
      /// Token of the next page.
      public var pageToken: String?
      /// Whether another page follows.
      public var hasMore: Bool?
      /// How many members the chat has.
      public var memberTotal: Int?
      /// Whether the security settings cut the list.
      public var triggerSecurityConfLimit: Bool?
      /// How many members the security settings let through.
      public var securityConfLimit: Int?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "page_token": pageToken = json.read()
          case "has_more": hasMore = json.read()
          case "member_total": memberTotal = json.read()
          case "trigger_security_conf_limit": triggerSecurityConfLimit = json.read()
          case "security_conf_limit": securityConfLimit = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("page_token", pageToken)
        json.write("has_more", hasMore)
        json.write("member_total", memberTotal)
        json.write("trigger_security_conf_limit", triggerSecurityConfLimit)
        json.write("security_conf_limit", securityConfLimit)
        json.endObject()
      }

      /// Element of `items`.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Kind of `member_id`.
        public var memberIDType: IM.Types.UserIDType?
        /// Id of the member.
        public var memberID: String?
        /// Name of the member.
        public var name: String?
        /// Key of the organization of the member.
        public var tenantKey: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "member_id_type": memberIDType = json.read()
            case "member_id": memberID = json.read()
            case "name": name = json.read()
            case "tenant_key": tenantKey = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("member_id_type", memberIDType)
          json.write("member_id", memberID)
          json.write("name", name)
          json.write("tenant_key", tenantKey)
          json.endObject()
        }
      }
    }
  }
}
