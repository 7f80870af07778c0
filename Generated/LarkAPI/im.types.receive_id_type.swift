// Generated from schema/im/types/receive_id_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Which kind of id stands for whoever receives a forwarded message.
  ///
  /// - Source: `schema/im/types/receive_id_type.json`
  public nonisolated struct ReceiveIDType: OpenEnum {
    /// A user, `ou_…`.
    public static let openID = Self(rawValue: "open_id")
    /// A user, by the id inside the organization.
    public static let userID = Self(rawValue: "user_id")
    /// A user, `on_…`.
    public static let unionID = Self(rawValue: "union_id")
    /// A user, by mail address.
    public static let email = Self(rawValue: "email")
    /// A chat, `oc_…`.
    public static let chatID = Self(rawValue: "chat_id")
    /// A thread, `omt_…`.
    public static let threadID = Self(rawValue: "thread_id")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
