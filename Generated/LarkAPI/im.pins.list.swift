// Generated from schema/im/pins/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Pins {
  /// List the pinned messages of a chat.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message.pins:read`, `im:message:readonly`, `im:message`
  /// - HTTP: `GET /open-apis/im/v1/pins`
  /// - Pages: `items`
  /// - Source: `schema/im/pins/list.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/pin/list)
  public nonisolated struct List: CallableByUserAndBot, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.pins.list",
      verb: .get,
      path: "/open-apis/im/v1/pins",
      scopes: .any("im:message.pins:read", "im:message:readonly", "im:message"),
      risk: .read
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Earliest time, Unix time in milliseconds. Left out, from the oldest pin on.
    public var startTime: MillisecondTimestamp?
    /// Latest time, Unix time in milliseconds, after `start_time`. Left out, up to the newest pin.
    public var endTime: MillisecondTimestamp?
    /// How many items a page holds. From 1 to 50. Default: `20`.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String,
      startTime: MillisecondTimestamp? = nil,
      endTime: MillisecondTimestamp? = nil,
      pageSize: Int? = nil,
      pageToken: String? = nil
    ) {
      self.chatID = chatID
      self.startTime = startTime
      self.endTime = endTime
      self.pageSize = pageSize
      self.pageToken = pageToken
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("chat_id", chatID)
      request.query("start_time", startTime)
      request.query("end_time", endTime)
      request.query("page_size", pageSize)
      request.query("page_token", pageToken)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [IM.Types.Pin] {
      reply.items ?? []
    }

    /// What `im.pins.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Pins of this page.
      public var items: [IM.Types.Pin]?
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
