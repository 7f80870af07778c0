// Generated from schema/cards/types/table_column_width.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// How wide a column of a table is: as its content asks for, pixels from 80 to 600 such as `120px`, or a share such
  /// as `25%`.
  ///
  /// - Source: `schema/cards/types/table_column_width.json`
  public nonisolated struct TableColumnWidth: OpenEnum {
    public static let auto = Self(rawValue: "auto")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
