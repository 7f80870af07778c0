public import LarkAPI
import LarkCore

/// Turns messages into text that people and agents can read.
///
/// Every type of message has a text, cards included; a message that was recalled says so, whatever its type. Rendering
/// is a pure function of the message and the context. It never fails: content that is damaged, unknown or nested
/// without end leaves a mark in brackets where it stood.
///
/// ```swift
/// let renderer = MessageRenderer(context: RenderingContext(senderNames: ["ou_1": "Ann"]))
/// for message in page.items ?? [] { print(renderer.content(of: message)) }
/// ```
public struct MessageRenderer: Sendable {
  /// What the renderer knows beyond the messages.
  public let context: RenderingContext
  /// How the renderer shows points in time.
  public let times: MessageTimeFormat

  /// A renderer for any number of messages.
  public init(context: RenderingContext = RenderingContext()) {
    self.context = context
    times = MessageTimeFormat(timeZone: context.timeZone)
  }

  /// The content of a message as text; empty only where the message has none.
  ///
  /// - Parameter message: Any message. One without a type is read as text.
  public func content(of message: IM.Types.Message) -> String {
    ContentRules.render(MessageContent(message), with: self)
  }

  /// The content of a message that did not come as a whole, such as one from an event.
  ///
  /// - Parameters:
  ///   - json: The content as JSON text.
  ///   - type: The type of the message, such as `text` or `interactive`.
  ///   - mentions: Who is mentioned in the message.
  ///   - messageID: Id of the message, under which the context may hold a merged forward.
  public func content(
    _ json: String, type: String, mentions: [IM.Types.Mention] = [], messageID: String? = nil
  ) -> String {
    ContentRules.render(
      MessageContent(type: type, json: json, mentions: mentions, messageID: messageID ?? ""), with: self)
  }
}
