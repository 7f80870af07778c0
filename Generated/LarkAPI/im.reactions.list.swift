// Generated from schema/im/reactions/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Reactions {
  /// List the reactions to a message.
  ///
  /// - Callers: user, bot. The caller must be in the chat of the message.
  /// - Scopes: any of `im:message.reactions:read`, `im:message:readonly`
  /// - HTTP: `GET /open-apis/im/v1/messages/{message_id}/reactions`
  /// - Pages: `items`
  /// - Source: `schema/im/reactions/list.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-reaction/list)
  public nonisolated struct List: CallableByUserAndBot, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.reactions.list",
      verb: .get,
      path: "/open-apis/im/v1/messages/{message_id}/reactions",
      scopes: .any("im:message.reactions:read", "im:message:readonly"),
      risk: .read
    )

    /// Id of the message (`om_…`).
    public var messageID: String
    /// Only reactions with this emoji. Left out, all of them.
    public var reactionType: String?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?
    /// How many items a page holds. At most 50. Default: `20`.
    public var pageSize: Int?
    /// Kind of the ids of the users who reacted. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?

    /// Makes the request; fields left out are not sent.
    public init(
      messageID: String,
      reactionType: String? = nil,
      pageToken: String? = nil,
      pageSize: Int? = nil,
      userIDType: IM.Types.UserIDType? = nil
    ) {
      self.messageID = messageID
      self.reactionType = reactionType
      self.pageToken = pageToken
      self.pageSize = pageSize
      self.userIDType = userIDType
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.query("reaction_type", reactionType)
      request.query("page_token", pageToken)
      request.query("page_size", pageSize)
      request.query("user_id_type", userIDType)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [IM.Types.Reaction] {
      reply.items ?? []
    }

    /// What `im.reactions.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Reactions of this page.
      public var items: [IM.Types.Reaction]?
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
    }
  }
}
