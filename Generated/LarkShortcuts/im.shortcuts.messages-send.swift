// Generated from schema/im/shortcuts/messages-send.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Send a message to a chat or to a user.
  ///
  /// Text, Markdown, a card or other content as JSON, or one medium, which is uploaded first. A bot must be in the chat
  /// it sends to, and a user it sends to must be within the availability of the app. Web addresses are fetched without
  /// the token; hosts that are not on the public internet are refused.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.send_as_user`, `im:message`
  /// - Scopes of a bot: any of `im:message:send_as_bot`, `im:message`, `im:message:send`
  /// - Command: `lark im +messages-send`
  /// - Calls: `im.images.create`, `im.images.create_as_user`, `im.files.create`, `im.messages.create`
  /// - Source: `schema/im/shortcuts/messages-send.json`
  public nonisolated struct MessagesSend: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-send",
      identities: [.user, .bot],
      scopes: ScopeRule(
        user: .all("im:message.send_as_user", "im:message"),
        bot: .any("im:message:send_as_bot", "im:message", "im:message:send")
      ),
      scopesWhen: [
        ConditionalScopes(
          when: [
            [
              OptionTest("image", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["fail"]), byDefault: true),
            ],
            [
              OptionTest("videoCover", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["fail"]), byDefault: true),
            ],
            [
              OptionTest("file", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["fail"]), byDefault: true),
            ],
            [
              OptionTest("video", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["fail"]), byDefault: true),
            ],
            [
              OptionTest("audio", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["fail"]), byDefault: true),
            ],
          ],
          need: .required,
          scopes: .any("im:resource", "im:resource:upload")
        ),
        ConditionalScopes(
          when: [
            [
              OptionTest("image", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["link"]), byDefault: false),
            ],
            [
              OptionTest("videoCover", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["link"]), byDefault: false),
            ],
            [OptionTest("markdown", .isGiven(true), byDefault: false)],
            [
              OptionTest("file", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["link"]), byDefault: false),
            ],
            [
              OptionTest("video", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["link"]), byDefault: false),
            ],
            [
              OptionTest("audio", .begins(with: ["img_", "file_"], false), byDefault: false),
              OptionTest("onMediaFailure", .isOneOf(["link"]), byDefault: false),
            ],
          ],
          need: .optional,
          scopes: .any("im:resource", "im:resource:upload")
        ),
      ],
      methods: ["im.images.create", "im.images.create_as_user", "im.files.create", "im.messages.create"],
      risk: .write
    )

    /// Who receives the message.
    public var to: To
    /// What the message says.
    public var message: MessageDraft
    /// How media are found, and what they may be.
    public var media: MediaSettings
    /// Key against double sending: within an hour, the same key sends one message only. At most 50 characters.
    public var idempotencyKey: String?

    /// Options; what is left out is as its property says.
    public init(to: To, message: MessageDraft, media: MediaSettings = MediaSettings(), idempotencyKey: String? = nil) {
      self.to = to
      self.message = message
      self.media = media
      self.idempotencyKey = idempotencyKey
    }

    /// Who receives the message.
    public nonisolated enum To: Hashable, Sendable {
      /// Chat that receives the message (`oc_…`).
      case chat(String)
      /// User who receives the message in a direct chat (`ou_…`).
      case user(String)
      /// User who receives the message in a direct chat, by mail address.
      case email(String)
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.to = try flags.exactlyOne(of: [
        ("chat-id", To.chat),
        ("user-id", To.user),
      ])
      self.message = try MessageDraft(flags)
      self.media = try MediaSettings(flags)
      self.idempotencyKey = try flags.text("idempotency-key")
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
        default: to
        }
      checked.idempotencyKey = try OptionRules.text(idempotencyKey, atMost: 50, option: "idempotencyKey")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values.merge(message.scopeValues) { $1 }
      values.merge(media.scopeValues) { $1 }
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "to.chat": "chat-id",
      "to.user": "user-id",
      "msgType": "msg-type",
      "content": "content",
      "text": "text",
      "markdown": "markdown",
      "image": "image",
      "file": "file",
      "video": "video",
      "videoCover": "video-cover",
      "audio": "audio",
      "onMediaFailure": "on-media-failure",
      "idempotencyKey": "idempotency-key",
    ]
  }
}
