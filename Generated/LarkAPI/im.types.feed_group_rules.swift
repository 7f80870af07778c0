// Generated from schema/im/types/feed_group_rules.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// The rules of a feed group.
  ///
  /// - Source: `schema/im/types/feed_group_rules.json`
  public nonisolated struct FeedGroupRules: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// All rules of the group.
    public var rules: [IM.Types.FeedGroupRule]?

    /// Makes one from its fields; those left out are not sent.
    public init(rules: [IM.Types.FeedGroupRule]) {
      self.rules = rules
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "rules": rules = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("rules", rules)
      json.endObject()
    }
  }
}
