// Generated from schema/cards/checker.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A box to tick, with small buttons behind it if wanted.
///
/// - Tag: `checker`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/checker.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/checker)
public nonisolated struct Checker:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`.
  public var padding: Card.Padding?
  /// Key of the value in `form_value`. Needed inside a form, and unique in the card.
  public var name: String?
  /// Whether it is ticked at first. Default: `false`.
  public var checked: Bool?
  /// What it says.
  public var text: Card.Text?
  /// Whether it is shaded under the pointer. Default: `true`.
  public var overallCheckable: Bool?
  /// The buttons behind it.
  public var buttonArea: ButtonArea?
  /// How it looks when it is ticked.
  public var checkedStyle: CheckedStyle?
  /// Asked before anything happens. In a form it counts for the submit button only.
  public var confirm: Card.Confirm?
  /// What a tick does. Without a callback it stays on this client.
  public var behaviors: [Card.Behavior]?
  /// Shown on a computer while the pointer is over it.
  public var hoverTips: Card.PlainText?
  /// Whether it is grey and cannot be used. Default: `false`.
  public var disabled: Bool?
  /// Told to people who click while it is disabled; it wins over `hover_tips`.
  public var disabledTips: Card.PlainText?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ name: String? = nil,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    padding: Card.Padding? = nil,
    checked: Bool? = nil,
    text: Card.Text? = nil,
    overallCheckable: Bool? = nil,
    buttonArea: ButtonArea? = nil,
    checkedStyle: CheckedStyle? = nil,
    confirm: Card.Confirm? = nil,
    behaviors: [Card.Behavior]? = nil,
    hoverTips: Card.PlainText? = nil,
    disabled: Bool? = nil,
    disabledTips: Card.PlainText? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.padding = padding
    self.name = name
    self.checked = checked
    self.text = text
    self.overallCheckable = overallCheckable
    self.buttonArea = buttonArea
    self.checkedStyle = checkedStyle
    self.confirm = confirm
    self.behaviors = behaviors
    self.hoverTips = hoverTips
    self.disabled = disabled
    self.disabledTips = disabledTips
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "checker")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("padding", padding)
    json.write("name", name)
    json.write("checked", checked)
    json.write("text", text)
    json.write("overall_checkable", overallCheckable)
    json.write("button_area", buttonArea)
    json.write("checked_style", checkedStyle)
    json.write("confirm", confirm)
    json.write("behaviors", behaviors)
    json.write("hover_tips", hoverTips)
    json.write("disabled", disabled)
    json.write("disabled_tips", disabledTips)
    json.endObject()
  }

  /// The buttons behind it.
  public nonisolated struct ButtonArea: JSONEncodable, Sendable {
    /// When a computer shows them. Default: `"always"`.
    public var pcDisplayRule: PcDisplayRule?
    /// The buttons, three at most.
    public var buttons: [any CheckerElement]

    /// Makes one from its fields; those left out are not sent.
    public init(
      pcDisplayRule: PcDisplayRule? = nil, @CardBuilder<any CheckerElement> buttons: () -> [any CheckerElement] = { [] }
    ) {
      self.pcDisplayRule = pcDisplayRule
      self.buttons = buttons()
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("pc_display_rule", pcDisplayRule)
      if !buttons.isEmpty {
        json.write(key: "buttons")
        json.beginArray()
        for element in buttons { json.value(element) }
        json.endArray()
      }
      json.endObject()
    }

    /// When a computer shows them.
    public nonisolated struct PcDisplayRule: OpenEnum {
      public static let always = Self(rawValue: "always")
      public static let onHover = Self(rawValue: "on_hover")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }

  /// How it looks when it is ticked.
  public nonisolated struct CheckedStyle: JSONEncodable, Hashable, Sendable, Encodable {
    /// Whether the text is struck through. Default: `false`.
    public var showStrikethrough: Bool?
    /// How opaque it is. From 0 to 1. Default: `1`.
    public var opacity: Double?

    /// Makes one from its fields; those left out are not sent.
    public init(showStrikethrough: Bool? = nil, opacity: Double? = nil) {
      self.showStrikethrough = showStrikethrough
      self.opacity = opacity
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("show_strikethrough", showStrikethrough)
      json.write("opacity", opacity)
      json.endObject()
    }
  }
}

/// What may stand in `checker`.
public nonisolated protocol CheckerElement: CardElement {}
