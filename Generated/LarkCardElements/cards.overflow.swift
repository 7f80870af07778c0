// Generated from schema/cards/overflow.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A menu behind three dots.
///
/// - Tag: `overflow`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/overflow.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/overflow)
public nonisolated struct Overflow:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// How wide something that people use is: as the platform likes, the whole width, or pixels from 100 on such as
  /// `120px`.
  public var width: Card.ControlWidth?
  /// The entries.
  public var options: [Card.OverflowOption]
  /// What a choice does.
  public var behaviors: [Card.Behavior]?
  /// Asked before anything happens. In a form it counts for the submit button only.
  public var confirm: Card.Confirm?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ options: [Card.OverflowOption],
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    width: Card.ControlWidth? = nil,
    behaviors: [Card.Behavior]? = nil,
    confirm: Card.Confirm? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.width = width
    self.options = options
    self.behaviors = behaviors
    self.confirm = confirm
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "overflow")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("width", width)
    json.write("options", options)
    json.write("behaviors", behaviors)
    json.write("confirm", confirm)
    json.endObject()
  }
}
