// Generated from schema/im/feed.groups/batch_add_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Feed.Groups {
  /// Add feed cards to a feed group.
  ///
  /// Cards that fail do not stop the others.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:write`
  /// - HTTP: `POST /open-apis/im/v1/groups/{feed_group_id}/batch_add_item`
  /// - Source: `schema/im/feed.groups/batch_add_item.json`
  public nonisolated struct BatchAddItem: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed.groups.batch_add_item",
      verb: .post,
      path: "/open-apis/im/v1/groups/{feed_group_id}/batch_add_item",
      body: .json,
      scopes: .any("im:feed_group_v1:write"),
      risk: .write
    )

    /// Id of the feed group (`ofg_…`).
    public var feedGroupID: String
    /// The cards to add.
    public var items: [IM.Types.FeedCard]

    /// Makes the request; fields left out are not sent.
    public init(feedGroupID: String, items: [IM.Types.FeedCard]) {
      self.feedGroupID = feedGroupID
      self.items = items
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("feed_group_id", feedGroupID)
      request.body("items", items)
    }

    /// What `im.feed.groups.batch_add_item` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Cards that failed, each with its reason. Missing or empty when all went well.
      public var failedItems: [IM.Types.FailedFeedCard]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "failed_items": failedItems = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("failed_items", failedItems)
        json.endObject()
      }
    }
  }
}
