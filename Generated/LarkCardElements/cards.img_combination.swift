// Generated from schema/cards/img_combination.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Several pictures in one frame.
///
/// - Tag: `img_combination`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/img_combination.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/multi-image-layout)
public nonisolated struct ImageCombination:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// How they are laid out, and how many are shown.
  public var combinationMode: CombinationMode
  /// Whether the ground shows through. Default: `false`.
  public var combinationTransparent: Bool?
  /// How round corners are, in pixels or percent, such as `8px`.
  public var cornerRadius: Card.Radius?
  /// The pictures, in order.
  public var imgList: [Card.ListedImage]

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ combinationMode: CombinationMode,
    imgList: [Card.ListedImage],
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    combinationTransparent: Bool? = nil,
    cornerRadius: Card.Radius? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.combinationMode = combinationMode
    self.combinationTransparent = combinationTransparent
    self.cornerRadius = cornerRadius
    self.imgList = imgList
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "img_combination")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("combination_mode", combinationMode)
    json.write("combination_transparent", combinationTransparent)
    json.write("corner_radius", cornerRadius)
    json.write("img_list", imgList)
    json.endObject()
  }

  /// How they are laid out, and how many are shown.
  public nonisolated struct CombinationMode: OpenEnum {
    /// Up to 2.
    public static let double = Self(rawValue: "double")
    /// Up to 3.
    public static let triple = Self(rawValue: "triple")
    /// Up to 6, two in a line.
    public static let bisect = Self(rawValue: "bisect")
    /// Up to 9, three in a line.
    public static let trisect = Self(rawValue: "trisect")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
