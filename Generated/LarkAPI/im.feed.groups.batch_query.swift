// Generated from schema/im/feed.groups/batch_query.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Feed.Groups {
  /// Get feed groups by their ids.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:read`
  /// - HTTP: `POST /open-apis/im/v1/groups/batch_query`
  /// - Source: `schema/im/feed.groups/batch_query.json`
  public nonisolated struct BatchQuery: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed.groups.batch_query",
      verb: .post,
      path: "/open-apis/im/v1/groups/batch_query",
      body: .json,
      scopes: .any("im:feed_group_v1:read"),
      risk: .read
    )

    /// Kind of the user ids in the rules.
    public var userIDType: IM.Types.UserIDType?
    /// Ids of the feed groups (`ofg_…`).
    public var groupIDs: [String]

    /// Makes the request; fields left out are not sent.
    public init(groupIDs: [String], userIDType: IM.Types.UserIDType? = nil) {
      self.userIDType = userIDType
      self.groupIDs = groupIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("group_ids", groupIDs)
    }

    /// What `im.feed.groups.batch_query` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The groups that exist.
      public var groups: [IM.Types.FeedGroup]?
      /// The groups that have been deleted.
      public var deletedGroups: [IM.Types.FeedGroup]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "groups": groups = json.read()
          case "deleted_groups": deletedGroups = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("groups", groups)
        json.write("deleted_groups", deletedGroups)
        json.endObject()
      }
    }
  }
}
