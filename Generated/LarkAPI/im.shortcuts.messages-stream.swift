// Generated from schema/im/shortcuts/messages-stream.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Show a text while it is being written.
  ///
  /// Reads Markdown from standard input as it comes, and shows it in a card that grows; what is too long for a card
  /// goes on in another one. Where cards are refused, a post is edited instead, and in the end a plain message is sent.
  /// At the end of the input, or when the command is interrupted, the card is closed with the text that came so far.
  /// Without text, nothing is sent.
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`, and any of `im:message:update`, `im:message:send_as_bot`, `im:message`, and any of
  ///   `im:message:send_as_bot`, `im:message`, `im:message:send`
  /// - Command: `lark im +messages-stream`
  /// - Calls: `cardkit.cards.create`, `im.messages.create`, `im.messages.reply`, `cardkit.card.elements.content`,
  ///   `cardkit.cards.settings`, `cardkit.cards.update`, `im.messages.update`
  /// - Source: `schema/im/shortcuts/messages-stream.json`
  public nonisolated enum MessagesStream: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-stream",
      identities: [.bot],
      scopes: .unknown,
      scopesWhen: [
        ConditionalScopes(
          when: [],
          need: .optional,
          scopes: ScopeRule(
            bot: ScopeRequirement(
              any: ["im:message:update", "im:message:send_as_bot", "im:message"], all: ["cardkit:card:write"]
            )
          )
        ),
        ConditionalScopes(
          when: [
            [FlagTest("message-id", .isGiven(false), byDefault: true)], [FlagTest("message-id", .isGiven(true),
            byDefault: false)],
          ],
          need: .required,
          scopes: .any("im:message:send_as_bot", "im:message", "im:message:send")
        ),
      ],
      methods: [
        "cardkit.cards.create", "im.messages.create", "im.messages.reply", "cardkit.card.elements.content",
        "cardkit.cards.settings", "cardkit.cards.update", "im.messages.update",
      ],
      risk: .write
    )
  }
}
