// Generated from schema/cards/select_person.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A menu with people, of whom one is chosen.
///
/// - Tag: `select_person`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/select_person.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/user-single-choice-menu)
public nonisolated struct SelectPerson:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Whether it has a border. Default: `"default"`.
  public var type: Kind?
  /// Key of the value in `form_value`. Needed inside a form, and unique in the card.
  public var name: String?
  /// Whether a form can only be submitted when it is filled in. Without effect, or refused, outside a form. Default:
  /// `false`.
  public var required: Bool?
  /// Whether it is grey and cannot be used. Default: `false`.
  public var disabled: Bool?
  /// Hint that stands in the field while it is empty, of at most 100 characters.
  public var placeholder: Card.PlainText?
  /// How wide something that people use is: as the platform likes, the whole width, or pixels from 100 on such as
  /// `120px`.
  public var width: Card.ControlWidth?
  /// What a choice does.
  public var behaviors: [Card.Behavior]?
  /// The people to choose from, by open id; all members of the chat where there are none.
  public var options: [Card.PersonOption]?
  /// Asked before anything happens. In a form it counts for the submit button only.
  public var confirm: Card.Confirm?
  /// Open id of who is chosen at first.
  public var initialOption: String?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ name: String? = nil,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    type: Kind? = nil,
    required: Bool? = nil,
    disabled: Bool? = nil,
    placeholder: Card.PlainText? = nil,
    width: Card.ControlWidth? = nil,
    behaviors: [Card.Behavior]? = nil,
    options: [Card.PersonOption]? = nil,
    confirm: Card.Confirm? = nil,
    initialOption: String? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.type = type
    self.name = name
    self.required = required
    self.disabled = disabled
    self.placeholder = placeholder
    self.width = width
    self.behaviors = behaviors
    self.options = options
    self.confirm = confirm
    self.initialOption = initialOption
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "select_person")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("type", type)
    json.write("name", name)
    json.write("required", required)
    json.write("disabled", disabled)
    json.write("placeholder", placeholder)
    json.write("width", width)
    json.write("behaviors", behaviors)
    json.write("options", options)
    json.write("confirm", confirm)
    json.write("initial_option", initialOption)
    json.endObject()
  }

  /// Whether it has a border.
  public nonisolated struct Kind: OpenEnum {
    public static let `default` = Self(rawValue: "default")
    public static let text = Self(rawValue: "text")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
