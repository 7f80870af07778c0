// Generated from schema/im/shortcuts/feed-group-query-item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

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
  public nonisolated enum FeedGroupQueryItem: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-group-query-item",
      identities: [.user],
      scopes: .all("im:feed_group_v1:read", "im:chat:read"),
      methods: ["im.feed.groups.batch_query_item", "im.chats.batch_query"],
      risk: .read
    )
  }
}
