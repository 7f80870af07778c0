// Generated from schema/im/shortcuts/messages-edit.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Change a text, a post or a card that the caller sent.
  ///
  /// A text or a post takes the place of a text or a post, as the bot only; a card takes the place of a card. Messages
  /// of other types cannot be changed: recall them and send new ones. The platform counts 20 changes of a text or post
  /// and allows them as long as the administrator of the organization says; a card can be changed for 14 days, and it
  /// must be shared (update_multi). Images in Markdown are uploaded first, which needs im:resource.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message:update`, `im:message:send_as_bot`, `im:message`
  /// - Command: `lark im +messages-edit`
  /// - Calls: `im.images.create`, `im.messages.update`, `im.messages.patch`
  /// - Source: `schema/im/shortcuts/messages-edit.json`
  public nonisolated enum MessagesEdit: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-edit",
      identities: [.user, .bot],
      scopes: .any("im:message:update", "im:message:send_as_bot", "im:message"),
      scopesWhen: [
        ConditionalScopes(
          when: [[FlagTest("markdown", .isGiven(true), byDefault: false)]],
          need: .optional,
          scopes: ScopeRule(user: .unknown, bot: .any("im:resource", "im:resource:upload"))
        ),
      ],
      methods: ["im.images.create", "im.messages.update", "im.messages.patch"],
      risk: .write
    )
  }
}
