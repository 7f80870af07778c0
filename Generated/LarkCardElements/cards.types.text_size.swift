// Generated from schema/cards/types/text_size.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// Size of a text: a name, or one that `config.style.text_size` defines; any other is shown as `normal`.
  ///
  /// - Source: `schema/cards/types/text_size.json`
  public nonisolated struct TextSize: OpenEnum {
    public static let heading0 = Self(rawValue: "heading-0")
    public static let heading1 = Self(rawValue: "heading-1")
    public static let heading2 = Self(rawValue: "heading-2")
    public static let heading3 = Self(rawValue: "heading-3")
    public static let heading4 = Self(rawValue: "heading-4")
    public static let heading = Self(rawValue: "heading")
    public static let normal = Self(rawValue: "normal")
    public static let notation = Self(rawValue: "notation")
    public static let xxxxLarge = Self(rawValue: "xxxx-large")
    public static let xxxLarge = Self(rawValue: "xxx-large")
    public static let xxLarge = Self(rawValue: "xx-large")
    public static let xLarge = Self(rawValue: "x-large")
    public static let large = Self(rawValue: "large")
    public static let medium = Self(rawValue: "medium")
    public static let small = Self(rawValue: "small")
    public static let xSmall = Self(rawValue: "x-small")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
