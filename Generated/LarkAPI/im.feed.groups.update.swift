// Generated from schema/im/feed.groups/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Feed.Groups {
  /// Change the name or the rules of a feed group.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:write`
  /// - HTTP: `PUT /open-apis/im/v1/groups/{feed_group_id}`
  /// - Source: `schema/im/feed.groups/update.json`
  public nonisolated struct Update: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed.groups.update",
      verb: .put,
      path: "/open-apis/im/v1/groups/{feed_group_id}",
      body: .json,
      scopes: .any("im:feed_group_v1:write"),
      risk: .write
    )

    /// Id of the feed group (`ofg_…`).
    public var feedGroupID: String
    /// Kind of the user ids in the rules.
    public var userIDType: IM.Types.UserIDType?
    /// What to change.
    public var feedGroupUpdater: FeedGroupUpdater

    /// Makes the request; fields left out are not sent.
    public init(feedGroupID: String, feedGroupUpdater: FeedGroupUpdater, userIDType: IM.Types.UserIDType? = nil) {
      self.feedGroupID = feedGroupID
      self.userIDType = userIDType
      self.feedGroupUpdater = feedGroupUpdater
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("feed_group_id", feedGroupID)
      request.query("user_id_type", userIDType)
      request.body("feed_group_updater", feedGroupUpdater)
    }

    /// What to change.
    public nonisolated struct FeedGroupUpdater: JSONEncodable, Hashable, Sendable, Encodable {
      /// The new name.
      public var name: String?
      /// The new rules; they replace all the old ones.
      public var rules: IM.Types.FeedGroupRules?
      /// Which fields to change. Left out or empty, nothing changes.
      public var updateFields: [UpdateFieldsElement]?

      /// Makes one from its fields; those left out are not sent.
      public init(
        name: String? = nil, rules: IM.Types.FeedGroupRules? = nil, updateFields: [UpdateFieldsElement]? = nil
      ) {
        self.name = name
        self.rules = rules
        self.updateFields = updateFields
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("name", name)
        json.write("rules", rules)
        json.write("update_fields", updateFields)
        json.endObject()
      }

      /// Element of `update_fields`.
      public nonisolated struct UpdateFieldsElement: OpenEnum {
        /// The name.
        public static let name = Self(rawValue: 1)
        /// The rules.
        public static let rules = Self(rawValue: 2)

        public let rawValue: Int
        public init(rawValue: Int) {
          self.rawValue = rawValue
        }
      }
    }

    /// `im.feed.groups.update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
