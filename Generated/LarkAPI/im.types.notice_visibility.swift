// Generated from schema/im/types/notice_visibility.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Who sees the notice that somebody joined or left.
  ///
  /// - Source: `schema/im/types/notice_visibility.json`
  public nonisolated struct NoticeVisibility: OpenEnum {
    /// The owner and the admins.
    public static let onlyOwner = Self(rawValue: "only_owner")
    public static let allMembers = Self(rawValue: "all_members")
    /// Nobody.
    public static let notAnyone = Self(rawValue: "not_anyone")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
