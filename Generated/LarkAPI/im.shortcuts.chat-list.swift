// Generated from schema/im/shortcuts/chat-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// List the chats that the caller is in.
  ///
  /// Groups only, unless --types asks for direct chats too, which only users have. To look for a chat by its name or
  /// its members, use +chat-search.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat:read`, `im:chat:readonly`, `im:chat`, `im:chat.group_info:readonly`
  /// - Command: `lark im +chat-list`
  /// - Calls: `im.chats.list`, `im.chat_user_setting.batch_get_mute_status`
  /// - Source: `schema/im/shortcuts/chat-list.json`
  public nonisolated enum ChatList: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-list",
      identities: [.user, .bot],
      scopes: .any("im:chat:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"),
      scopesWhen: [
        ConditionalScopes(
          when: [[FlagTest("exclude-muted", .isOneOf(["true"]), byDefault: false)]],
          need: .required,
          scopes: ScopeRule(user: .all("im:chat:read"), bot: .unknown)
        ),
      ],
      methods: ["im.chats.list", "im.chat_user_setting.batch_get_mute_status"],
      risk: .read
    )
  }
}
