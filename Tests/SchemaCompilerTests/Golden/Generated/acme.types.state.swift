// Generated from schema/acme/types/state.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Types {
  /// Where a ticket stands.
  ///
  /// - Source: `schema/acme/types/state.json`
  public nonisolated struct State: OpenEnum {
    public static let open = Self(rawValue: "open")
    /// Nothing is left to do.
    public static let closed = Self(rawValue: "closed")
    public static let unknown = Self(rawValue: "0")
    public static let noneValue = Self(rawValue: "none")
    public static let `in` = Self(rawValue: "in")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
