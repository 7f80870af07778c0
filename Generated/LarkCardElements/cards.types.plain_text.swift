// Generated from schema/cards/types/plain_text.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A text without any syntax. It counts among the 200 elements of a card.
  ///
  /// - Source: `schema/cards/types/plain_text.json`
  public nonisolated struct PlainText: JSONEncodable, Hashable, Sendable, Encodable {
    /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique
    /// in the card (300301).
    public var elementID: Card.ElementID?
    /// The text.
    public var content: String
    /// The text in other languages.
    public var i18nContent: Card.Translations?
    /// Size of the text.
    public var textSize: Card.TextSize?
    /// Colour of the text, where it is plain.
    public var textColor: Card.Color?
    /// Where a text stands in its line. Default: `"left"`.
    public var textAlign: Card.TextAlignment?
    /// How many lines are shown; the rest becomes an ellipsis. At least 1.
    public var lines: Int?
    /// Space around the element.
    public var margin: Card.Margin?

    /// Makes one from its fields; those left out are not sent.
    public init(
      _ content: String,
      elementID: Card.ElementID? = nil,
      i18nContent: Card.Translations? = nil,
      textSize: Card.TextSize? = nil,
      textColor: Card.Color? = nil,
      textAlign: Card.TextAlignment? = nil,
      lines: Int? = nil,
      margin: Card.Margin? = nil
    ) {
      self.elementID = elementID
      self.content = content
      self.i18nContent = i18nContent
      self.textSize = textSize
      self.textColor = textColor
      self.textAlign = textAlign
      self.lines = lines
      self.margin = margin
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("tag", "plain_text")
      json.write("element_id", elementID)
      json.write("content", content)
      json.write("i18n_content", i18nContent)
      json.write("text_size", textSize)
      json.write("text_color", textColor)
      json.write("text_align", textAlign)
      json.write("lines", lines)
      json.write("margin", margin)
      json.endObject()
    }
  }
}
