// Generated from schema/im/shortcuts/messages-stream.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

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
  public nonisolated struct MessagesStream: ShortcutForBotOnly, ShortcutOptions, Hashable {
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
            [OptionTest("to.reply", .isGiven(false), byDefault: true)],
            [OptionTest("to.reply", .isGiven(true), byDefault: false)],
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

    /// Who receives the answer, or which message it replies to.
    public var to: To
    /// Whether a reply goes into the thread of the message instead of the chat.
    public var inThread: Bool

    /// Options; what is left out is as its property says.
    public init(to: To, inThread: Bool = false) {
      self.to = to
      self.inThread = inThread
    }

    /// Who receives the answer, or which message it replies to.
    public nonisolated enum To: Hashable, Sendable {
      /// Chat that receives the answer (`oc_…`).
      case chat(String)
      /// User who receives the answer in a direct chat (`ou_…`).
      case user(String)
      /// User who receives the answer in a direct chat, by mail address.
      case email(String)
      /// Message to reply to (`om_…`).
      case reply(String)
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.to = try flags.exactlyOne(of: [
        ("chat-id", To.chat),
        ("user-id", To.user),
        ("message-id", To.reply),
      ])
      self.inThread = try flags.isOn("reply-in-thread")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.to =
        switch to {
        case .chat(let id): .chat(try OptionRules.chatID(id, option: "to.chat"))
        case .user(let id): .user(try OptionRules.userID(id, option: "to.user"))
        case .reply(let id): .reply(try OptionRules.messageID(id, option: "to.reply"))
        default: to
        }
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      if case .reply(let value) = to { values["to.reply"] = value }
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "to.chat": "chat-id",
      "to.user": "user-id",
      "to.reply": "message-id",
      "inThread": "reply-in-thread",
    ]
  }
}
