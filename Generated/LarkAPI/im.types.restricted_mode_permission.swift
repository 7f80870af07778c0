// Generated from schema/im/types/restricted_mode_permission.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Who may do a thing in restricted mode.
  ///
  /// - Source: `schema/im/types/restricted_mode_permission.json`
  public nonisolated struct RestrictedModePermission: OpenEnum {
    public static let allMembers = Self(rawValue: "all_members")
    /// Nobody.
    public static let notAnyone = Self(rawValue: "not_anyone")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
