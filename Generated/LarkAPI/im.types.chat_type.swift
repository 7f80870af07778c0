// Generated from schema/im/types/chat_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Whether people can find a group and join it on their own.
  ///
  /// - Source: `schema/im/types/chat_type.json`
  public nonisolated struct ChatType: OpenEnum {
    public static let `private` = Self(rawValue: "private")
    public static let `public` = Self(rawValue: "public")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
