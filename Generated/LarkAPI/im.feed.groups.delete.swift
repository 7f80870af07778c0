// Generated from schema/im/feed.groups/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Feed.Groups {
  /// Delete a feed group.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed_group_v1:write`
  /// - HTTP: `DELETE /open-apis/im/v1/groups/{feed_group_id}`
  /// - Source: `schema/im/feed.groups/delete.json`
  public nonisolated struct Delete: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed.groups.delete",
      verb: .delete,
      path: "/open-apis/im/v1/groups/{feed_group_id}",
      scopes: .any("im:feed_group_v1:write"),
      risk: .write
    )

    /// Id of the feed group (`ofg_…`).
    public var feedGroupID: String

    /// Makes the request; fields left out are not sent.
    public init(feedGroupID: String) {
      self.feedGroupID = feedGroupID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("feed_group_id", feedGroupID)
    }

    /// `im.feed.groups.delete` answers nothing.
    public typealias Reply = EmptyReply
  }
}
