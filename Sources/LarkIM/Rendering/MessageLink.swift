public import LarkAPI
import LarkCore

extension MessageRenderer {
  /// The link that opens a message in the client: the one that the platform gave, or one built from where the message
  /// stands.
  ///
  /// - Returns: The link; nil where the message does not say where it stands.
  public func appLink(to message: IM.Types.Message) -> String? {
    if let link = message.messageAppLink, !link.trimmed.isEmpty { return link }
    guard let chat = message.chatID, !chat.isEmpty else { return nil }
    if let thread = message.threadID, !thread.isEmpty, let position = Self.position(message.threadMessagePosition) {
      // The desktop client reads one spelling, the mobile clients the other.
      let query = [
        ("open_chat_id", chat), ("open_thread_id", thread), ("openchatid", chat), ("openthreadid", thread),
        ("thread_position", position),
      ]
      return link("/client/thread/open", query)
    }
    guard let position = Self.position(message.messagePosition) else { return nil }
    return link("/client/chat/open", [("openChatId", chat), ("position", position)])
  }

  private func link(_ path: String, _ query: [(name: String, value: String)]) -> String {
    let pairs = query.map { "\($0.name)=\(PercentEncoding.component($0.value))" }
    return "\(context.brand.appLinkURL)\(path)?\(pairs.joined(separator: "&"))"
  }

  /// A position without needless decimals; nil where it is no number.
  private static func position(_ position: Int64Text?) -> String? {
    guard let text = position?.text.trimmed else { return nil }
    if let value = Int64(text) { return String(value) }
    guard let number = JSONNumber(text), number.doubleValue.isFinite else { return nil }
    return number.plainDecimal
  }
}
