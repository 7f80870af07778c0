public import LarkAPI
public import LarkCore

/// A callback: an event whose acknowledgement carries an answer that people see at once.
public protocol LarkCallback: LarkEvent {
  /// What the platform takes for an answer.
  associatedtype Answer: JSONEncodable & Sendable
}

extension CardKit.Events.CardAction: LarkCallback {
  public typealias Answer = CardAnswer
}

extension IM.Events.URLPreview: LarkCallback {
  public typealias Answer = LinkPreviewAnswer
}
