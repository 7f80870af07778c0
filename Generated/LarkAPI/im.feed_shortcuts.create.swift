// Generated from schema/im/feed_shortcuts/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.FeedShortcuts {
  /// Add chats to the sidebar of the feed.
  ///
  /// Adding a chat that is there already does no harm.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.shortcut:write`
  /// - HTTP: `POST /open-apis/im/v2/feed_shortcuts`
  /// - Source: `schema/im/feed_shortcuts/create.json`
  public nonisolated struct Create: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed_shortcuts.create",
      verb: .post,
      path: "/open-apis/im/v2/feed_shortcuts",
      body: .json,
      scopes: .any("im:feed.shortcut:write"),
      risk: .write
    )

    /// The entries to add. From 1 to 10 elements.
    public var shortcuts: [IM.Types.FeedShortcut]
    /// Puts the entries at the top; false puts them at the end.
    public var isHeader: Bool?

    /// Makes the request; fields left out are not sent.
    public init(shortcuts: [IM.Types.FeedShortcut], isHeader: Bool? = nil) {
      self.shortcuts = shortcuts
      self.isHeader = isHeader
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("shortcuts", shortcuts)
      request.body("is_header", isHeader)
    }

    /// What `im.feed_shortcuts.create` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Entries that failed. Missing or empty when all went well.
      public var failedShortcuts: [IM.Types.FailedFeedShortcut]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "failed_shortcuts": failedShortcuts = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("failed_shortcuts", failedShortcuts)
        json.endObject()
      }
    }
  }
}
