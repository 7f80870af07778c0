/// What the platform sends of its own accord, such as a message that somebody wrote to the bot: the part of the envelope
/// that stands under `event`.
///
/// Like replies, events are read as they come: every property is optional, and unknown fields are passed over.
public protocol LarkEvent: JSONDecodable, Hashable, Sendable {
  /// What the platform says of the event.
  static var event: EventInfo { get }
}

/// The facts of one event of the platform.
public struct EventInfo: Hashable, Sendable {
  /// Name of the event in the envelope, such as `im.message.receive_v1`.
  public let type: String
  /// Whether the platform waits for an answer.
  public let kind: EventKind
  /// Scopes that let the app get the event; those of the bot count.
  public let scopes: ScopeRule

  /// - Parameters:
  ///   - type: Name of the event in the envelope, such as `im.message.receive_v1`.
  ///   - kind: Whether the platform waits for an answer.
  ///   - scopes: Scopes that let the app get the event.
  public init(type: String, kind: EventKind = .event, scopes: ScopeRule) {
    self.type = type
    self.kind = kind
    self.scopes = scopes
  }
}

/// Whether the platform waits for an answer to what it sends.
public enum EventKind: String, Sendable, Hashable, CaseIterable {
  /// The receipt is acknowledged and nothing else; what is not acknowledged comes again.
  case event
  /// The acknowledgement carries an answer that people see at once, and nothing comes again.
  case callback
}
