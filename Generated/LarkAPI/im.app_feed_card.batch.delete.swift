// Generated from schema/im/app_feed_card.batch/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.AppFeedCard.Batch {
  /// Remove cards of the app from among the chats of people.
  ///
  /// - Callers: bot
  /// - Scopes: `im:app_feed_card:write`
  /// - HTTP: `DELETE /open-apis/im/v2/app_feed_card/batch`
  /// - Source: `schema/im/app_feed_card.batch/delete.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/im-v2/app_feed_card/delete)
  public nonisolated struct Delete: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.app_feed_card.batch.delete",
      verb: .delete,
      path: "/open-apis/im/v2/app_feed_card/batch",
      body: .json,
      scopes: .any("im:app_feed_card:write"),
      risk: .highRiskWrite
    )

    /// Kind of the user ids in the request and the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// The cards. From 1 to 20 elements. The call fails or does nothing without it.
    public var feedCards: [FeedCardsElement]?

    /// Makes the request; fields left out are not sent.
    public init(feedCards: [FeedCardsElement], userIDType: IM.Types.UserIDType? = nil) {
      self.userIDType = userIDType
      self.feedCards = feedCards
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("feed_cards", feedCards)
    }

    /// A card of one person.
    public nonisolated struct FeedCardsElement: JSONEncodable, Hashable, Sendable, Encodable {
      /// Id of the card.
      public var bizID: String
      /// Whose card, of the kind that `user_id_type` names.
      public var userID: String

      /// Makes one from its fields; those left out are not sent.
      public init(bizID: String, userID: String) {
        self.bizID = bizID
        self.userID = userID
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("biz_id", bizID)
        json.write("user_id", userID)
        json.endObject()
      }
    }

    /// What `im.app_feed_card.batch.delete` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// For whom it failed: the call succeeds all the same.
      public var failedCards: [IM.Types.FailedAppFeedCard]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "failed_cards": failedCards = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("failed_cards", failedCards)
        json.endObject()
      }
    }
  }
}
