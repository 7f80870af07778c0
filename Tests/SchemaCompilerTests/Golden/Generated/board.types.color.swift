// Generated from schema/board/types/color.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Board {
  /// A colour.
  ///
  /// - Source: `schema/board/types/color.json`
  public nonisolated struct Color: OpenEnum {
    public static let red = Self(rawValue: "red")
    public static let green = Self(rawValue: "green")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
