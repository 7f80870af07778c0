// Generated from schema/cards/types/panel_title.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// The title of a panel, plain or in Markdown.
  ///
  /// - Source: `schema/cards/types/panel_title.json`
  public nonisolated struct PanelTitle: JSONEncodable, Hashable, Sendable, Encodable {
    /// How the text is read.
    public var tag: Tag?
    /// The text.
    public var content: String?
    /// The text in other languages.
    public var i18nContent: Card.Translations?
    /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique
    /// in the card (300301).
    public var elementID: Card.ElementID?
    /// Size of the text.
    public var textSize: Card.TextSize?
    /// Colour of the text.
    public var textColor: Card.Color?
    /// Where a text stands in its line. Default: `"left"`.
    public var textAlign: Card.TextAlignment?

    /// Makes one from its fields; those left out are not sent.
    public init(
      tag: Tag? = nil,
      content: String? = nil,
      i18nContent: Card.Translations? = nil,
      elementID: Card.ElementID? = nil,
      textSize: Card.TextSize? = nil,
      textColor: Card.Color? = nil,
      textAlign: Card.TextAlignment? = nil
    ) {
      self.tag = tag
      self.content = content
      self.i18nContent = i18nContent
      self.elementID = elementID
      self.textSize = textSize
      self.textColor = textColor
      self.textAlign = textAlign
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("tag", tag ?? Tag(rawValue: "plain_text"))
      json.write("content", content)
      json.write("i18n_content", i18nContent)
      json.write("element_id", elementID)
      json.write("text_size", textSize)
      json.write("text_color", textColor)
      json.write("text_align", textAlign)
      json.endObject()
    }

    /// How the text is read.
    public nonisolated struct Tag: OpenEnum {
      public static let plainText = Self(rawValue: "plain_text")
      public static let markdown = Self(rawValue: "markdown")
      public static let larkMD = Self(rawValue: "lark_md")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
