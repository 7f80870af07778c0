// Generated from schema/im/types/group_message_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// How a group shows its messages.
  ///
  /// - Source: `schema/im/types/group_message_type.json`
  public nonisolated struct GroupMessageType: OpenEnum {
    /// One after the other.
    public static let chat = Self(rawValue: "chat")
    /// Each message opens a thread.
    public static let thread = Self(rawValue: "thread")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
