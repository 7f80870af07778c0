// Generated from schema/cards/types/img_list_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A picture among several.
  ///
  /// - Source: `schema/cards/types/img_list_item.json`
  public nonisolated struct ListedImage: JSONEncodable, Hashable, Sendable, Encodable {
    /// Key of an uploaded picture (`img_…`).
    public var imgKey: String
    /// Pictures for other languages.
    public var i18nImgKey: Card.Translations?
    /// Whether the ground shows through.
    public var transparent: Bool?

    /// Makes one from its fields; those left out are not sent.
    public init(_ imgKey: String, i18nImgKey: Card.Translations? = nil, transparent: Bool? = nil) {
      self.imgKey = imgKey
      self.i18nImgKey = i18nImgKey
      self.transparent = transparent
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("img_key", imgKey)
      json.write("i18n_img_key", i18nImgKey)
      json.write("transparent", transparent)
      json.endObject()
    }
  }
}
