// Generated from schema/cards/types/img_option.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A picture to choose.
  ///
  /// - Source: `schema/cards/types/img_option.json`
  public nonisolated struct ImageOption: JSONEncodable, Hashable, Sendable, Encodable {
    /// Key of an uploaded picture (`img_…`).
    public var imgKey: String
    /// Pictures for other languages.
    public var i18nImgKey: Card.Translations?
    /// What the app gets.
    public var value: String?
    /// Whether it is grey and cannot be used. Default: `false`.
    public var disabled: Bool?
    /// Told to people who click while it is disabled; it wins over `hover_tips`.
    public var disabledTips: Card.PlainText?
    /// Shown on a computer while the pointer is over it.
    public var hoverTips: Card.PlainText?

    /// Makes one from its fields; those left out are not sent.
    public init(
      _ imgKey: String,
      i18nImgKey: Card.Translations? = nil,
      value: String? = nil,
      disabled: Bool? = nil,
      disabledTips: Card.PlainText? = nil,
      hoverTips: Card.PlainText? = nil
    ) {
      self.imgKey = imgKey
      self.i18nImgKey = i18nImgKey
      self.value = value
      self.disabled = disabled
      self.disabledTips = disabledTips
      self.hoverTips = hoverTips
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("img_key", imgKey)
      json.write("i18n_img_key", i18nImgKey)
      json.write("value", value)
      json.write("disabled", disabled)
      json.write("disabled_tips", disabledTips)
      json.write("hover_tips", hoverTips)
      json.endObject()
    }
  }
}
