import LarkCore

/// A card, in the form that reads ask for (`raw_card_content`) or in the one it was sent in.
enum CardContent {
  static let mark = "[interactive card]"

  static func rendered(_ content: MessageContent) -> String {
    guard let fields = ContentFields(parsing: content.json) else { return mark }
    switch fields["json_card"] {
    case .string(let text)?:
      guard let card = ContentFields(parsing: text) else {
        return Markup.block("card", body: "[Unable to parse card content]")
      }
      return renderer(fields, content).rendered(card)
    case .object(let card)?:
      return renderer(fields, content).rendered(ContentFields(card))
    default:
      let text = LegacyCard.rendered(fields)
      return text.isEmpty ? mark : text
    }
  }

  private static func renderer(_ fields: ContentFields, _ content: MessageContent) -> CardRenderer {
    let attachment: ContentFields? =
      switch fields["json_attachment"] {
      case .string(let text)?: ContentFields(parsing: text)
      case .object(let object)?: ContentFields(object)
      default: nil
      }
    return CardRenderer(attachment: CardAttachment(attachment), mentions: content.mentions)
  }
}
