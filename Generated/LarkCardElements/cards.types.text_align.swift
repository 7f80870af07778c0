// Generated from schema/cards/types/text_align.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// Where a text stands in its line.
  ///
  /// - Source: `schema/cards/types/text_align.json`
  public nonisolated struct TextAlignment: OpenEnum {
    public static let left = Self(rawValue: "left")
    public static let center = Self(rawValue: "center")
    public static let right = Self(rawValue: "right")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
