// Generated from schema/im/types/chat_status.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Whether a chat still exists.
  ///
  /// - Source: `schema/im/types/chat_status.json`
  public nonisolated struct ChatStatus: OpenEnum {
    public static let normal = Self(rawValue: "normal")
    public static let dissolved = Self(rawValue: "dissolved")
    /// Dissolved, but kept.
    public static let dissolvedSave = Self(rawValue: "dissolved_save")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
