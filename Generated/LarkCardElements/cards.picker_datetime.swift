// Generated from schema/cards/picker_datetime.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A field for a date and a time of day.
///
/// - Tag: `picker_datetime`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/picker_datetime.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/date-time-picker)
public nonisolated struct DateTimePicker:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Key of the value in `form_value`. Needed inside a form, and unique in the card.
  public var name: String?
  /// Whether a form can only be submitted when it is filled in. Without effect, or refused, outside a form. Default:
  /// `false`.
  public var required: Bool?
  /// Whether it is grey and cannot be used. Default: `false`.
  public var disabled: Bool?
  /// How wide something that people use is: as the platform likes, the whole width, or pixels from 100 on such as
  /// `120px`.
  public var width: Card.ControlWidth?
  /// What a choice does.
  public var behaviors: [Card.Behavior]?
  /// What is chosen at first, such as `2026-01-31 09:30`.
  public var initialDatetime: String?
  /// Hint that stands in the field while it is empty, of at most 100 characters.
  public var placeholder: Card.PlainText?
  /// Asked before anything happens. In a form it counts for the submit button only.
  public var confirm: Card.Confirm?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ name: String? = nil,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    required: Bool? = nil,
    disabled: Bool? = nil,
    width: Card.ControlWidth? = nil,
    behaviors: [Card.Behavior]? = nil,
    initialDatetime: String? = nil,
    placeholder: Card.PlainText? = nil,
    confirm: Card.Confirm? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.name = name
    self.required = required
    self.disabled = disabled
    self.width = width
    self.behaviors = behaviors
    self.initialDatetime = initialDatetime
    self.placeholder = placeholder
    self.confirm = confirm
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "picker_datetime")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("name", name)
    json.write("required", required)
    json.write("disabled", disabled)
    json.write("width", width)
    json.write("behaviors", behaviors)
    json.write("initial_datetime", initialDatetime)
    json.write("placeholder", placeholder)
    json.write("confirm", confirm)
    json.endObject()
  }
}
