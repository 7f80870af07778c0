// Generated from schema/im/feed.groups/list_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Feed.Groups {
  /// List the feed cards of a feed group.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:read`
  /// - HTTP: `GET /open-apis/im/v1/groups/{feed_group_id}/list_item`
  /// - Pages: `items`, `deleted_items`
  /// - Source: `schema/im/feed.groups/list_item.json`
  public nonisolated struct ListItem: CallableByUserOnly, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed.groups.list_item",
      verb: .get,
      path: "/open-apis/im/v1/groups/{feed_group_id}/list_item",
      scopes: .any("im:feed_group_v1:read"),
      risk: .read
    )

    /// Id of the feed group (`ofg_…`).
    public var feedGroupID: String
    /// How many cards a page holds, removed ones included. From 1 to 50.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?
    /// Earliest change, Unix time in milliseconds.
    public var startTime: MillisecondTimestamp?
    /// Latest change, Unix time in milliseconds.
    public var endTime: MillisecondTimestamp?

    /// Makes the request; fields left out are not sent.
    public init(
      feedGroupID: String,
      pageSize: Int? = nil,
      pageToken: String? = nil,
      startTime: MillisecondTimestamp? = nil,
      endTime: MillisecondTimestamp? = nil
    ) {
      self.feedGroupID = feedGroupID
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.startTime = startTime
      self.endTime = endTime
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("feed_group_id", feedGroupID)
      request.query("page_size", pageSize)
      request.query("page_token", pageToken)
      request.query("start_time", startTime)
      request.query("end_time", endTime)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [IM.Types.FeedGroupItem] {
      reply.items ?? []
    }

    /// What `im.feed.groups.list_item` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The cards of this page that are in the group.
      public var items: [IM.Types.FeedGroupItem]?
      /// The cards of this page that have been removed.
      public var deletedItems: [IM.Types.FeedGroupItem]?
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
          case "deleted_items": deletedItems = json.read()
          case "has_more": hasMore = json.read()
          case "page_token": pageToken = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("deleted_items", deletedItems)
        json.write("has_more", hasMore)
        json.write("page_token", pageToken)
        json.endObject()
      }
    }
  }
}
