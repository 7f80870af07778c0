// Generated from schema/im/types/feed_group_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A feed card in a feed group.
  ///
  /// - Source: `schema/im/types/feed_group_item.json`
  public nonisolated struct FeedGroupItem: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the card: the id of the chat (`oc_…`).
    public var feedID: String?
    /// What a feed card stands for.
    public var feedType: IM.Types.FeedCardType?
    /// When the card last changed in the group, Unix time in milliseconds.
    public var updateTime: MillisecondTimestamp?

    /// All that the platform sent of it, with fields that the schema does not list.
    public private(set) var rawJSON = RawJSON()

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      let mark = json.mark
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "feed_id": feedID = json.read()
        case "feed_type": feedType = json.read()
        case "update_time": updateTime = json.read()
        default: json.skip()
        }
      }
      rawJSON = json.rawJSON(since: mark)
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("feed_id", feedID)
      json.write("feed_type", feedType)
      json.write("update_time", updateTime)
      json.endObject()
    }
  }
}
