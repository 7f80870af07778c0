// Generated from schema/im/feed_shortcuts/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.FeedShortcuts {
  /// List the sidebar of the feed.
  ///
  /// A page token holds only as long as the list does not change; then the list has to be read from the start.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.shortcut:read`
  /// - HTTP: `GET /open-apis/im/v2/feed_shortcuts`
  /// - Pages: `shortcuts`
  /// - Source: `schema/im/feed_shortcuts/list.json`
  public nonisolated struct List: CallableByUserOnly, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed_shortcuts.list",
      verb: .get,
      path: "/open-apis/im/v2/feed_shortcuts",
      scopes: .any("im:feed.shortcut:read"),
      risk: .read
    )

    /// Where to go on: the token of the page before. Left out for the first page.
    public var pageToken: String?

    /// Makes the request; fields left out are not sent.
    public init(pageToken: String? = nil) {
      self.pageToken = pageToken
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("page_token", pageToken)
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [IM.Types.FeedShortcut] {
      reply.shortcuts ?? []
    }

    /// What `im.feed_shortcuts.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Entries of this page.
      public var shortcuts: [IM.Types.FeedShortcut]?
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
          case "shortcuts": shortcuts = json.read()
          case "has_more": hasMore = json.read()
          case "page_token": pageToken = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("shortcuts", shortcuts)
        json.write("has_more", hasMore)
        json.write("page_token", pageToken)
        json.endObject()
      }
    }
  }
}
