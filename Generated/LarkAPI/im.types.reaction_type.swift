// Generated from schema/im/types/reaction_type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// The emoji of a reaction.
  ///
  /// - Source: `schema/im/types/reaction_type.json`
  public nonisolated struct ReactionType: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Key of the emoji, such as `SMILE` or `OK`.
    public var emojiType: String?

    /// Makes one from its fields; those left out are not sent.
    public init(emojiType: String) {
      self.emojiType = emojiType
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "emoji_type": emojiType = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("emoji_type", emojiType)
      json.endObject()
    }
  }
}
