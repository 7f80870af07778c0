// Generated from schema/cards/div.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A text, with an icon in front of it if wanted.
///
/// For Markdown with headings, tables or code use `markdown`.
///
/// - Tag: `div`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/div.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/plain-text)
public nonisolated struct Div:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// How wide it is.
  public var width: Card.BoxWidth?
  /// The text.
  public var text: Card.Text?
  /// Icon in front of the text.
  public var icon: Card.Icon?
  /// Short texts side by side.
  public var fields: [Card.DivField]?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ text: Card.Text? = nil,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    width: Card.BoxWidth? = nil,
    icon: Card.Icon? = nil,
    fields: [Card.DivField]? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.width = width
    self.text = text
    self.icon = icon
    self.fields = fields
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "div")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("width", width)
    json.write("text", text)
    json.write("icon", icon)
    json.write("fields", fields)
    json.endObject()
  }
}
