// Generated from schema/cards/audio.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A recording that can be played.
///
/// Needs `enable_forward` false in `config` (300220), and version 7.49 of the client. Cards that one person alone sees
/// take none.
///
/// - Tag: `audio`
/// - Stands in: `body`, `column`, `form`, `interactive_container`, `collapsible_panel`
/// - Source: `schema/cards/audio.json`
/// - SeeAlso: [The platform's
///   page](https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/audio)
public nonisolated struct Audio:
  BodyElement, ColumnElement, FormElement, InteractiveContainerElement, CollapsiblePanelElement
{
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  public var elementID: Card.ElementID?
  /// Space around the element.
  public var margin: Card.Margin?
  /// Key of a file in Opus that the same app uploaded.
  public var fileKey: String
  /// Recordings for other languages.
  public var i18nFileKey: Card.Translations?
  /// Unique in the card (300230): with it a recording keeps playing when the card changes.
  public var audioID: String?
  /// Whether it is grey and cannot be used. Default: `false`.
  public var disabled: Bool?
  /// Told to people who click while it is disabled; it wins over `hover_tips`.
  public var disabledTips: Card.PlainText?
  /// Whether it shows how far it has come. Default: `true`.
  public var showProgressBar: Bool?
  /// Whether it shows its time. Default: `true`.
  public var showTime: Bool?
  /// Which times are shown. Default: `"default"`.
  public var timeDisplay: TimeDisplay?
  /// Where the time stands. Default: `"end"`.
  public var timePosition: TimePosition?
  /// A border.
  public var border: Card.Border?
  /// How its button looks. Default: `"normal"`.
  public var style: Style?
  /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`. Default: `"12px"`.
  public var padding: Card.Padding?
  /// Background.
  public var backgroundStyle: Card.Color?
  /// Colour of what was played. Default: `"grey-800"`.
  public var fillColor: Card.Color?
  /// How wide something that people use is: as the platform likes, the whole width, or pixels from 100 on such as
  /// `120px`.
  public var width: Card.ControlWidth?
  /// What older clients show: `"drop"` for nothing, or `{"tag": "fallback_text", "text": {…}}`.
  public var fallback: JSON?

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ fileKey: String,
    elementID: Card.ElementID? = nil,
    margin: Card.Margin? = nil,
    i18nFileKey: Card.Translations? = nil,
    audioID: String? = nil,
    disabled: Bool? = nil,
    disabledTips: Card.PlainText? = nil,
    showProgressBar: Bool? = nil,
    showTime: Bool? = nil,
    timeDisplay: TimeDisplay? = nil,
    timePosition: TimePosition? = nil,
    border: Card.Border? = nil,
    style: Style? = nil,
    padding: Card.Padding? = nil,
    backgroundStyle: Card.Color? = nil,
    fillColor: Card.Color? = nil,
    width: Card.ControlWidth? = nil,
    fallback: JSON? = nil
  ) {
    self.elementID = elementID
    self.margin = margin
    self.fileKey = fileKey
    self.i18nFileKey = i18nFileKey
    self.audioID = audioID
    self.disabled = disabled
    self.disabledTips = disabledTips
    self.showProgressBar = showProgressBar
    self.showTime = showTime
    self.timeDisplay = timeDisplay
    self.timePosition = timePosition
    self.border = border
    self.style = style
    self.padding = padding
    self.backgroundStyle = backgroundStyle
    self.fillColor = fillColor
    self.width = width
    self.fallback = fallback
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "audio")
    json.write("element_id", elementID)
    json.write("margin", margin)
    json.write("file_key", fileKey)
    json.write("i18n_file_key", i18nFileKey)
    json.write("audio_id", audioID)
    json.write("disabled", disabled)
    json.write("disabled_tips", disabledTips)
    json.write("show_progress_bar", showProgressBar)
    json.write("show_time", showTime)
    json.write("time_display", timeDisplay)
    json.write("time_position", timePosition)
    json.write("border", border)
    json.write("style", style)
    json.write("padding", padding)
    json.write("background_style", backgroundStyle)
    json.write("fill_color", fillColor)
    json.write("width", width)
    json.write("fallback", fallback)
    json.endObject()
  }

  /// Which times are shown.
  public nonisolated struct TimeDisplay: OpenEnum {
    public static let `default` = Self(rawValue: "default")
    public static let both = Self(rawValue: "both")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// Where the time stands.
  public nonisolated struct TimePosition: OpenEnum {
    public static let end = Self(rawValue: "end")
    public static let start = Self(rawValue: "start")
    public static let bothSides = Self(rawValue: "both_sides")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// How its button looks.
  public nonisolated struct Style: OpenEnum {
    public static let normal = Self(rawValue: "normal")
    public static let flat = Self(rawValue: "flat")
    public static let speak = Self(rawValue: "speak")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
