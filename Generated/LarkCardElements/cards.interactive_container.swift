// Generated from schema/cards/interactive_container.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// An area that can be clicked as a whole; what can be clicked in it comes first.
///
/// A container: at most five may stand in each other.
///
/// - Tag: `interactive_container`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/interactive_container.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/interactive-container)
public nonisolated struct InteractiveContainer:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`. Default: `"4px
  /// 12px"`.
  public var padding: Card.Padding?
  /// How wide it is.
  public var width: Card.BoxWidth?
  /// How high it is.
  public var height: Card.Height?
  /// How elements follow each other. Default: `"vertical"`.
  public var direction: Card.Direction?
  /// Gap between elements side by side. Default: `"8px"`.
  public var horizontalSpacing: Card.Spacing?
  /// Where the elements in it stand across. Default: `"left"`.
  public var horizontalAlign: Card.HorizontalAlignment?
  /// Gap between elements one below the other.
  public var verticalSpacing: Card.Spacing?
  /// Where the elements in it stand down. Default: `"top"`.
  public var verticalAlign: Card.VerticalAlignment?
  /// Background; `laser` is one too.
  public var backgroundStyle: Card.Color?
  /// Whether it has a border, one pixel wide. Default: `false`.
  public var hasBorder: Bool?
  /// Colour of the border. Default: `"grey"`.
  public var borderColor: Card.Color?
  /// How round corners are, in pixels or percent, such as `8px`.
  public var cornerRadius: Card.Radius?
  /// What a click does.
  public var behaviors: [Card.Behavior]?
  /// Shown on a computer while the pointer is over it.
  public var hoverTips: Card.PlainText?
  /// Whether it is grey and cannot be used. Default: `false`.
  public var disabled: Bool?
  /// Told to people who click while it is disabled; it wins over `hover_tips`.
  public var disabledTips: Card.PlainText?
  /// Asked before anything happens. In a form it counts for the submit button only.
  public var confirm: Card.Confirm?
  /// The elements.
  public var elements: [any InteractiveContainerElement]

  /// Makes one from its fields; those left out are not sent.
  public init(
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    padding: Card.Padding? = nil,
    width: Card.BoxWidth? = nil,
    height: Card.Height? = nil,
    direction: Card.Direction? = nil,
    horizontalSpacing: Card.Spacing? = nil,
    horizontalAlign: Card.HorizontalAlignment? = nil,
    verticalSpacing: Card.Spacing? = nil,
    verticalAlign: Card.VerticalAlignment? = nil,
    backgroundStyle: Card.Color? = nil,
    hasBorder: Bool? = nil,
    borderColor: Card.Color? = nil,
    cornerRadius: Card.Radius? = nil,
    behaviors: [Card.Behavior]? = nil,
    hoverTips: Card.PlainText? = nil,
    disabled: Bool? = nil,
    disabledTips: Card.PlainText? = nil,
    confirm: Card.Confirm? = nil,
    @CardBuilder<any InteractiveContainerElement> elements: () -> [any InteractiveContainerElement]
  ) {
    self.elementID = elementID
    self.margin = margin
    self.padding = padding
    self.width = width
    self.height = height
    self.direction = direction
    self.horizontalSpacing = horizontalSpacing
    self.horizontalAlign = horizontalAlign
    self.verticalSpacing = verticalSpacing
    self.verticalAlign = verticalAlign
    self.backgroundStyle = backgroundStyle
    self.hasBorder = hasBorder
    self.borderColor = borderColor
    self.cornerRadius = cornerRadius
    self.behaviors = behaviors
    self.hoverTips = hoverTips
    self.disabled = disabled
    self.disabledTips = disabledTips
    self.confirm = confirm
    self.elements = elements()
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "interactive_container")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("padding", padding)
    json.write("width", width)
    json.write("height", height)
    json.write("direction", direction)
    json.write("horizontal_spacing", horizontalSpacing)
    json.write("horizontal_align", horizontalAlign)
    json.write("vertical_spacing", verticalSpacing)
    json.write("vertical_align", verticalAlign)
    json.write("background_style", backgroundStyle)
    json.write("has_border", hasBorder)
    json.write("border_color", borderColor)
    json.write("corner_radius", cornerRadius)
    json.write("behaviors", behaviors)
    json.write("hover_tips", hoverTips)
    json.write("disabled", disabled)
    json.write("disabled_tips", disabledTips)
    json.write("confirm", confirm)
    json.write(key: "elements")
    json.beginArray()
    for element in elements { json.value(element) }
    json.endArray()
    json.endObject()
  }
}

/// What may stand in `interactive_container`.
public nonisolated protocol InteractiveContainerElement: CardElement {}
