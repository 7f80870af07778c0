public import LarkAPI
public import LarkCardElements
public import LarkCore
public import LarkIM

extension MessageDraft {
  /// A card.
  ///
  /// What is wrong with it is told when the message is sent or previewed, before anything goes out.
  public static func card(_ card: Card) -> MessageDraft {
    let (text, refusal) = card.checked
    var draft = MessageDraft.content(text, type: .interactive)
    draft.refusal = refusal
    return draft
  }
}

extension IM.Messages.Patch {
  /// Puts another card in the place of one that was sent.
  ///
  /// - Parameters:
  ///   - messageID: The message with the card (`om_…`).
  ///   - card: The new card, as a whole.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that lists everything wrong with the card.
  public init(messageID: String, card: Card) throws(LarkError) {
    self.init(messageID: messageID, content: try card.content())
  }
}

extension CardKit.Cards.Create {
  /// Makes a card that is sent by its id and can be changed element by element.
  ///
  /// - Parameter card: The card.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that lists everything wrong with the card.
  public init(_ card: Card) throws(LarkError) {
    self.init(type: .cardJSON, data: try card.content())
  }
}
