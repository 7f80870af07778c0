// Generated from schema/im/shortcuts/feed-shortcut-remove.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Remove chats from the sidebar of the feed.
  ///
  /// Removing a chat that is not there does no harm. Chats that fail do not stop the others; the answer tells them
  /// apart.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.shortcut:write`
  /// - Command: `lark im +feed-shortcut-remove`
  /// - Calls: `im.feed_shortcuts.remove`
  /// - Source: `schema/im/shortcuts/feed-shortcut-remove.json`
  public nonisolated struct FeedShortcutRemove: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-shortcut-remove",
      identities: [.user],
      scopes: .all("im:feed.shortcut:write"),
      methods: ["im.feed_shortcuts.remove"],
      risk: .write
    )

    /// Chats to remove. At most 10.
    public var chatIDs: [String]

    /// Options; what is left out is as its property says.
    public init(chatIDs: [String]) {
      self.chatIDs = chatIDs
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.chatIDs = try flags.list("chat-id")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.chatIDs = try OptionRules.each(chatIDs, option: "chatIDs", OptionRules.chatID)
      try OptionRules.checkNotEmpty(checked.chatIDs, option: "chatIDs")
      try OptionRules.check(checked.chatIDs.count, atMost: 10, option: "chatIDs")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      [:]
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "chatIDs": "chat-id",
    ]
  }
}
