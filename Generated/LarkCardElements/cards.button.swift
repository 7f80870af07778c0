// Generated from schema/cards/button.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A button.
///
/// - Tag: `button`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`, `checker`
/// - Source: `schema/cards/button.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/button)
public nonisolated struct Button:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement, CheckerElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// How it looks. Default: `"default"`.
  public var type: Kind?
  /// How high it is. Default: `"medium"`.
  public var size: Size?
  /// How wide something that people use is: as the platform likes, the whole width, or pixels from 100 on such as
  /// `120px`.
  public var width: Card.ControlWidth?
  /// What it says, in at most 100 characters.
  public var text: Card.PlainText?
  /// Icon in front of the text.
  public var icon: Card.Icon?
  /// Shown on a computer while the pointer is over it.
  public var hoverTips: Card.PlainText?
  /// Whether it is grey and cannot be used. Default: `false`.
  public var disabled: Bool?
  /// Told to people who click while it is disabled; it wins over `hover_tips`.
  public var disabledTips: Card.PlainText?
  /// Asked before anything happens. In a form it counts for the submit button only.
  public var confirm: Card.Confirm?
  /// What happens when somebody uses it. Without a callback among them the app may hear nothing.
  public var behaviors: [Card.Behavior]?
  /// Name of the button in the event. Needed inside a form, and unique in the card.
  public var name: String?
  /// What the button does to the form around it. Inside a form only.
  public var formActionType: FormActionType?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ text: Card.PlainText? = nil,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    type: Kind? = nil,
    size: Size? = nil,
    width: Card.ControlWidth? = nil,
    icon: Card.Icon? = nil,
    hoverTips: Card.PlainText? = nil,
    disabled: Bool? = nil,
    disabledTips: Card.PlainText? = nil,
    confirm: Card.Confirm? = nil,
    behaviors: [Card.Behavior]? = nil,
    name: String? = nil,
    formActionType: FormActionType? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.type = type
    self.size = size
    self.width = width
    self.text = text
    self.icon = icon
    self.hoverTips = hoverTips
    self.disabled = disabled
    self.disabledTips = disabledTips
    self.confirm = confirm
    self.behaviors = behaviors
    self.name = name
    self.formActionType = formActionType
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "button")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("type", type)
    json.write("size", size)
    json.write("width", width)
    json.write("text", text)
    json.write("icon", icon)
    json.write("hover_tips", hoverTips)
    json.write("disabled", disabled)
    json.write("disabled_tips", disabledTips)
    json.write("confirm", confirm)
    json.write("behaviors", behaviors)
    json.write("name", name)
    json.write("form_action_type", formActionType)
    json.endObject()
  }

  /// How it looks.
  public nonisolated struct Kind: OpenEnum {
    public static let `default` = Self(rawValue: "default")
    public static let primary = Self(rawValue: "primary")
    public static let danger = Self(rawValue: "danger")
    public static let text = Self(rawValue: "text")
    public static let primaryText = Self(rawValue: "primary_text")
    public static let dangerText = Self(rawValue: "danger_text")
    public static let primaryFilled = Self(rawValue: "primary_filled")
    public static let dangerFilled = Self(rawValue: "danger_filled")
    public static let laser = Self(rawValue: "laser")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// How high it is.
  public nonisolated struct Size: OpenEnum {
    public static let tiny = Self(rawValue: "tiny")
    public static let small = Self(rawValue: "small")
    public static let medium = Self(rawValue: "medium")
    public static let large = Self(rawValue: "large")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// What the button does to the form around it. Inside a form only.
  public nonisolated struct FormActionType: OpenEnum {
    /// Sends the form, after its required fields were filled in.
    public static let submit = Self(rawValue: "submit")
    /// Puts the first values back.
    public static let reset = Self(rawValue: "reset")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
