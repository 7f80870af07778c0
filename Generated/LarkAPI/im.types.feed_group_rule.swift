// Generated from schema/im/types/feed_group_rule.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A rule that puts feed cards into a feed group or takes them out.
  ///
  /// - Source: `schema/im/types/feed_group_rule.json`
  public nonisolated struct FeedGroupRule: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// When a rule applies.
    public var condition: IM.Types.FeedGroupRuleCondition?
    /// What happens to the feed cards that match.
    public var action: Action?

    /// Makes one from its fields; those left out are not sent.
    public init(condition: IM.Types.FeedGroupRuleCondition, action: Action) {
      self.condition = condition
      self.action = action
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "condition": condition = json.read()
        case "action": action = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("condition", condition)
      json.write("action", action)
      json.endObject()
    }

    /// What happens to the feed cards that match.
    public nonisolated struct Action: OpenEnum {
      /// They join the group.
      public static let add = Self(rawValue: "add")
      /// They leave the group.
      public static let remove = Self(rawValue: "remove")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
