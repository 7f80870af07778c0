// Generated from schema/im/shortcuts/feed-shortcut-remove.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

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
  public nonisolated enum FeedShortcutRemove: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-shortcut-remove",
      identities: [.user],
      scopes: .all("im:feed.shortcut:write"),
      methods: ["im.feed_shortcuts.remove"],
      risk: .write
    )
  }
}
