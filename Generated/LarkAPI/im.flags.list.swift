// Generated from schema/im/flags/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Flags {
  /// List the flags of the user.
  ///
  /// Oldest change first: the newest flag is the last one of the last page.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.flag:read`
  /// - HTTP: `GET /open-apis/im/v1/flags`
  /// - Pages: `flag_items`, `delete_flag_items`, `messages`
  /// - Source: `schema/im/flags/list.json`
  public nonisolated struct List: CallableByUserOnly, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.flags.list", verb: .get, path: "/open-apis/im/v1/flags", scopes: .any("im:feed.flag:read"), risk: .read
    )

    /// How many flags a page holds, those taken off included. From 1 to 50.
    public var pageSize: Int?
    /// Where to go on: the token of the page before. Sent empty for the first page.
    public var pageToken: String?

    /// Makes the request; fields left out are not sent.
    public init(pageSize: Int? = nil, pageToken: String? = nil) {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("page_size", pageSize)
      request.query("page_token", pageToken ?? "")
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [IM.Types.Flag] {
      reply.flagItems ?? []
    }

    /// What `im.flags.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The flags of this page that are set.
      public var flagItems: [IM.Types.Flag]?
      /// The flags of this page that have been taken off.
      public var deleteFlagItems: [IM.Types.Flag]?
      /// Flagged messages, as far as the platform includes them.
      public var messages: [IM.Types.Message]?
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
          case "flag_items": flagItems = json.read()
          case "delete_flag_items": deleteFlagItems = json.read()
          case "messages": messages = json.read()
          case "has_more": hasMore = json.read()
          case "page_token": pageToken = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("flag_items", flagItems)
        json.write("delete_flag_items", deleteFlagItems)
        json.write("messages", messages)
        json.write("has_more", hasMore)
        json.write("page_token", pageToken)
        json.endObject()
      }
    }
  }
}
