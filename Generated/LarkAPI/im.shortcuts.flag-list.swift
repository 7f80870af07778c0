// Generated from schema/im/shortcuts/flag-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// List the flags of the user.
  ///
  /// Oldest change first: the newest flag is the last one of the last page. Flags taken off count towards the page size
  /// too, so that a page may hold no other.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed.flag:read`, `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`
  /// - Command: `lark im +flag-list`
  /// - Calls: `im.flags.list`, `im.messages.mget`
  /// - Source: `schema/im/shortcuts/flag-list.json`
  public nonisolated enum FlagList: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.flag-list",
      identities: [.user],
      scopes: .all("im:feed.flag:read"),
      scopesWhen: [
        ConditionalScopes(
          when: [[FlagTest("enrich-feed-thread", .isOneOf(["true"]), byDefault: true)]],
          need: .optional,
          scopes: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user")
        ),
      ],
      methods: ["im.flags.list", "im.messages.mget"],
      risk: .read
    )
  }
}
