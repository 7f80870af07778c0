// Generated from schema/cards/chart.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A chart, defined as in VChart.
///
/// A card should have five at most.
///
/// - Tag: `chart`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/chart.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/chart)
public nonisolated struct Chart:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// The definition: `type`, `data`, fields of the axes. The platform checks it (200550).
  public var chartSpec: JSONObject
  /// Its shape: `16:9` on a computer and `1:1` on a phone without it.
  public var aspectRatio: AspectRatio?
  /// Its colours. Default: `"brand"`.
  public var colorTheme: ColorTheme?
  /// Whether it opens in a window of its own. Default: `true`.
  public var preview: Bool?
  /// How high it is; a height in pixels wins over the shape.
  public var height: Card.Height?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ chartSpec: JSONObject,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    aspectRatio: AspectRatio? = nil,
    colorTheme: ColorTheme? = nil,
    preview: Bool? = nil,
    height: Card.Height? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.chartSpec = chartSpec
    self.aspectRatio = aspectRatio
    self.colorTheme = colorTheme
    self.preview = preview
    self.height = height
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "chart")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("chart_spec", chartSpec)
    json.write("aspect_ratio", aspectRatio)
    json.write("color_theme", colorTheme)
    json.write("preview", preview)
    json.write("height", height)
    json.endObject()
  }

  /// Its shape: `16:9` on a computer and `1:1` on a phone without it.
  public nonisolated struct AspectRatio: OpenEnum {
    public static let square = Self(rawValue: "1:1")
    public static let twoToOne = Self(rawValue: "2:1")
    public static let fourToThree = Self(rawValue: "4:3")
    public static let sixteenToNine = Self(rawValue: "16:9")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// Its colours.
  public nonisolated struct ColorTheme: OpenEnum {
    public static let brand = Self(rawValue: "brand")
    public static let rainbow = Self(rawValue: "rainbow")
    public static let complementary = Self(rawValue: "complementary")
    public static let converse = Self(rawValue: "converse")
    public static let primary = Self(rawValue: "primary")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
