// Generated from schema/im/feed_cards/patch.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.FeedCards {
  /// Keep a chat at the top for people, or no longer.
  ///
  /// The bot must be in the chat (230027).
  ///
  /// - Callers: bot
  /// - Scopes: `im:datasync.feed_card.time_sensitive:write`
  /// - HTTP: `PATCH /open-apis/im/v2/feed_cards/{feed_card_id}`
  /// - Source: `schema/im/feed_cards/patch.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/im-v2/groups-bots/patch)
  public nonisolated struct Patch: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed_cards.patch",
      verb: .patch,
      path: "/open-apis/im/v2/feed_cards/{feed_card_id}",
      body: .json,
      scopes: .any("im:datasync.feed_card.time_sensitive:write"),
      risk: .write
    )

    /// The chat (`oc_…`). Only groups.
    public var feedCardID: String
    /// Kind of the user ids in the request and the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType
    /// Whether the chat stays at the top until it was seen.
    public var timeSensitive: Bool
    /// For whom, of the kind that `user_id_type` names.
    public var userIDs: [String]

    /// Makes the request; fields left out are not sent.
    public init(feedCardID: String, userIDType: IM.Types.UserIDType, timeSensitive: Bool, userIDs: [String]) {
      self.feedCardID = feedCardID
      self.userIDType = userIDType
      self.timeSensitive = timeSensitive
      self.userIDs = userIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("feed_card_id", feedCardID)
      request.query("user_id_type", userIDType)
      request.body("time_sensitive", timeSensitive)
      request.body("user_ids", userIDs)
    }

    /// What `im.feed_cards.patch` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// For whom it failed: the call succeeds all the same.
      public var failedUserReasons: [IM.Types.FailedUser]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "failed_user_reasons": failedUserReasons = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("failed_user_reasons", failedUserReasons)
        json.endObject()
      }
    }
  }
}
