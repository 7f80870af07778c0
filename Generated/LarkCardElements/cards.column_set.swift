// Generated from schema/cards/column_set.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Columns side by side.
///
/// A container: at most five containers may stand in each other.
///
/// - Tag: `column_set`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/column_set.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/column-set)
public nonisolated struct Columns:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Gap between elements side by side. Default: `"8px"`.
  public var horizontalSpacing: Card.Spacing?
  /// Where the elements in it stand across. Default: `"left"`.
  public var horizontalAlign: Card.HorizontalAlignment?
  /// What becomes of the columns where the screen is narrow. Default: `"none"`.
  public var flexMode: FlexMode?
  /// Background. Of nested ones the outer counts.
  public var backgroundStyle: Card.Color?
  /// Where a click leads.
  public var action: Action?
  /// The columns.
  public var columns: [any ColumnSetElement]

  /// Makes one from its fields; those left out are not sent.
  public init(
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    horizontalSpacing: Card.Spacing? = nil,
    horizontalAlign: Card.HorizontalAlignment? = nil,
    flexMode: FlexMode? = nil,
    backgroundStyle: Card.Color? = nil,
    action: Action? = nil,
    @CardBuilder<any ColumnSetElement> columns: () -> [any ColumnSetElement]
  ) {
    self.elementID = elementID
    self.margin = margin
    self.horizontalSpacing = horizontalSpacing
    self.horizontalAlign = horizontalAlign
    self.flexMode = flexMode
    self.backgroundStyle = backgroundStyle
    self.action = action
    self.columns = columns()
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "column_set")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("horizontal_spacing", horizontalSpacing)
    json.write("horizontal_align", horizontalAlign)
    json.write("flex_mode", flexMode)
    json.write("background_style", backgroundStyle)
    json.write("action", action)
    json.write(key: "columns")
    json.beginArray()
    for element in columns { json.value(element) }
    json.endArray()
    json.endObject()
  }

  /// What becomes of the columns where the screen is narrow.
  public nonisolated struct FlexMode: OpenEnum {
    /// They keep their shares.
    public static let noneValue = Self(rawValue: "none")
    /// They stand one below the other.
    public static let stretch = Self(rawValue: "stretch")
    /// Those without room go to the next line.
    public static let flow = Self(rawValue: "flow")
    /// Two in a line.
    public static let bisect = Self(rawValue: "bisect")
    /// Three in a line.
    public static let trisect = Self(rawValue: "trisect")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// Where a click leads.
  public nonisolated struct Action: JSONEncodable, Hashable, Sendable, Encodable {
    /// The addresses.
    public var multiURL: Card.URLSet?

    /// Makes one from its fields; those left out are not sent.
    public init(multiURL: Card.URLSet? = nil) {
      self.multiURL = multiURL
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("multi_url", multiURL)
      json.endObject()
    }
  }
}

/// What may stand in `column_set`.
public nonisolated protocol ColumnSetElement: CardElement {}
