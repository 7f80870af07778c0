public import LarkAPI
public import LarkCore

extension MessageRenderer {
  /// The content of a message that came as an event, as lists of messages show it.
  ///
  /// - Parameter message: The message of an `IM.Events.MessageReceived`.
  public func content(of message: IM.Events.MessageReceived.Message) -> String {
    let mentions = (message.mentions ?? []).map { mention in
      var known = IM.Types.Mention()
      known.key = mention.key
      known.id = mention.id?.openID
      known.idType = "open_id"
      known.name = mention.name
      known.tenantKey = mention.tenantKey
      return known
    }
    return content(
      message.content ?? "", type: message.messageType?.rawValue ?? "", mentions: mentions,
      messageID: message.messageID)
  }
}

extension IM.Events.MessageReceived.Message {
  /// The content as text, whatever the type of the message, as lists of messages show it.
  public var text: String { MessageRenderer().content(of: self) }
}

extension LarkClient {
  /// Replies to a message that came as an event.
  ///
  /// ```swift
  /// try await bot.reply(to: event.message, .markdown("**Got it**"))
  /// ```
  ///
  /// - Parameters:
  ///   - message: The message of an `IM.Events.MessageReceived`.
  ///   - draft: What the reply says.
  ///   - inThread: Whether the reply goes into the thread of the message instead of the chat.
  ///   - idempotencyKey: A key against double sending, of at most 50 characters.
  /// - Returns: The reply that was sent.
  /// - Throws: ``LarkError``, of kind `invalidRequest` where the event came without a message; otherwise as
  ///   ``LarkClient/reply(to:_:inThread:idempotencyKey:media:progress:)``.
  @discardableResult
  public func reply(
    to message: IM.Events.MessageReceived.Message?, _ draft: MessageDraft, inThread: Bool = false,
    idempotencyKey: String? = nil
  ) async throws(LarkError) -> SentMessage {
    guard let id = OptionRules.filled(message?.messageID) else {
      throw .invalidOption(["messageID"], "the event came without the id of a message")
    }
    return try await reply(to: id, draft, inThread: inThread, idempotencyKey: idempotencyKey)
  }
}
