// Generated from schema/cards/markdown.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Text in Markdown, with headings, lists, tables, code, mentions and colours.
///
/// Mentions are `<at id=ou_…></at>`, with an id that the app can see: a wrong one costs the whole card (100290). One
/// text takes four tables, and they count among the five of the card.
///
/// - Tag: `markdown`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/markdown.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text)
public nonisolated struct Markdown:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// The text. Pictures in it are named by the key of an uploaded image; addresses of the web are refused (200570).
  public var content: String
  /// The text in other languages.
  public var i18nContent: Card.Translations?
  /// Where a text stands in its line. Default: `"left"`.
  public var textAlign: Card.TextAlignment?
  /// Size of the text.
  public var textSize: Card.TextSize?
  /// Icon in front of the text.
  public var icon: Card.Icon?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ content: String,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    i18nContent: Card.Translations? = nil,
    textAlign: Card.TextAlignment? = nil,
    textSize: Card.TextSize? = nil,
    icon: Card.Icon? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.content = content
    self.i18nContent = i18nContent
    self.textAlign = textAlign
    self.textSize = textSize
    self.icon = icon
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "markdown")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("content", content)
    json.write("i18n_content", i18nContent)
    json.write("text_align", textAlign)
    json.write("text_size", textSize)
    json.write("icon", icon)
    json.endObject()
  }
}
