// Generated from schema/cards/types/column_width.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// How wide a column is: as its content asks for, by its weight, or pixels from 16 to 600 such as `120px`.
  ///
  /// - Source: `schema/cards/types/column_width.json`
  public nonisolated struct ColumnWidth: OpenEnum {
    public static let auto = Self(rawValue: "auto")
    public static let weighted = Self(rawValue: "weighted")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
