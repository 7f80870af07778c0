public import LarkAPI
public import LarkCore

extension IM.Shortcuts.MessagesSend {
  /// What to send, and to whom.
  public struct Options: Sendable, Hashable {
    /// The chat that receives the message (`oc_…`); or ``userID``.
    public var chatID: String?
    /// The user who receives the message in a direct chat (`ou_…`); or ``chatID``.
    public var userID: String?
    /// What the message says.
    public var message: MessageDraft
    /// A key against double sending: within an hour the platform sends one message only for the same key. At most 50
    /// characters.
    public var idempotencyKey: String?
    /// How media are found, and what they may be.
    public var media: MediaSettings

    /// - Parameters:
    ///   - chatID: The chat that receives the message (`oc_…`).
    ///   - userID: The user who receives the message in a direct chat (`ou_…`).
    ///   - message: What the message says.
    ///   - idempotencyKey: A key against double sending, of at most 50 characters.
    ///   - media: How media are found, and what they may be.
    public init(
      chatID: String? = nil, userID: String? = nil, message: MessageDraft, idempotencyKey: String? = nil,
      media: MediaSettings = MediaSettings()
    ) {
      self.chatID = chatID
      self.userID = userID
      self.message = message
      self.idempotencyKey = idempotencyKey
      self.media = media
    }
  }

  /// The message that was sent.
  public typealias Result = SentMessage

  /// The uploads that would come first, and the call that the shortcut would end in. Nothing is fetched, uploaded or
  /// sent; placeholders stand for the keys of what would be uploaded.
  ///
  /// - Parameters:
  ///   - options: What to send.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(
    _ options: Options, as identity: IdentityKind = .bot
  ) throws(LarkError) -> ShortcutPreview {
    let (recipient, plan) = try plan(options)
    let (content, description, warnings) = plan.preview
    let note = recipient.type == .chatID ? "whether the caller is in the chat shows when the message is sent" : nil
    let call = ShortcutPreview.Call(try request(content, recipient, plan).prepared(), note: note)
    return ShortcutPreview(description, calls: try plan.uploads(as: identity) + [call], warnings: warnings)
  }

  /// Who receives a message.
  typealias Recipient = (type: IM.Messages.Create.ReceiveIDType, id: String, option: String)

  static func plan(_ options: Options) throws(LarkError) -> (target: Recipient, plan: MessagePlan) {
    try MessagePlan.make(options.message, idempotencyKey: options.idempotencyKey, settings: options.media) {
      () throws(LarkError) in try recipient(options)
    }
  }

  private static func recipient(_ options: Options) throws(LarkError) -> Recipient {
    switch (OptionRules.filled(options.chatID), OptionRules.filled(options.userID)) {
    case (let chat?, nil): (.chatID, try OptionRules.chatID(chat, option: "chat-id"), "chat-id")
    case (nil, let user?): (.openID, try OptionRules.userID(user, option: "user-id"), "user-id")
    case (nil, nil):
      throw .invalidOption(
        ["chat-id", "user-id"], "the message has no receiver", remedy: "give --chat-id or --user-id")
    case (_?, _?):
      throw .invalidOption(
        ["chat-id", "user-id"], "the message has two receivers", remedy: "give either --chat-id or --user-id")
    }
  }

  static func request(
    _ content: OutgoingContent, _ recipient: Recipient, _ plan: MessagePlan
  ) -> IM.Messages.Create {
    IM.Messages.Create(
      receiveIDType: recipient.type, receiveID: recipient.id, msgType: content.type, content: content.json,
      uuid: plan.idempotencyKey)
  }
}

extension LarkClient {
  /// Sends a message to a chat or to a user. Media are fetched and uploaded first, as the same identity.
  ///
  /// Markdown goes out as a post. An image in it that cannot be uploaded keeps its markup, and the result warns of it.
  /// A medium that cannot be fetched or uploaded is an error and nothing is sent, unless ``MediaSettings/onFailure``
  /// asks for a link.
  ///
  /// Web addresses are fetched without the client's token and through its transport. Every address that the name of a
  /// host stands for is checked before a connection is made, also after each of at most five redirects; hosts that are
  /// not on the public internet are refused, unless ``MediaSettings/privateHosts`` names them. The connection goes to
  /// the very address that was checked; only `URLSession`, on Apple's platforms, resolves the name of an `https` host
  /// once more, so that another machine could be connected to in between, which would have to prove with a certificate
  /// that it is the host. Behind a proxy the proxy resolves names, and its own rules are what counts.
  ///
  /// - Parameters:
  ///   - options: What to send, and to whom.
  ///   - progress: Told before every fetch and upload.
  /// - Returns: The message that was sent.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call that failed.
  @discardableResult
  public func sendMessage(
    _ options: IM.Shortcuts.MessagesSend.Options, progress: @escaping @Sendable (ShortcutProgress) -> Void = { _ in }
  ) async throws(LarkError) -> IM.Shortcuts.MessagesSend.Result {
    let (recipient, plan) = try IM.Shortcuts.MessagesSend.plan(options)
    try await checkScopes(of: IM.Shortcuts.MessagesSend.self, flags: options.scopeFlags)
    let composed = try await MessageComposer(self, plan.settings, progress: progress).compose(plan)
    let request = IM.Shortcuts.MessagesSend.request(composed.content, recipient, plan)
    let reply: Response<IM.Types.Message>
    do { reply = try await response(to: request) } catch {
      throw IM.Shortcuts.MessagesSend.explained(error, recipient, as: As.kind)
    }
    return try SentMessage(reply, composed, method: IM.Messages.Create.method)
  }
}

extension IM.Shortcuts.MessagesSend {
  /// The platform tells a bot that it is not in the chat also where the chat is the direct one with a user.
  fileprivate static func explained(
    _ error: LarkError, _ recipient: Recipient, as identity: IdentityKind
  ) -> LarkError {
    guard identity == .bot, recipient.type == .openID, error.code == 230_002 else { return error }
    var error = error
    error.options = [recipient.option]
    error.remedy = "check that the user is within the availability of the app"
    return error
  }
}
