// Generated from schema/cards/column.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A column of a set, with elements one below the other.
///
/// - Tag: `column`
/// - Stands in: `column_set`
/// - Source: `schema/cards/column.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/column-set)
public nonisolated struct Column: ColumnSetElement {
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`.
  public var padding: Card.Padding?
  /// Background.
  public var backgroundStyle: Card.Color?
  /// How wide it is. A width in pixels counts only with the `flex_mode` `none`.
  public var width: Card.ColumnWidth?
  /// Its share, where the width is `weighted`. From 1 to 5. Default: `1`.
  public var weight: Int?
  /// Gap between elements side by side. Default: `"8px"`.
  public var horizontalSpacing: Card.Spacing?
  /// Where the elements in it stand across. Default: `"left"`.
  public var horizontalAlign: Card.HorizontalAlignment?
  /// Where the elements in it stand down. Default: `"top"`.
  public var verticalAlign: Card.VerticalAlignment?
  /// Gap between elements one below the other. Default: `"8px"`.
  public var verticalSpacing: Card.Spacing?
  /// How elements follow each other. Default: `"vertical"`.
  public var direction: Card.Direction?
  /// Where a click leads.
  public var action: Action?
  /// The elements.
  public var elements: [any ColumnElement]

  /// Makes one from its fields; those left out are not sent.
  public init(
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    padding: Card.Padding? = nil,
    backgroundStyle: Card.Color? = nil,
    width: Card.ColumnWidth? = nil,
    weight: Int? = nil,
    horizontalSpacing: Card.Spacing? = nil,
    horizontalAlign: Card.HorizontalAlignment? = nil,
    verticalAlign: Card.VerticalAlignment? = nil,
    verticalSpacing: Card.Spacing? = nil,
    direction: Card.Direction? = nil,
    action: Action? = nil,
    @CardBuilder<any ColumnElement> elements: () -> [any ColumnElement] = { [] }
  ) {
    self.elementID = elementID
    self.margin = margin
    self.padding = padding
    self.backgroundStyle = backgroundStyle
    self.width = width
    self.weight = weight
    self.horizontalSpacing = horizontalSpacing
    self.horizontalAlign = horizontalAlign
    self.verticalAlign = verticalAlign
    self.verticalSpacing = verticalSpacing
    self.direction = direction
    self.action = action
    self.elements = elements()
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "column")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("padding", padding)
    json.write("background_style", backgroundStyle)
    json.write("width", width)
    json.write("weight", weight)
    json.write("horizontal_spacing", horizontalSpacing)
    json.write("horizontal_align", horizontalAlign)
    json.write("vertical_align", verticalAlign)
    json.write("vertical_spacing", verticalSpacing)
    json.write("direction", direction)
    json.write("action", action)
    if !elements.isEmpty {
      json.write(key: "elements")
      json.beginArray()
      for element in elements { json.value(element) }
      json.endArray()
    }
    json.endObject()
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

/// What may stand in `column`.
public nonisolated protocol ColumnElement: CardElement {}
