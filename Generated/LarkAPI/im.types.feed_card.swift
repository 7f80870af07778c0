// Generated from schema/im/types/feed_card.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A card in the feed of a user.
  ///
  /// - Source: `schema/im/types/feed_card.json`
  public nonisolated struct FeedCard: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the card: the id of the chat (`oc_…`). The call fails or does nothing without it.
    public var feedID: String?
    /// What a feed card stands for.
    public var feedType: IM.Types.FeedCardType?

    /// Makes one from its fields; those left out are not sent.
    public init(feedID: String, feedType: IM.Types.FeedCardType) {
      self.feedID = feedID
      self.feedType = feedType
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "feed_id": feedID = json.read()
        case "feed_type": feedType = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("feed_id", feedID)
      json.write("feed_type", feedType)
      json.endObject()
    }
  }
}
