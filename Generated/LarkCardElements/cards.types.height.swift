// Generated from schema/cards/types/height.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// How high something is: as its content asks for, or pixels up to 999 such as `120px`.
  ///
  /// - Source: `schema/cards/types/height.json`
  public nonisolated struct Height: OpenEnum {
    public static let auto = Self(rawValue: "auto")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
