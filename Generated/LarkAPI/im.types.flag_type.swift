// Generated from schema/im/types/flag_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Where a flag shows.
  ///
  /// - Source: `schema/im/types/flag_type.json`
  public nonisolated struct FlagType: OpenEnum {
    /// In the feed; for threads.
    public static let feed = Self(rawValue: "1")
    /// On the message.
    public static let message = Self(rawValue: "2")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
