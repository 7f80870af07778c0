// Generated from schema/im/shortcuts/feed-group-query-item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Look up chats in a feed group, with their names.
  ///
  /// A direct chat has no name, and one that the user cannot see has none to show. Chats that were removed from the
  /// group are listed apart.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed_group_v1:read`, `im:chat:read`
  /// - Command: `lark im +feed-group-query-item`
  /// - Calls: `im.feed.groups.batch_query_item`, `im.chats.batch_query`
  /// - Source: `schema/im/shortcuts/feed-group-query-item.json`
  public nonisolated struct FeedGroupQueryItem: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-group-query-item",
      identities: [.user],
      scopes: .all("im:feed_group_v1:read", "im:chat:read"),
      methods: ["im.feed.groups.batch_query_item", "im.chats.batch_query"],
      risk: .read
    )

    /// Feed group to look into.
    public var feedGroupID: String
    /// Chats to look for.
    public var chatIDs: [String]

    /// Options; what is left out is as its property says.
    public init(feedGroupID: String, chatIDs: [String]) {
      self.feedGroupID = feedGroupID
      self.chatIDs = chatIDs
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.feedGroupID = try flags.text("feed-group-id") ?? ""
      self.chatIDs = try flags.list("feed-id")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.feedGroupID = try OptionRules.required(feedGroupID, option: "feedGroupID")
      try OptionRules.checkNotEmpty(chatIDs, option: "chatIDs")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      [:]
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "feedGroupID": "feed-group-id",
      "chatIDs": "feed-id",
    ]
  }
}
