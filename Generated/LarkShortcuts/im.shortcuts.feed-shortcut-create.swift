// Generated from schema/im/shortcuts/feed-shortcut-create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Add chats to the sidebar of the feed.
  ///
  /// Adding a chat that is there already does no harm. Chats that fail do not stop the others; the answer tells them
  /// apart.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.shortcut:write`
  /// - Command: `lark im +feed-shortcut-create`
  /// - Calls: `im.feed_shortcuts.create`
  /// - Source: `schema/im/shortcuts/feed-shortcut-create.json`
  public nonisolated struct FeedShortcutCreate: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-shortcut-create",
      identities: [.user],
      scopes: .all("im:feed.shortcut:write"),
      methods: ["im.feed_shortcuts.create"],
      risk: .write
    )

    /// Chats to add. At most 10.
    public var chatIDs: [String]
    /// Where in the sidebar they are put.
    public var position: Position

    /// Options; what is left out is as its property says.
    public init(chatIDs: [String], position: Position = .head) {
      self.chatIDs = chatIDs
      self.position = position
    }

    /// Where in the sidebar they are put.
    public nonisolated enum Position: Hashable, Sendable {
      /// Puts them at the top, as is done by default.
      case head
      /// Puts them at the end.
      case tail
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.chatIDs = try flags.list("chat-id")
      self.position = try flags.one(ofSwitches: [
        ("head", Position.head),
        ("tail", Position.tail),
      ]) ?? .head
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
      "position.head": "head",
      "position.tail": "tail",
    ]
  }
}
