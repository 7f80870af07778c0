// Generated from schema/im/shortcuts/feed-shortcut-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// List the sidebar of the feed.
  ///
  /// A page token holds only as long as the list does not change; once the platform refuses it, begin again without
  /// one.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed.shortcut:read`, `im:chat:read`
  /// - Command: `lark im +feed-shortcut-list`
  /// - Calls: `im.feed_shortcuts.list`, `im.chats.batch_query`
  /// - Source: `schema/im/shortcuts/feed-shortcut-list.json`
  public nonisolated enum FeedShortcutList: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-shortcut-list",
      identities: [.user],
      scopes: .all("im:feed.shortcut:read"),
      scopesWhen: [
        ConditionalScopes(
          when: [[FlagTest("no-detail", .isOneOf(["false"]), byDefault: true)]],
          need: .optional,
          scopes: .all("im:chat:read")
        ),
      ],
      methods: ["im.feed_shortcuts.list", "im.chats.batch_query"],
      risk: .read
    )
  }
}
