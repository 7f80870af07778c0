import LarkAPI

/// Messages asked for by id.
enum MessageBatch {
  /// How many messages one request may ask for.
  static let size = 50

  /// The request for a batch of messages.
  static func request(_ ids: [String]) -> IM.Messages.Mget {
    IM.Messages.Mget(messageIDs: ids, cardMsgContentType: .rawCardContent, withSenderName: true)
  }
}
