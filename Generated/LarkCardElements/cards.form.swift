// Generated from schema/cards/form.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A form: what people fill in is sent together when they press its submit button.
///
/// Everything in it that people use needs a `name` of its own. A container: at most five may stand in each other.
///
/// - Tag: `form`
/// - Stands in: `body`
/// - Source: `schema/cards/form.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/form-container)
public nonisolated struct Form: BodyElement {
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`.
  public var padding: Card.Padding?
  /// How elements follow each other. Default: `"vertical"`.
  public var direction: Card.Direction?
  /// Gap between elements side by side. Default: `"8px"`.
  public var horizontalSpacing: Card.Spacing?
  /// Where the elements in it stand across. Default: `"left"`.
  public var horizontalAlign: Card.HorizontalAlignment?
  /// Where the elements in it stand down. Default: `"top"`.
  public var verticalAlign: Card.VerticalAlignment?
  /// Gap between elements one below the other. Default: `"12px"`.
  public var verticalSpacing: Card.Spacing?
  /// Name of the form, unique in the card.
  public var name: String
  /// The elements, among them a button with the `form_action_type` `submit`, at any depth.
  public var elements: [any FormElement]
  /// What older clients show: `"drop"` for nothing, or `{"tag": "fallback_text", "text": {…}}`.
  public var fallback: JSON?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ name: String,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    padding: Card.Padding? = nil,
    direction: Card.Direction? = nil,
    horizontalSpacing: Card.Spacing? = nil,
    horizontalAlign: Card.HorizontalAlignment? = nil,
    verticalAlign: Card.VerticalAlignment? = nil,
    verticalSpacing: Card.Spacing? = nil,
    fallback: JSON? = nil,
    @CardBuilder<any FormElement> elements: () -> [any FormElement]
  ) {
    self.elementID = elementID
    self.margin = margin
    self.padding = padding
    self.direction = direction
    self.horizontalSpacing = horizontalSpacing
    self.horizontalAlign = horizontalAlign
    self.verticalAlign = verticalAlign
    self.verticalSpacing = verticalSpacing
    self.name = name
    self.elements = elements()
    self.fallback = fallback
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "form")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("padding", padding)
    json.write("direction", direction)
    json.write("horizontal_spacing", horizontalSpacing)
    json.write("horizontal_align", horizontalAlign)
    json.write("vertical_align", verticalAlign)
    json.write("vertical_spacing", verticalSpacing)
    json.write("name", name)
    json.write(key: "elements")
    json.beginArray()
    for element in elements { json.value(element) }
    json.endArray()
    json.write("fallback", fallback)
    json.endObject()
  }
}

/// What may stand in `form`.
public nonisolated protocol FormElement: CardElement {}
