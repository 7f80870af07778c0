// Generated from schema/cards/types/spacing.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A gap: a name, or pixels from 0 to 99 such as `6px`.
  ///
  /// - Source: `schema/cards/types/spacing.json`
  public nonisolated struct Spacing: OpenEnum {
    /// 4 px.
    public static let small = Self(rawValue: "small")
    /// 8 px.
    public static let medium = Self(rawValue: "medium")
    /// 12 px.
    public static let large = Self(rawValue: "large")
    /// 16 px.
    public static let extraLarge = Self(rawValue: "extra_large")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
