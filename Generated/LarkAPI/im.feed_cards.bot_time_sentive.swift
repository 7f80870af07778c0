// Generated from schema/im/feed_cards/bot_time_sentive.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.FeedCards {
  /// Keep the direct chat with the bot at the top for people, or no longer.
  ///
  /// The platform spells the path so.
  ///
  /// - Callers: bot
  /// - Scopes: `im:datasync.feed_card.time_sensitive:write`
  /// - HTTP: `PATCH /open-apis/im/v2/feed_cards/bot_time_sentive`
  /// - Source: `schema/im/feed_cards/bot_time_sentive.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/im-v2/groups-bots/bot_time_sentive)
  public nonisolated struct BotTimeSentive: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.feed_cards.bot_time_sentive",
      verb: .patch,
      path: "/open-apis/im/v2/feed_cards/bot_time_sentive",
      body: .json,
      scopes: .any("im:datasync.feed_card.time_sensitive:write"),
      risk: .write
    )

    /// Kind of the user ids in the request and the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType
    /// Id of the bot. The platform's page does not list it.
    public var botID: String?
    /// Whether the chat stays at the top until it was seen.
    public var timeSensitive: Bool
    /// For whom, of the kind that `user_id_type` names. From 1 to 50 elements.
    public var userIDs: [String]

    /// Makes the request; fields left out are not sent.
    public init(userIDType: IM.Types.UserIDType, timeSensitive: Bool, userIDs: [String], botID: String? = nil) {
      self.userIDType = userIDType
      self.botID = botID
      self.timeSensitive = timeSensitive
      self.userIDs = userIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("bot_id", botID)
      request.body("time_sensitive", timeSensitive)
      request.body("user_ids", userIDs)
    }

    /// What `im.feed_cards.bot_time_sentive` answers.
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
