// Generated from schema/im/types/feed_group.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A tag that groups feed cards in the feed of a user.
  ///
  /// - Source: `schema/im/types/feed_group.json`
  public nonisolated struct FeedGroup: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the feed group (`ofg_…`).
    public var groupID: String?
    /// How a feed group gets its members.
    public var type: IM.Types.FeedGroupType?
    /// Name of the feed group.
    public var name: String?
    /// The rules, where the group has any.
    public var rules: IM.Types.FeedGroupRules?

    /// All that the platform sent of it, with fields that the schema does not list.
    public private(set) var rawJSON = RawJSON()

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      let mark = json.mark
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "group_id": groupID = json.read()
        case "type": type = json.read()
        case "name": name = json.read()
        case "rules": rules = json.read()
        default: json.skip()
        }
      }
      rawJSON = json.rawJSON(since: mark)
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("group_id", groupID)
      json.write("type", type)
      json.write("name", name)
      json.write("rules", rules)
      json.endObject()
    }
  }
}
