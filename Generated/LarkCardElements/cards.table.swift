// Generated from schema/cards/table.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A table with pages.
///
/// Stands in the body alone. A card takes five tables, those in Markdown included (11310).
///
/// - Tag: `table`
/// - Stands in: `body`
/// - Source: `schema/cards/table.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/table)
public nonisolated struct Table: BodyElement {
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Rows on a page. From 1 to 10. Default: `5`.
  public var pageSize: Int?
  /// How high rows are.
  public var rowHeight: Card.RowHeight?
  /// How high a row may become where `row_height` is `auto`, from 32 to 999 pixels. Default: `"124px"`.
  public var rowMaxHeight: String?
  /// Whether the first column stays while the others are moved. Default: `false`.
  public var freezeFirstColumn: Bool?
  /// How the heads of columns look.
  public var headerStyle: HeaderStyle?
  /// The columns, of which 50 are shown.
  public var columns: [Card.TableColumn]
  /// The rows: objects whose keys are names of columns (200915).
  public var rows: [JSONObject]

  /// Makes one from its fields; those left out are not sent.
  public init(
    columns: [Card.TableColumn],
    rows: [JSONObject],
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    pageSize: Int? = nil,
    rowHeight: Card.RowHeight? = nil,
    rowMaxHeight: String? = nil,
    freezeFirstColumn: Bool? = nil,
    headerStyle: HeaderStyle? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.pageSize = pageSize
    self.rowHeight = rowHeight
    self.rowMaxHeight = rowMaxHeight
    self.freezeFirstColumn = freezeFirstColumn
    self.headerStyle = headerStyle
    self.columns = columns
    self.rows = rows
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "table")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("page_size", pageSize)
    json.write("row_height", rowHeight)
    json.write("row_max_height", rowMaxHeight)
    json.write("freeze_first_column", freezeFirstColumn)
    json.write("header_style", headerStyle)
    json.write("columns", columns)
    json.write("rows", rows)
    json.endObject()
  }

  /// How the heads of columns look.
  public nonisolated struct HeaderStyle: JSONEncodable, Hashable, Sendable, Encodable {
    /// Where a text stands in its line. Default: `"left"`.
    public var textAlign: Card.TextAlignment?
    /// Size of the text. Default: `"normal"`.
    public var textSize: TextSize?
    /// Background. Default: `"none"`.
    public var backgroundStyle: BackgroundStyle?
    /// Colour of the text.
    public var textColor: Card.Color?
    /// Whether the text is bold. Default: `true`.
    public var bold: Bool?
    /// How many lines are shown. At least 1. Default: `1`.
    public var lines: Int?

    /// Makes one from its fields; those left out are not sent.
    public init(
      textAlign: Card.TextAlignment? = nil,
      textSize: TextSize? = nil,
      backgroundStyle: BackgroundStyle? = nil,
      textColor: Card.Color? = nil,
      bold: Bool? = nil,
      lines: Int? = nil
    ) {
      self.textAlign = textAlign
      self.textSize = textSize
      self.backgroundStyle = backgroundStyle
      self.textColor = textColor
      self.bold = bold
      self.lines = lines
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("text_align", textAlign)
      json.write("text_size", textSize)
      json.write("background_style", backgroundStyle)
      json.write("text_color", textColor)
      json.write("bold", bold)
      json.write("lines", lines)
      json.endObject()
    }

    /// Size of the text.
    public nonisolated struct TextSize: OpenEnum {
      public static let normal = Self(rawValue: "normal")
      public static let heading = Self(rawValue: "heading")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// Background.
    public nonisolated struct BackgroundStyle: OpenEnum {
      public static let noneValue = Self(rawValue: "none")
      public static let grey = Self(rawValue: "grey")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
