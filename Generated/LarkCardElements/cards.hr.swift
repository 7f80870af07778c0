// Generated from schema/cards/hr.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A line across.
///
/// - Tag: `hr`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/hr.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/divider)
public nonisolated struct Divider:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?

  /// Makes one from its fields; those left out are not sent.
  public init(elementID: Card.ElementID? = nil, margin: Card.Margin? = nil) {
    self.elementID = elementID
    self.margin = margin
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "hr")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.endObject()
  }
}
