// Generated from schema/cards/person.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A person, with face and name.
///
/// The person is not notified. A wrong id costs the whole card (100290).
///
/// - Tag: `person`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/person.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/user-profile)
public nonisolated struct Person:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Id of the person: open id, union id or user id.
  public var userID: String
  /// How large the face is. Default: `"medium"`.
  public var size: Size?
  /// Whether the face is shown. Default: `true`.
  public var showAvatar: Bool?
  /// Whether the name is shown. Default: `false`.
  public var showName: Bool?
  /// How it looks. Default: `"normal"`.
  public var style: Style?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ userID: String,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    size: Size? = nil,
    showAvatar: Bool? = nil,
    showName: Bool? = nil,
    style: Style? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.userID = userID
    self.size = size
    self.showAvatar = showAvatar
    self.showName = showName
    self.style = style
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "person")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("user_id", userID)
    json.write("size", size)
    json.write("show_avatar", showAvatar)
    json.write("show_name", showName)
    json.write("style", style)
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

  /// How it looks.
  public nonisolated struct Style: OpenEnum {
    public static let normal = Self(rawValue: "normal")
    public static let capsule = Self(rawValue: "capsule")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
