// Generated from schema/cards/img.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A picture.
///
/// - Tag: `img`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/img.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/image)
public nonisolated struct Image:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Key of an uploaded picture (`img_…`).
  public var imgKey: String
  /// Pictures for other languages.
  public var i18nImgKey: Card.Translations?
  /// Text for those who cannot see the picture, shown under the pointer; it may be empty.
  public var alt: Card.PlainText?
  /// Text below the picture.
  public var title: Card.PlainText?
  /// How round corners are, in pixels or percent, such as `8px`.
  public var cornerRadius: Card.Radius?
  /// Which part of the picture is shown. Default: `"crop_center"`.
  public var scaleType: ScaleType?
  /// How large it is: a name, `100px 100px`, or a ratio such as `16:9`. Counts only where the picture is cropped.
  public var size: Size?
  /// Whether the ground shows through. Default: `false`.
  public var transparent: Bool?
  /// Whether a click enlarges it. Default: `true`.
  public var preview: Bool?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ imgKey: String,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    i18nImgKey: Card.Translations? = nil,
    alt: Card.PlainText? = nil,
    title: Card.PlainText? = nil,
    cornerRadius: Card.Radius? = nil,
    scaleType: ScaleType? = nil,
    size: Size? = nil,
    transparent: Bool? = nil,
    preview: Bool? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.imgKey = imgKey
    self.i18nImgKey = i18nImgKey
    self.alt = alt
    self.title = title
    self.cornerRadius = cornerRadius
    self.scaleType = scaleType
    self.size = size
    self.transparent = transparent
    self.preview = preview
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "img")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("img_key", imgKey)
    json.write("i18n_img_key", i18nImgKey)
    json.write("alt", alt)
    json.write("title", title)
    json.write("corner_radius", cornerRadius)
    json.write("scale_type", scaleType)
    json.write("size", size)
    json.write("transparent", transparent)
    json.write("preview", preview)
    json.endObject()
  }

  /// Which part of the picture is shown.
  public nonisolated struct ScaleType: OpenEnum {
    public static let cropCenter = Self(rawValue: "crop_center")
    public static let cropTop = Self(rawValue: "crop_top")
    public static let fitHorizontal = Self(rawValue: "fit_horizontal")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// How large it is: a name, `100px 100px`, or a ratio such as `16:9`. Counts only where the picture is cropped.
  public nonisolated struct Size: OpenEnum {
    public static let stretch = Self(rawValue: "stretch")
    public static let large = Self(rawValue: "large")
    public static let medium = Self(rawValue: "medium")
    public static let small = Self(rawValue: "small")
    public static let tiny = Self(rawValue: "tiny")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
