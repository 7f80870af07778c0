// Generated from schema/im/types/p2p_target_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// What the other side of a direct chat is.
  ///
  /// - Source: `schema/im/types/p2p_target_type.json`
  public nonisolated struct P2PTargetType: OpenEnum {
    public static let user = Self(rawValue: "user")
    public static let bot = Self(rawValue: "bot")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
