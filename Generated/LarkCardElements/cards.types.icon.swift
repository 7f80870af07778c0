// Generated from schema/cards/types/icon.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A small picture: one of the platform by its name, or an uploaded one.
  ///
  /// - Source: `schema/cards/types/icon.json`
  public nonisolated struct Icon: JSONEncodable, Hashable, Sendable, Encodable {
    /// Whose picture it is.
    public var tag: Tag
    /// Name of a picture of the platform, such as `chat_outlined`.
    public var token: String?
    /// Colour, of outlined and filled ones.
    public var color: Card.Color?
    /// Key of an uploaded picture (`img_…`).
    public var imgKey: String?
    /// Pictures for other languages.
    public var i18nImgKey: Card.Translations?
    /// Width and height, such as `16px 16px`.
    public var size: String?
    /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique
    /// in the card (300301).
    public var elementID: Card.ElementID?

    /// Makes one from its fields; those left out are not sent.
    public init(
      _ tag: Tag,
      token: String? = nil,
      color: Card.Color? = nil,
      imgKey: String? = nil,
      i18nImgKey: Card.Translations? = nil,
      size: String? = nil,
      elementID: Card.ElementID? = nil
    ) {
      self.tag = tag
      self.token = token
      self.color = color
      self.imgKey = imgKey
      self.i18nImgKey = i18nImgKey
      self.size = size
      self.elementID = elementID
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("tag", tag)
      json.write("token", token)
      json.write("color", color)
      json.write("img_key", imgKey)
      json.write("i18n_img_key", i18nImgKey)
      json.write("size", size)
      json.write("element_id", elementID)
      json.endObject()
    }

    /// Whose picture it is.
    public nonisolated struct Tag: OpenEnum {
      /// One of the platform.
      public static let standard = Self(rawValue: "standard_icon")
      /// An uploaded picture.
      public static let custom = Self(rawValue: "custom_icon")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
