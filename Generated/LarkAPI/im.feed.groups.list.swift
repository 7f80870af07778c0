// Generated from schema/im/feed.groups/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Feed.Groups {
  /// List the feed groups of the user.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:read`
  /// - HTTP: `GET /open-apis/im/v1/groups`
  /// - Pages: `groups`, `deleted_groups`
  /// - Source: `schema/im/feed.groups/list.json`
  public nonisolated struct List: CallableByUserOnly, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed.groups.list",
      verb: .get,
      path: "/open-apis/im/v1/groups",
      scopes: .any("im:feed_group_v1:read"),
      risk: .read
    )

    /// How many groups a page holds, deleted ones included. From 1 to 50.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Sent empty for the first page.
    public var pageToken: String?
    /// Earliest change, Unix time in milliseconds.
    public var startTime: MillisecondTimestamp?
    /// Latest change, Unix time in milliseconds.
    public var endTime: MillisecondTimestamp?

    /// Makes the request; fields left out are not sent.
    public init(
      pageSize: Int? = nil,
      pageToken: String? = nil,
      startTime: MillisecondTimestamp? = nil,
      endTime: MillisecondTimestamp? = nil
    ) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.startTime = startTime
      self.endTime = endTime
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("page_size", pageSize)
      request.query("page_token", pageToken ?? "")
      request.query("start_time", startTime)
      request.query("end_time", endTime)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [IM.Types.FeedGroup] {
      reply.groups ?? []
    }

    /// What `im.feed.groups.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The groups of this page that exist.
      public var groups: [IM.Types.FeedGroup]?
      /// The groups of this page that have been deleted.
      public var deletedGroups: [IM.Types.FeedGroup]?
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
          case "groups": groups = json.read()
          case "deleted_groups": deletedGroups = json.read()
          case "has_more": hasMore = json.read()
          case "page_token": pageToken = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("groups", groups)
        json.write("deleted_groups", deletedGroups)
        json.write("has_more", hasMore)
        json.write("page_token", pageToken)
        json.endObject()
      }
    }
  }
}
