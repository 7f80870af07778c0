// Generated from schema/im/shortcuts/messages-reply.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Reply to a message.
  ///
  /// Text, Markdown, a card or other content as JSON, or one medium, which is uploaded first. Web addresses are fetched
  /// without the token; hosts that are not on the public internet are refused.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.send_as_user`, `im:message`
  /// - Scopes of a bot: any of `im:message:send_as_bot`, `im:message`, `im:message:send`
  /// - Command: `lark im +messages-reply`
  /// - Calls: `im.images.create`, `im.images.create_as_user`, `im.files.create`, `im.messages.reply`
  /// - Source: `schema/im/shortcuts/messages-reply.json`
  public nonisolated struct MessagesReply: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-reply",
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
      methods: ["im.images.create", "im.images.create_as_user", "im.files.create", "im.messages.reply"],
      risk: .write
    )

    /// Message to reply to.
    public var messageID: String
    /// Whether the reply goes into the thread of the message instead of the chat.
    public var inThread: Bool
    /// What the message says.
    public var message: MessageDraft
    /// How media are found, and what they may be.
    public var media: MediaSettings
    /// Key against double sending: within an hour, the same key sends one message only. At most 50 characters.
    public var idempotencyKey: String?

    /// Options; what is left out is as its property says.
    public init(
      messageID: String,
      message: MessageDraft,
      inThread: Bool = false,
      media: MediaSettings = MediaSettings(),
      idempotencyKey: String? = nil
    ) {
      self.messageID = messageID
      self.inThread = inThread
      self.message = message
      self.media = media
      self.idempotencyKey = idempotencyKey
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.messageID = try flags.text("message-id") ?? ""
      self.inThread = try flags.isOn("reply-in-thread")
      self.message = try MessageDraft(flags)
      self.media = try MediaSettings(flags)
      self.idempotencyKey = try flags.text("idempotency-key")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.messageID = try OptionRules.messageID(messageID, option: "messageID")
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
      "messageID": "message-id",
      "inThread": "reply-in-thread",
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
