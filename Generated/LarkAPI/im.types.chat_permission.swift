// Generated from schema/im/types/chat_permission.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Who in a chat may do a thing.
  ///
  /// - Source: `schema/im/types/chat_permission.json`
  public nonisolated struct ChatPermission: OpenEnum {
    /// The owner and the admins.
    public static let onlyOwner = Self(rawValue: "only_owner")
    public static let allMembers = Self(rawValue: "all_members")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
