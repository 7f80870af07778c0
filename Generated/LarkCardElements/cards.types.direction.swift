// Generated from schema/cards/types/direction.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// How elements follow each other.
  ///
  /// - Source: `schema/cards/types/direction.json`
  public nonisolated struct Direction: OpenEnum {
    public static let vertical = Self(rawValue: "vertical")
    public static let horizontal = Self(rawValue: "horizontal")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
