// Generated from schema/im/shortcuts/feed-group-list-item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// List the feed cards of a feed group, with the names of their chats.
  ///
  /// A direct chat has no name, and one that the user cannot see has none to show. Removed cards are listed apart.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed_group_v1:read`, `im:chat:read`
  /// - Command: `lark im +feed-group-list-item`
  /// - Calls: `im.feed.groups.list_item`, `im.chats.batch_query`
  /// - Source: `schema/im/shortcuts/feed-group-list-item.json`
  public nonisolated enum FeedGroupListItem: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-group-list-item",
      identities: [.user],
      scopes: .all("im:feed_group_v1:read", "im:chat:read"),
      methods: ["im.feed.groups.list_item", "im.chats.batch_query"],
      risk: .read
    )
  }
}
