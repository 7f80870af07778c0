// Generated from schema/im/shortcuts/chat-create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Create a group chat, and get the link that lets people join it.
  ///
  /// A user whom the bot cannot see makes a bot's call fail as a whole: create the chat without such users and add them
  /// as a user. A chat whose link cannot be had gives a warning.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: any of `im:chat:create_by_user`, `im:chat:create`, `im:chat`, and any of `im:chat:read`,
  ///   `im:chat:readonly`, `im:chat`
  /// - Scopes of a bot: any of `im:chat:create`, `im:chat`, `im:chat:create_by_user`, and any of `im:chat:read`,
  ///   `im:chat:readonly`, `im:chat`
  /// - Command: `lark im +chat-create`
  /// - Calls: `im.chats.create`, `im.chats.create_as_user`, `im.chats.link`
  /// - Source: `schema/im/shortcuts/chat-create.json`
  public nonisolated enum ChatCreate: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-create",
      identities: [.user, .bot],
      scopes: ScopeRule(
        user: .any("im:chat:create_by_user", "im:chat:create", "im:chat"),
        bot: .any("im:chat:create", "im:chat", "im:chat:create_by_user")
      ),
      scopesWhen: [
        ConditionalScopes(when: [], need: .optional, scopes: .any("im:chat:read", "im:chat:readonly", "im:chat")),
      ],
      methods: ["im.chats.create", "im.chats.create_as_user", "im.chats.link"],
      risk: .write
    )
  }
}
