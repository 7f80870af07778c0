// Generated from schema/im/shortcuts/chat-update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Change the name or the description of a chat.
  ///
  /// The caller must be the owner or an admin of the chat. Neither can be cleared: what is empty stays as it is.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat:update`, `im:chat`
  /// - Command: `lark im +chat-update`
  /// - Calls: `im.chats.update`
  /// - Source: `schema/im/shortcuts/chat-update.json`
  public nonisolated enum ChatUpdate: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-update",
      identities: [.user, .bot],
      scopes: .any("im:chat:update", "im:chat"),
      methods: ["im.chats.update"],
      risk: .write
    )
  }
}
