// Generated from schema/im/types/member_count_visibility.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Who sees how many members a chat has.
  ///
  /// - Source: `schema/im/types/member_count_visibility.json`
  public nonisolated struct MemberCountVisibility: OpenEnum {
    public static let allMembers = Self(rawValue: "all_members")
    /// The owner and the admins.
    public static let onlyOwner = Self(rawValue: "only_owner")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
