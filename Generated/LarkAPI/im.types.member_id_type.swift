// Generated from schema/im/types/member_id_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Which kind of id stands for a member of a chat.
  ///
  /// - Source: `schema/im/types/member_id_type.json`
  public nonisolated struct MemberIDType: OpenEnum {
    /// A user, `ou_…`.
    public static let openID = Self(rawValue: "open_id")
    /// A user, `on_…`.
    public static let unionID = Self(rawValue: "union_id")
    /// A user, by the id inside the organization.
    public static let userID = Self(rawValue: "user_id")
    /// A bot, `cli_…`.
    public static let appID = Self(rawValue: "app_id")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
