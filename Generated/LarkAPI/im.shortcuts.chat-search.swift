// Generated from schema/im/shortcuts/chat-search.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Search the groups that the caller can see, by name or by members.
  ///
  /// Names of members count too, unless --disable-search-by-user is given. That nothing is found is an answer, too:
  /// +chat-list would not find more.
  ///
  /// - Callers: user, bot
  /// - Scopes: `im:chat:read`
  /// - Command: `lark im +chat-search`
  /// - Calls: `im.chats.search`, `im.chat_user_setting.batch_get_mute_status`
  /// - Source: `schema/im/shortcuts/chat-search.json`
  public nonisolated enum ChatSearch: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-search",
      identities: [.user, .bot],
      scopes: .all("im:chat:read"),
      methods: ["im.chats.search", "im.chat_user_setting.batch_get_mute_status"],
      risk: .read
    )
  }
}
