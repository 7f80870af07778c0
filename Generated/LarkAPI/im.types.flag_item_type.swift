// Generated from schema/im/types/flag_item_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// What a flag sits on.
  ///
  /// - Source: `schema/im/types/flag_item_type.json`
  public nonisolated struct FlagItemType: OpenEnum {
    /// A message.
    public static let `default` = Self(rawValue: "0")
    /// A thread in a group sorted into topics.
    public static let thread = Self(rawValue: "4")
    /// A thread in any other chat.
    public static let messageThread = Self(rawValue: "11")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
