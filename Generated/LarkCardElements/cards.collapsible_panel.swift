// Generated from schema/cards/collapsible_panel.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A panel that people open and close.
///
/// A container: at most five may stand in each other.
///
/// - Tag: `collapsible_panel`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/collapsible_panel.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/collapsible-panel)
public nonisolated struct CollapsiblePanel:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`.
  public var padding: Card.Padding?
  /// How elements follow each other. Default: `"vertical"`.
  public var direction: Card.Direction?
  /// Gap between elements one below the other.
  public var verticalSpacing: Card.Spacing?
  /// Gap between elements side by side. Default: `"8px"`.
  public var horizontalSpacing: Card.Spacing?
  /// Where the elements in it stand down. Default: `"top"`.
  public var verticalAlign: Card.VerticalAlignment?
  /// Where the elements in it stand across. Default: `"left"`.
  public var horizontalAlign: Card.HorizontalAlignment?
  /// Whether it is open at first. Default: `false`.
  public var expanded: Bool?
  /// Background of the panel.
  public var backgroundColor: Card.Color?
  /// The line that opens and closes it.
  public var header: Header
  /// Border; none without it.
  public var border: Card.Border?
  /// The elements.
  public var elements: [any CollapsiblePanelElement]

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ header: Header,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    padding: Card.Padding? = nil,
    direction: Card.Direction? = nil,
    verticalSpacing: Card.Spacing? = nil,
    horizontalSpacing: Card.Spacing? = nil,
    verticalAlign: Card.VerticalAlignment? = nil,
    horizontalAlign: Card.HorizontalAlignment? = nil,
    expanded: Bool? = nil,
    backgroundColor: Card.Color? = nil,
    border: Card.Border? = nil,
    @CardBuilder<any CollapsiblePanelElement> elements: () -> [any CollapsiblePanelElement] = { [] }
  ) {
    self.elementID = elementID
    self.margin = margin
    self.padding = padding
    self.direction = direction
    self.verticalSpacing = verticalSpacing
    self.horizontalSpacing = horizontalSpacing
    self.verticalAlign = verticalAlign
    self.horizontalAlign = horizontalAlign
    self.expanded = expanded
    self.backgroundColor = backgroundColor
    self.header = header
    self.border = border
    self.elements = elements()
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "collapsible_panel")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("padding", padding)
    json.write("direction", direction)
    json.write("vertical_spacing", verticalSpacing)
    json.write("horizontal_spacing", horizontalSpacing)
    json.write("vertical_align", verticalAlign)
    json.write("horizontal_align", horizontalAlign)
    json.write("expanded", expanded)
    json.write("background_color", backgroundColor)
    json.write("header", header)
    json.write("border", border)
    if !elements.isEmpty {
      json.write(key: "elements")
      json.beginArray()
      for element in elements { json.value(element) }
      json.endArray()
    }
    json.endObject()
  }

  /// The line that opens and closes it.
  public nonisolated struct Header: JSONEncodable, Hashable, Sendable, Encodable {
    /// What it says.
    public var title: Card.PanelTitle?
    /// Background of the line.
    public var backgroundColor: Card.Color?
    /// How wide the line is, since version 7.32 of the client. Default: `"fill"`.
    public var width: Width?
    /// Where the text stands down. Default: `"center"`.
    public var verticalAlign: Card.VerticalAlignment?
    /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`.
    public var padding: Card.Padding?
    /// Where the line stands.
    public var position: Position?
    /// The arrow.
    public var icon: Card.Icon?
    /// Where the arrow stands. Default: `"right"`.
    public var iconPosition: IconPosition?
    /// How far the arrow turns when the panel opens, in degrees. Default: `180`.
    public var iconExpandedAngle: IconExpandedAngle?

    /// Makes one from its fields; those left out are not sent.
    public init(
      title: Card.PanelTitle? = nil,
      backgroundColor: Card.Color? = nil,
      width: Width? = nil,
      verticalAlign: Card.VerticalAlignment? = nil,
      padding: Card.Padding? = nil,
      position: Position? = nil,
      icon: Card.Icon? = nil,
      iconPosition: IconPosition? = nil,
      iconExpandedAngle: IconExpandedAngle? = nil
    ) {
      self.title = title
      self.backgroundColor = backgroundColor
      self.width = width
      self.verticalAlign = verticalAlign
      self.padding = padding
      self.position = position
      self.icon = icon
      self.iconPosition = iconPosition
      self.iconExpandedAngle = iconExpandedAngle
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("title", title)
      json.write("background_color", backgroundColor)
      json.write("width", width)
      json.write("vertical_align", verticalAlign)
      json.write("padding", padding)
      json.write("position", position)
      json.write("icon", icon)
      json.write("icon_position", iconPosition)
      json.write("icon_expanded_angle", iconExpandedAngle)
      json.endObject()
    }

    /// How wide the line is, since version 7.32 of the client.
    public nonisolated struct Width: OpenEnum {
      /// The whole width.
      public static let fill = Self(rawValue: "fill")
      /// As wide as its text.
      public static let auto = Self(rawValue: "auto")
      /// As wide as its text while it is closed.
      public static let autoWhenFold = Self(rawValue: "auto_when_fold")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// Where the line stands.
    public nonisolated struct Position: OpenEnum {
      public static let top = Self(rawValue: "top")
      public static let bottom = Self(rawValue: "bottom")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// Where the arrow stands.
    public nonisolated struct IconPosition: OpenEnum {
      public static let left = Self(rawValue: "left")
      public static let right = Self(rawValue: "right")
      public static let followText = Self(rawValue: "follow_text")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// How far the arrow turns when the panel opens, in degrees.
    public nonisolated struct IconExpandedAngle: OpenEnum {
      public static let minus180 = Self(rawValue: -180)
      public static let minus90 = Self(rawValue: -90)
      public static let value90 = Self(rawValue: 90)
      public static let value180 = Self(rawValue: 180)

      public let rawValue: Int
      public init(rawValue: Int) {
        self.rawValue = rawValue
      }
    }
  }
}

/// What may stand in `collapsible_panel`.
public nonisolated protocol CollapsiblePanelElement: CardElement {}
