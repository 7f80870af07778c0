import LarkAPI
public import LarkCore

/// A message that was sent.
public struct SentMessage: Sendable {
  /// Id of the message (`om_…`).
  public let messageID: String
  /// The chat it is in (`oc_…`), where the platform says so.
  public let chatID: String?
  /// When it was sent, in milliseconds, where the platform says so.
  public let createTime: MillisecondTimestamp?
  /// What became of the message that the caller should know, such as an image that could not be shown.
  public let warnings: [ShortcutWarning]
  /// What was sent in place of a medium, where ``MediaSettings/onFailure`` asks for that.
  public let fallback: MediaFallback?

  /// - Parameters:
  ///   - response: What the platform answers.
  ///   - composed: What was sent.
  /// - Throws: ``LarkError`` where the answer names no message.
  init(
    _ response: Response<IM.Types.Message>, _ composed: ComposedMessage, method: MethodInfo
  ) throws(LarkError) {
    let reply = response.reply
    guard let messageID = OptionRules.filled(reply.messageID) else {
      throw response.raw.invalid(
        "the platform answered without the id of the message",
        remedy: "it may have been sent all the same: look before sending it again", method: method.id)
    }
    self.messageID = messageID
    chatID = reply.chatID
    createTime = reply.createTime
    warnings = composed.warnings
    fallback = composed.fallback
  }
}

/// A text with an address, sent in place of a medium that could not be attached.
public struct MediaFallback: Sendable, Hashable {
  /// The option that has the medium, such as `image`.
  public let option: String
  /// The address that was sent instead.
  public let address: String
  /// Why the medium could not be attached.
  public let reason: LarkError
}
