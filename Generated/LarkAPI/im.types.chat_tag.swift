// Generated from schema/im/types/chat_tag.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// The label that the client shows beside the name of a chat.
  ///
  /// - Source: `schema/im/types/chat_tag.json`
  public nonisolated struct ChatTag: OpenEnum {
    /// People of one organization.
    public static let inner = Self(rawValue: "inner")
    /// The whole organization.
    public static let tenant = Self(rawValue: "tenant")
    /// A department.
    public static let department = Self(rawValue: "department")
    /// A school.
    public static let edu = Self(rawValue: "edu")
    /// A meeting.
    public static let meeting = Self(rawValue: "meeting")
    public static let customerService = Self(rawValue: "customer_service")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
