// Generated from schema/im/types/feed_shortcut_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// What a feed shortcut leads to.
  ///
  /// - Source: `schema/im/types/feed_shortcut_type.json`
  public nonisolated struct FeedShortcutType: OpenEnum {
    /// A chat; the only kind that the platform exposes.
    public static let chat = Self(rawValue: 1)

    public let rawValue: Int
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }
  }
}
