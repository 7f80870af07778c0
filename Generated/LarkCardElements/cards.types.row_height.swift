// Generated from schema/cards/types/row_height.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// How high a row is: a name, or pixels from 32 to 124 such as `40px`.
  ///
  /// - Source: `schema/cards/types/row_height.json`
  public nonisolated struct RowHeight: OpenEnum {
    public static let low = Self(rawValue: "low")
    public static let middle = Self(rawValue: "middle")
    public static let high = Self(rawValue: "high")
    public static let auto = Self(rawValue: "auto")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
