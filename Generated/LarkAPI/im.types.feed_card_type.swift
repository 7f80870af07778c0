// Generated from schema/im/types/feed_card_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// What a feed card stands for.
  ///
  /// - Source: `schema/im/types/feed_card_type.json`
  public nonisolated struct FeedCardType: OpenEnum {
    /// A chat; the only kind that the platform accepts so far.
    public static let chat = Self(rawValue: "chat")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
