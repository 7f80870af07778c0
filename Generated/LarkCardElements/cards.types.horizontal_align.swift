// Generated from schema/cards/types/horizontal_align.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// Where something stands across.
  ///
  /// - Source: `schema/cards/types/horizontal_align.json`
  public nonisolated struct HorizontalAlignment: OpenEnum {
    public static let left = Self(rawValue: "left")
    public static let center = Self(rawValue: "center")
    public static let right = Self(rawValue: "right")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
