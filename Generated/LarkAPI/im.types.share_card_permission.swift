// Generated from schema/im/types/share_card_permission.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Whether members may share the chat with others.
  ///
  /// - Source: `schema/im/types/share_card_permission.json`
  public nonisolated struct ShareCardPermission: OpenEnum {
    public static let allowed = Self(rawValue: "allowed")
    public static let notAllowed = Self(rawValue: "not_allowed")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
