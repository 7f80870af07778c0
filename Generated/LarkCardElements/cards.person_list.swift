// Generated from schema/cards/person_list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Several people, with faces and names.
///
/// - Tag: `person_list`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/person_list.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/user-list)
public nonisolated struct PersonList:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// The people.
  public var persons: [Card.ListedPerson]
  /// Whether wrong ids are passed over; otherwise one of them costs the whole card. Default: `false`.
  public var dropInvalidUserID: Bool?
  /// How many lines are shown at most. At least 1.
  public var lines: Int?
  /// Whether names are shown. Default: `true`.
  public var showName: Bool?
  /// Whether faces are shown. Default: `false`.
  public var showAvatar: Bool?
  /// How large the face is. Default: `"medium"`.
  public var size: Size?
  /// Icon in front of them.
  public var icon: Card.Icon?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ persons: [Card.ListedPerson],
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    dropInvalidUserID: Bool? = nil,
    lines: Int? = nil,
    showName: Bool? = nil,
    showAvatar: Bool? = nil,
    size: Size? = nil,
    icon: Card.Icon? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.persons = persons
    self.dropInvalidUserID = dropInvalidUserID
    self.lines = lines
    self.showName = showName
    self.showAvatar = showAvatar
    self.size = size
    self.icon = icon
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "person_list")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("persons", persons)
    json.write("drop_invalid_user_id", dropInvalidUserID)
    json.write("lines", lines)
    json.write("show_name", showName)
    json.write("show_avatar", showAvatar)
    json.write("size", size)
    json.write("icon", icon)
    json.endObject()
  }

  /// How large the face is.
  public nonisolated struct Size: OpenEnum {
    public static let extraSmall = Self(rawValue: "extra_small")
    public static let small = Self(rawValue: "small")
    public static let medium = Self(rawValue: "medium")
    public static let large = Self(rawValue: "large")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
