// Generated from schema/im/types/user_id_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Which kind of id stands for a user.
  ///
  /// - Source: `schema/im/types/user_id_type.json`
  public nonisolated struct UserIDType: OpenEnum {
    /// `ou_…`, differs from app to app.
    public static let openID = Self(rawValue: "open_id")
    /// `on_…`, the same in all apps of one developer.
    public static let unionID = Self(rawValue: "union_id")
    /// The id inside the organization; reading it needs a contact scope of its own.
    public static let userID = Self(rawValue: "user_id")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
