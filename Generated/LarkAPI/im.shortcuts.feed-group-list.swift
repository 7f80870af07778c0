// Generated from schema/im/shortcuts/feed-group-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// List the feed groups of the user.
  ///
  /// Feed groups are the tags that sort chats in the feed. Deleted ones are listed apart.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:read`
  /// - Command: `lark im +feed-group-list`
  /// - Calls: `im.feed.groups.list`
  /// - Source: `schema/im/shortcuts/feed-group-list.json`
  public nonisolated enum FeedGroupList: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-group-list",
      identities: [.user],
      scopes: .all("im:feed_group_v1:read"),
      methods: ["im.feed.groups.list"],
      risk: .read
    )
  }
}
