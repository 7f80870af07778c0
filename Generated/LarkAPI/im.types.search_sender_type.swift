// Generated from schema/im/types/search_sender_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Kind of sender to look for.
  ///
  /// - Source: `schema/im/types/search_sender_type.json`
  public nonisolated struct SearchSenderType: OpenEnum {
    public static let user = Self(rawValue: "user")
    public static let bot = Self(rawValue: "bot")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
