// Generated from schema/im/feed.groups/batch_query_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Feed.Groups {
  /// Look up feed cards in a feed group.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:read`
  /// - HTTP: `POST /open-apis/im/v1/groups/{feed_group_id}/batch_query_item`
  /// - Source: `schema/im/feed.groups/batch_query_item.json`
  public nonisolated struct BatchQueryItem: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed.groups.batch_query_item",
      verb: .post,
      path: "/open-apis/im/v1/groups/{feed_group_id}/batch_query_item",
      body: .json,
      scopes: .any("im:feed_group_v1:read"),
      risk: .read
    )

    /// Id of the feed group (`ofg_…`).
    public var feedGroupID: String
    /// The cards to look for.
    public var items: [Item]

    /// Makes the request; fields left out are not sent.
    public init(feedGroupID: String, items: [Item]) {
      self.feedGroupID = feedGroupID
      self.items = items
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("feed_group_id", feedGroupID)
      request.body("items", items)
    }

    /// Element of `items`.
    public nonisolated struct Item: JSONEncodable, Hashable, Sendable, Encodable {
      /// Id of the card: the id of the chat (`oc_…`).
      public var feedID: String
      /// What a feed card stands for.
      public var feedType: IM.Types.FeedCardType

      /// Makes one from its fields; those left out are not sent.
      public init(feedID: String, feedType: IM.Types.FeedCardType) {
        self.feedID = feedID
        self.feedType = feedType
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("feed_id", feedID)
        json.write("feed_type", feedType)
        json.endObject()
      }
    }

    /// What `im.feed.groups.batch_query_item` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The cards that are in the group.
      public var items: [IM.Types.FeedGroupItem]?
      /// The cards that have been removed from it.
      public var deletedItems: [IM.Types.FeedGroupItem]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "deleted_items": deletedItems = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("deleted_items", deletedItems)
        json.endObject()
      }
    }
  }
}
