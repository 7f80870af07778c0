// Generated from schema/im/types/feed_group_rule_condition.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// When a rule applies.
  ///
  /// - Source: `schema/im/types/feed_group_rule_condition.json`
  public nonisolated struct FeedGroupRuleCondition: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// How many of the tests must hold.
    public var matchType: MatchType?
    /// The tests. Few and precise ones keep changes fast.
    public var conditionItems: [IM.Types.FeedGroupRuleConditionItem]?

    /// Makes one from its fields; those left out are not sent.
    public init(matchType: MatchType, conditionItems: [IM.Types.FeedGroupRuleConditionItem]) {
      self.matchType = matchType
      self.conditionItems = conditionItems
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "match_type": matchType = json.read()
        case "condition_items": conditionItems = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("match_type", matchType)
      json.write("condition_items", conditionItems)
      json.endObject()
    }

    /// How many of the tests must hold.
    public nonisolated struct MatchType: OpenEnum {
      /// Every one.
      public static let matchAll = Self(rawValue: "match_all")
      /// At least one.
      public static let matchAny = Self(rawValue: "match_any")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
