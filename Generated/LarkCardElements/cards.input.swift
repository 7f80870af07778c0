// Generated from schema/cards/input.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A field to write in.
///
/// A button beside it brings its text along only where both are in one form.
///
/// - Tag: `input`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/input.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/input)
public nonisolated struct Input:
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
  /// Hint that stands in the field while it is empty, of at most 100 characters.
  public var placeholder: Card.PlainText?
  /// What stands in it at first.
  public var defaultValue: String?
  /// What stands in it at first, in other languages.
  public var i18nDefaultValue: Card.Translations?
  /// Whether it is grey and cannot be used. Default: `false`.
  public var disabled: Bool?
  /// Told to people who click while it is disabled; it wins over `hover_tips`.
  public var disabledTips: Card.PlainText?
  /// How wide something that people use is: as the platform likes, the whole width, or pixels from 100 on such as
  /// `120px`.
  public var width: Card.ControlWidth?
  /// What happens when somebody has written something. Outside a form the app hears of it in any case.
  public var behaviors: [Card.Behavior]?
  /// How many characters it takes. From 1 to 1000. Default: `1000`.
  public var maxLength: Int?
  /// What is written in it. Default: `"text"`.
  public var inputType: InputType?
  /// Whether a password can be made visible. Default: `true`.
  public var showIcon: Bool?
  /// Lines that a `multiline_text` shows. At least 1. Default: `5`.
  public var rows: Int?
  /// Whether a `multiline_text` grows with its text, on a computer. Default: `false`.
  public var autoResize: Bool?
  /// Lines that it grows to at most. At least 1.
  public var maxRows: Int?
  /// Text beside it.
  public var label: Card.PlainText?
  /// Where the label stands. Default: `"top"`.
  public var labelPosition: LabelPosition?
  /// Asked before anything happens. In a form it counts for the submit button only.
  public var confirm: Card.Confirm?
  /// What older clients show: `"drop"` for nothing, or `{"tag": "fallback_text", "text": {…}}`.
  public var fallback: JSON?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ name: String? = nil,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    required: Bool? = nil,
    placeholder: Card.PlainText? = nil,
    defaultValue: String? = nil,
    i18nDefaultValue: Card.Translations? = nil,
    disabled: Bool? = nil,
    disabledTips: Card.PlainText? = nil,
    width: Card.ControlWidth? = nil,
    behaviors: [Card.Behavior]? = nil,
    maxLength: Int? = nil,
    inputType: InputType? = nil,
    showIcon: Bool? = nil,
    rows: Int? = nil,
    autoResize: Bool? = nil,
    maxRows: Int? = nil,
    label: Card.PlainText? = nil,
    labelPosition: LabelPosition? = nil,
    confirm: Card.Confirm? = nil,
    fallback: JSON? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.name = name
    self.required = required
    self.placeholder = placeholder
    self.defaultValue = defaultValue
    self.i18nDefaultValue = i18nDefaultValue
    self.disabled = disabled
    self.disabledTips = disabledTips
    self.width = width
    self.behaviors = behaviors
    self.maxLength = maxLength
    self.inputType = inputType
    self.showIcon = showIcon
    self.rows = rows
    self.autoResize = autoResize
    self.maxRows = maxRows
    self.label = label
    self.labelPosition = labelPosition
    self.confirm = confirm
    self.fallback = fallback
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "input")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("name", name)
    json.write("required", required)
    json.write("placeholder", placeholder)
    json.write("default_value", defaultValue)
    json.write("i18n_default_value", i18nDefaultValue)
    json.write("disabled", disabled)
    json.write("disabled_tips", disabledTips)
    json.write("width", width)
    json.write("behaviors", behaviors)
    json.write("max_length", maxLength)
    json.write("input_type", inputType)
    json.write("show_icon", showIcon)
    json.write("rows", rows)
    json.write("auto_resize", autoResize)
    json.write("max_rows", maxRows)
    json.write("label", label)
    json.write("label_position", labelPosition)
    json.write("confirm", confirm)
    json.write("fallback", fallback)
    json.endObject()
  }

  /// What is written in it.
  public nonisolated struct InputType: OpenEnum {
    public static let text = Self(rawValue: "text")
    public static let multilineText = Self(rawValue: "multiline_text")
    public static let password = Self(rawValue: "password")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// Where the label stands.
  public nonisolated struct LabelPosition: OpenEnum {
    public static let top = Self(rawValue: "top")
    public static let left = Self(rawValue: "left")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
