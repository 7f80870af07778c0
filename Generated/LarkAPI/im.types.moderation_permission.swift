// Generated from schema/im/types/moderation_permission.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Who may post in a chat.
  ///
  /// - Source: `schema/im/types/moderation_permission.json`
  public nonisolated struct ModerationPermission: OpenEnum {
    /// The owner and the admins.
    public static let onlyOwner = Self(rawValue: "only_owner")
    public static let allMembers = Self(rawValue: "all_members")
    /// Members chosen one by one.
    public static let moderatorList = Self(rawValue: "moderator_list")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
