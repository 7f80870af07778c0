// Generated from schema/im/types/card_content_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// In which form the content of cards comes.
  ///
  /// - Source: `schema/im/types/card_content_type.json`
  public nonisolated struct CardContentType: OpenEnum {
    /// The whole card, as JSON.
    public static let rawCardContent = Self(rawValue: "raw_card_content")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
