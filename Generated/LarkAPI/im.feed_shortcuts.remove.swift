// Generated from schema/im/feed_shortcuts/remove.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.FeedShortcuts {
  /// Remove chats from the sidebar of the feed.
  ///
  /// Removing a chat that is not there does no harm.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.shortcut:write`
  /// - HTTP: `POST /open-apis/im/v2/feed_shortcuts/remove`
  /// - Source: `schema/im/feed_shortcuts/remove.json`
  public nonisolated struct Remove: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed_shortcuts.remove",
      verb: .post,
      path: "/open-apis/im/v2/feed_shortcuts/remove",
      body: .json,
      scopes: .any("im:feed.shortcut:write"),
      risk: .write
    )

    /// The entries to remove. From 1 to 10 elements.
    public var shortcuts: [IM.Types.FeedShortcut]

    /// Makes the request; fields left out are not sent.
    public init(shortcuts: [IM.Types.FeedShortcut]) {
      self.shortcuts = shortcuts
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("shortcuts", shortcuts)
    }

    /// What `im.feed_shortcuts.remove` answers.
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
