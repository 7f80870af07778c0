public import LarkAPI
public import LarkCore

extension IM.Shortcuts.MessagesReply {
  /// What to reply, and to which message.
  public struct Options: Sendable, Hashable {
    /// The message to reply to (`om_…`).
    public var messageID: String
    /// What the reply says.
    public var message: MessageDraft
    /// Whether the reply goes into the thread of the message instead of the chat.
    public var replyInThread: Bool
    /// A key against double sending: within an hour the platform sends one message only for the same key. At most 50
    /// characters.
    public var idempotencyKey: String?
    /// How media are found, and what they may be.
    public var media: MediaSettings

    /// - Parameters:
    ///   - messageID: The message to reply to (`om_…`).
    ///   - message: What the reply says.
    ///   - replyInThread: Whether the reply goes into the thread of the message instead of the chat.
    ///   - idempotencyKey: A key against double sending, of at most 50 characters.
    ///   - media: How media are found, and what they may be.
    public init(
      messageID: String, message: MessageDraft, replyInThread: Bool = false, idempotencyKey: String? = nil,
      media: MediaSettings = MediaSettings()
    ) {
      self.messageID = messageID
      self.message = message
      self.replyInThread = replyInThread
      self.idempotencyKey = idempotencyKey
      self.media = media
    }
  }

  /// The reply that was sent.
  public typealias Result = SentMessage

  /// The uploads that would come first, and the call that the shortcut would end in. Nothing is fetched, uploaded or
  /// sent; placeholders stand for the keys of what would be uploaded.
  ///
  /// - Parameters:
  ///   - options: What to reply.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(
    _ options: Options, as identity: IdentityKind = .bot
  ) throws(LarkError) -> ShortcutPreview {
    let (messageID, plan) = try plan(options)
    let (content, description, warnings) = plan.preview
    let request = request(content, to: messageID, inThread: options.replyInThread, plan)
    return ShortcutPreview(
      description, calls: try plan.uploads(as: identity) + [.init(try request.prepared())],
      details: ["message_id": .string(messageID)], warnings: warnings)
  }

  static func plan(_ options: Options) throws(LarkError) -> (target: String, plan: MessagePlan) {
    try MessagePlan.make(options.message, idempotencyKey: options.idempotencyKey, settings: options.media) {
      () throws(LarkError) in try OptionRules.messageID(options.messageID, option: "message-id")
    }
  }

  static func request(
    _ content: OutgoingContent, to messageID: String, inThread: Bool, _ plan: MessagePlan
  ) -> IM.Messages.Reply {
    IM.Messages.Reply(
      messageID: messageID, content: content.json, msgType: .init(rawValue: content.type.rawValue),
      replyInThread: inThread ? true : nil, uuid: plan.idempotencyKey)
  }
}

extension LarkClient {
  /// Replies to a message, in its chat or in its thread. Media are fetched and uploaded first, as the same identity.
  ///
  /// What ``LarkClient/sendMessage(_:progress:)`` says about Markdown, media and web addresses holds here too.
  ///
  /// - Parameters:
  ///   - options: What to reply, and to which message.
  ///   - progress: Told before every fetch and upload.
  /// - Returns: The reply that was sent.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call that failed.
  @discardableResult
  public func replyToMessage(
    _ options: IM.Shortcuts.MessagesReply.Options, progress: @escaping @Sendable (ShortcutProgress) -> Void = { _ in }
  ) async throws(LarkError) -> IM.Shortcuts.MessagesReply.Result {
    let (messageID, plan) = try IM.Shortcuts.MessagesReply.plan(options)
    try await checkScopes(of: IM.Shortcuts.MessagesReply.self, flags: options.scopeFlags)
    let composed = try await MessageComposer(self, plan.settings, progress: progress).compose(plan)
    let request = IM.Shortcuts.MessagesReply.request(
      composed.content, to: messageID, inThread: options.replyInThread, plan)
    return try SentMessage(try await response(to: request), composed, method: IM.Messages.Reply.method)
  }
}
