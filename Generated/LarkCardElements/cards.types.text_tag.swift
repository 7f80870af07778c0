// Generated from schema/cards/types/text_tag.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A label.
  ///
  /// - Source: `schema/cards/types/text_tag.json`
  public nonisolated struct TextTag: JSONEncodable, Hashable, Sendable, Encodable {
    /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique
    /// in the card (300301).
    public var elementID: Card.ElementID?
    /// What it says.
    public var text: Card.PlainText?
    /// Its colour. Default: `"blue"`.
    public var color: Color?

    /// Makes one from its fields; those left out are not sent.
    public init(elementID: Card.ElementID? = nil, text: Card.PlainText? = nil, color: Color? = nil) {
      self.elementID = elementID
      self.text = text
      self.color = color
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("tag", "text_tag")
      json.write("element_id", elementID)
      json.write("text", text)
      json.write("color", color)
      json.endObject()
    }

    /// Its colour.
    public nonisolated struct Color: OpenEnum {
      public static let neutral = Self(rawValue: "neutral")
      public static let blue = Self(rawValue: "blue")
      public static let turquoise = Self(rawValue: "turquoise")
      public static let lime = Self(rawValue: "lime")
      public static let orange = Self(rawValue: "orange")
      public static let violet = Self(rawValue: "violet")
      public static let indigo = Self(rawValue: "indigo")
      public static let wathet = Self(rawValue: "wathet")
      public static let green = Self(rawValue: "green")
      public static let yellow = Self(rawValue: "yellow")
      public static let red = Self(rawValue: "red")
      public static let purple = Self(rawValue: "purple")
      public static let carmine = Self(rawValue: "carmine")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
