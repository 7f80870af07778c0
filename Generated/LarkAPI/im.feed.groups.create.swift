// Generated from schema/im/feed.groups/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Feed.Groups {
  /// Create a feed group.
  ///
  /// A group of type `normal` starts empty and is filled card by card; one of type `rule` fills itself.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:write`
  /// - HTTP: `POST /open-apis/im/v1/groups`
  /// - Source: `schema/im/feed.groups/create.json`
  public nonisolated struct Create: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed.groups.create",
      verb: .post,
      path: "/open-apis/im/v1/groups",
      body: .json,
      scopes: .any("im:feed_group_v1:write"),
      risk: .write
    )

    /// Kind of the user ids in the rules.
    public var userIDType: IM.Types.UserIDType?
    /// The group to create.
    public var feedGroupCreator: FeedGroupCreator

    /// Makes the request; fields left out are not sent.
    public init(feedGroupCreator: FeedGroupCreator, userIDType: IM.Types.UserIDType? = nil) {
      self.userIDType = userIDType
      self.feedGroupCreator = feedGroupCreator
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("feed_group_creator", feedGroupCreator)
    }

    /// The group to create.
    public nonisolated struct FeedGroupCreator: JSONEncodable, Hashable, Sendable, Encodable {
      /// How the group gets its members.
      public var type: IM.Types.FeedGroupType
      /// Name of the group.
      public var name: String
      /// The rules of a group of type `rule`.
      public var rules: IM.Types.FeedGroupRules?

      /// Makes one from its fields; those left out are not sent.
      public init(type: IM.Types.FeedGroupType, name: String, rules: IM.Types.FeedGroupRules? = nil) {
        self.type = type
        self.name = name
        self.rules = rules
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("type", type)
        json.write("name", name)
        json.write("rules", rules)
        json.endObject()
      }
    }

    /// What `im.feed.groups.create` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the new feed group (`ofg_…`).
      public var groupID: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "group_id": groupID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("group_id", groupID)
        json.endObject()
      }
    }
  }
}
