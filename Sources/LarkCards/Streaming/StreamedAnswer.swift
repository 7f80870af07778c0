public import LarkCore

/// What became of an answer that was streamed: every message that shows a part of it, and how it got there.
public struct StreamedAnswer: Sendable, Hashable {
  /// How a part of an answer is shown. The list may grow.
  public struct Way: RawRepresentable, Sendable, Hashable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A card in which the text grew.
    public static let card = Way(rawValue: "card")
    /// A post that was edited as the text grew, since a card could not be.
    public static let edits = Way(rawValue: "edits")
    /// A plain message, sent when the text was complete, since nothing else was possible.
    public static let message = Way(rawValue: "message")
  }

  /// One message that shows a part of the answer.
  public struct Message: Sendable, Hashable {
    /// How it shows it.
    public var way: Way
    /// Id of the message (`om_…`).
    public var messageID: String
    /// The chat it is in (`oc_…`), where the platform says so.
    public var chatID: String?
    /// Id of the card; nil where the message is none.
    public var cardID: String?
    /// How often its text was changed after it was sent.
    public var updates: Int
    /// Whether it is closed: the list of chats says of a card that is not, for ten minutes, that it is being written.
    public var isClosed: Bool
    /// What ended it before the text did; nil where nothing did.
    public var endedBy: LarkError?

    /// - Parameters:
    ///   - way: How it shows a part of the answer.
    ///   - messageID: Id of the message (`om_…`).
    ///   - chatID: The chat it is in (`oc_…`).
    ///   - cardID: Id of the card.
    ///   - updates: How often its text was changed after it was sent.
    ///   - isClosed: Whether it is closed.
    ///   - endedBy: What ended it before the text did.
    public init(
      way: Way, messageID: String, chatID: String? = nil, cardID: String? = nil, updates: Int = 0,
      isClosed: Bool = true,
      endedBy: LarkError? = nil
    ) {
      self.way = way
      self.messageID = messageID
      self.chatID = chatID
      self.cardID = cardID
      self.updates = updates
      self.isClosed = isClosed
      self.endedBy = endedBy
    }
  }

  /// The messages in their order: one, unless the text was too long for a card or a way of showing it ended. Empty
  /// where there was no text.
  public var messages: [Message]
  /// How many calls were made, those for tokens left out.
  public var calls: Int
  /// Whether all of the text arrived, to its end.
  public var isComplete: Bool
  /// The first failure that did not pass; nil where there was none. It ended a card or a way of showing the text, and
  /// tells with its ``LarkError/code`` why.
  public var firstRefusal: LarkError?

  /// - Parameters:
  ///   - messages: The messages in their order.
  ///   - calls: How many calls were made.
  ///   - isComplete: Whether all of the text arrived.
  ///   - firstRefusal: The first failure that did not pass.
  public init(messages: [Message] = [], calls: Int = 0, isComplete: Bool = false, firstRefusal: LarkError? = nil) {
    self.messages = messages
    self.calls = calls
    self.isComplete = isComplete
    self.firstRefusal = firstRefusal
  }

  /// Id of the first message (`om_…`); nil where nothing was sent.
  public var messageID: String? { messages.first?.messageID }

  /// Ids of the cards in their order.
  public var cardIDs: [String] { messages.compactMap(\.cardID) }

  /// How often a text was changed after it was sent.
  public var updates: Int { messages.reduce(0) { $0 + $1.updates } }
}
