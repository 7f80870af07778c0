// Generated from schema/im/types/feed_group_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// How a feed group gets its members.
  ///
  /// - Source: `schema/im/types/feed_group_type.json`
  public nonisolated struct FeedGroupType: OpenEnum {
    /// Feed cards are added and removed one by one.
    public static let normal = Self(rawValue: "normal")
    /// Rules choose the feed cards.
    public static let rule = Self(rawValue: "rule")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
