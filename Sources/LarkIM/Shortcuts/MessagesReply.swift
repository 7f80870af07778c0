public import LarkAPI
public import LarkCore
public import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.MessagesReply: RunnableShortcut {
  /// The reply that was sent.
  public typealias Output = SentMessage

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    let (content, description, warnings) = plan.message.preview
    return ShortcutPreview(
      description, calls: try plan.message.uploads(as: identity) + [.init(try plan.request(content).prepared())],
      details: ["message_id": .string(plan.messageID)], warnings: warnings)
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    let composed = try await plan.message.composed(with: client, progress: progress)
    let response = try await client.response(to: plan.request(composed.content))
    return try SentMessage(response, composed, method: IM.Messages.Reply.method)
  }

  /// Options that were found to be right.
  private struct Plan {
    let messageID: String
    let message: MessagePlan
    private let inThread: Bool

    init(_ options: IM.Shortcuts.MessagesReply) throws(LarkError) {
      messageID = options.messageID
      inThread = options.inThread
      // The key goes out as it is, white space included.
      message = try MessagePlan(options.message, options.media, idempotencyKey: options.idempotencyKey)
    }

    func request(_ content: OutgoingContent) -> IM.Messages.Reply {
      IM.Messages.Reply(
        messageID: messageID, content: content.json, msgType: .init(rawValue: content.type.rawValue),
        replyInThread: inThread ? true : nil, uuid: message.idempotencyKey)
    }
  }
}

extension LarkClient {
  /// Replies to a message, in its chat or in its thread. Media are fetched and uploaded first, as the same identity.
  ///
  /// What ``LarkClient/sendMessage(_:to:idempotencyKey:media:progress:)`` says about Markdown, media and web addresses
  /// holds here too.
  ///
  /// - Parameters:
  ///   - messageID: The message to reply to (`om_…`).
  ///   - message: What to say.
  ///   - inThread: Whether the reply goes into the thread of the message instead of the chat.
  ///   - idempotencyKey: A key against double sending, of at most 50 characters.
  ///   - media: How media are found, and what they may be.
  ///   - progress: Told before every fetch and upload.
  /// - Returns: The reply that was sent.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call that failed.
  @discardableResult
  public func reply(
    to messageID: String, _ message: MessageDraft, inThread: Bool = false, idempotencyKey: String? = nil,
    media: MediaSettings = MediaSettings(), progress: @escaping ShortcutProgress.Handler = { _ in }
  ) async throws(LarkError) -> SentMessage {
    try await run(
      IM.Shortcuts.MessagesReply(
        messageID: messageID, message: message, inThread: inThread, media: media, idempotencyKey: idempotencyKey),
      progress: progress)
  }
}
