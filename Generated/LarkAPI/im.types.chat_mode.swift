// Generated from schema/im/types/chat_mode.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// What kind of conversation a chat is.
  ///
  /// - Source: `schema/im/types/chat_mode.json`
  public nonisolated struct ChatMode: OpenEnum {
    public static let group = Self(rawValue: "group")
    /// A group whose messages are sorted into topics.
    public static let topic = Self(rawValue: "topic")
    /// A direct conversation of two.
    public static let p2p = Self(rawValue: "p2p")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
