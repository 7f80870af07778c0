// Generated from schema/im/app_feed_card/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.AppFeedCard {
  /// Put a card of the app among the chats of people.
  ///
  /// Clients of version 7.6 or newer show it. It stands for itself: no message and no chat belongs to it. The platform
  /// takes 10 calls a second.
  ///
  /// - Callers: bot
  /// - Scopes: `im:app_feed_card:write`
  /// - HTTP: `POST /open-apis/im/v2/app_feed_card`
  /// - Source: `schema/im/app_feed_card/create.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/im-v2/app_feed_card/create)
  public nonisolated struct Create: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.app_feed_card.create",
      verb: .post,
      path: "/open-apis/im/v2/app_feed_card",
      body: .json,
      scopes: .any("im:app_feed_card:write"),
      risk: .write
    )

    /// Kind of the user ids in the request and the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// The card. The call fails or does nothing without it.
    public var appFeedCard: IM.Types.AppFeedCard?
    /// Who gets it, of the kind that `user_id_type` names. From 1 to 20 elements. The call fails or does nothing
    /// without it.
    public var userIDs: [String]?

    /// Makes the request; fields left out are not sent.
    public init(appFeedCard: IM.Types.AppFeedCard, userIDs: [String], userIDType: IM.Types.UserIDType? = nil) {
      self.userIDType = userIDType
      self.appFeedCard = appFeedCard
      self.userIDs = userIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("app_feed_card", appFeedCard)
      request.body("user_ids", userIDs)
    }

    /// What `im.app_feed_card.create` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// For whom it failed: the call succeeds all the same.
      public var failedCards: [IM.Types.FailedAppFeedCard]?
      /// Id of the card, for changing and removing it.
      public var bizID: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "failed_cards": failedCards = json.read()
          case "biz_id": bizID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("failed_cards", failedCards)
        json.write("biz_id", bizID)
        json.endObject()
      }
    }
  }
}
