// Generated from schema/im/shortcuts/feed-shortcut-create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

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
  public nonisolated enum FeedShortcutCreate: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-shortcut-create",
      identities: [.user],
      scopes: .all("im:feed.shortcut:write"),
      methods: ["im.feed_shortcuts.create"],
      risk: .write
    )
  }
}
