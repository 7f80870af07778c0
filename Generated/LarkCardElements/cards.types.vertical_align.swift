// Generated from schema/cards/types/vertical_align.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// Where something stands down.
  ///
  /// - Source: `schema/cards/types/vertical_align.json`
  public nonisolated struct VerticalAlignment: OpenEnum {
    public static let top = Self(rawValue: "top")
    public static let center = Self(rawValue: "center")
    public static let bottom = Self(rawValue: "bottom")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
