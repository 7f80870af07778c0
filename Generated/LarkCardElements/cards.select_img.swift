// Generated from schema/cards/select_img.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Pictures to choose from.
///
/// - Tag: `select_img`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/select_img.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/image-picker)
public nonisolated struct SelectImage:
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
  /// Whether several can be chosen; inside a form only, elsewhere the card is refused. Default: `false`.
  public var multiSelect: Bool?
  /// How many stand in a line. Default: `"bisect"`.
  public var layout: Layout?
  /// Whether a click enlarges a picture; inside a form only. Default: `true`.
  public var canPreview: Bool?
  /// Shape of the pictures. Default: `"16:9"`.
  public var aspectRatio: AspectRatio?
  /// Whether it is grey and cannot be used. Default: `false`.
  public var disabled: Bool?
  /// Told to people who click while it is disabled; it wins over `hover_tips`.
  public var disabledTips: Card.PlainText?
  /// The pictures.
  public var options: [Card.ImageOption]
  /// What a choice does.
  public var behaviors: [Card.Behavior]?
  /// Asked before anything happens. In a form it counts for the submit button only.
  public var confirm: Card.Confirm?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ name: String? = nil,
    options: [Card.ImageOption],
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    required: Bool? = nil,
    multiSelect: Bool? = nil,
    layout: Layout? = nil,
    canPreview: Bool? = nil,
    aspectRatio: AspectRatio? = nil,
    disabled: Bool? = nil,
    disabledTips: Card.PlainText? = nil,
    behaviors: [Card.Behavior]? = nil,
    confirm: Card.Confirm? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.name = name
    self.required = required
    self.multiSelect = multiSelect
    self.layout = layout
    self.canPreview = canPreview
    self.aspectRatio = aspectRatio
    self.disabled = disabled
    self.disabledTips = disabledTips
    self.options = options
    self.behaviors = behaviors
    self.confirm = confirm
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "select_img")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("name", name)
    json.write("required", required)
    json.write("multi_select", multiSelect)
    json.write("layout", layout)
    json.write("can_preview", canPreview)
    json.write("aspect_ratio", aspectRatio)
    json.write("disabled", disabled)
    json.write("disabled_tips", disabledTips)
    json.write("options", options)
    json.write("behaviors", behaviors)
    json.write("confirm", confirm)
    json.endObject()
  }

  /// How many stand in a line.
  public nonisolated struct Layout: OpenEnum {
    public static let stretch = Self(rawValue: "stretch")
    public static let bisect = Self(rawValue: "bisect")
    public static let trisect = Self(rawValue: "trisect")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// Shape of the pictures.
  public nonisolated struct AspectRatio: OpenEnum {
    public static let square = Self(rawValue: "1:1")
    public static let sixteenToNine = Self(rawValue: "16:9")
    public static let fourToThree = Self(rawValue: "4:3")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
