// Generated from schema/im/types/membership_approval.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Whether people who want to join need approval.
  ///
  /// - Source: `schema/im/types/membership_approval.json`
  public nonisolated struct MembershipApproval: OpenEnum {
    public static let noApprovalRequired = Self(rawValue: "no_approval_required")
    public static let approvalRequired = Self(rawValue: "approval_required")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
