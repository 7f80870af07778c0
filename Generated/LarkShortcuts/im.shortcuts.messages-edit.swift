// Generated from schema/im/shortcuts/messages-edit.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

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
  public nonisolated struct MessagesEdit: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-edit",
      identities: [.user, .bot],
      scopes: .any("im:message:update", "im:message:send_as_bot", "im:message"),
      scopesWhen: [
        ConditionalScopes(
          when: [[OptionTest("markdown", .isGiven(true), byDefault: false)]],
          need: .optional,
          scopes: ScopeRule(user: .unknown, bot: .any("im:resource", "im:resource:upload"))
        ),
      ],
      methods: ["im.images.create", "im.messages.update", "im.messages.patch"],
      risk: .write
    )

    /// Message to change.
    public var messageID: String
    /// What the message is to say; no medium can take the place of a message.
    public var message: MessageDraft
    /// How the images of Markdown are found.
    public var media: MediaSettings

    /// Options; what is left out is as its property says.
    public init(messageID: String, message: MessageDraft, media: MediaSettings = MediaSettings()) {
      self.messageID = messageID
      self.message = message
      self.media = media
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.messageID = try flags.text("message-id") ?? ""
      self.message = try MessageDraft(flags)
      self.media = MediaSettings()
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.messageID = try OptionRules.messageID(messageID, option: "messageID")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values.merge(message.scopeValues) { $1 }
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "messageID": "message-id",
      "text": "text",
      "markdown": "markdown",
      "content": "content",
      "msgType": "msg-type",
      "image": "image",
      "file": "file",
      "video": "video",
      "videoCover": "video-cover",
      "audio": "audio",
    ]
  }
}
