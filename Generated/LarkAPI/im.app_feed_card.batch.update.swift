// Generated from schema/im/app_feed_card.batch/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.AppFeedCard.Batch {
  /// Change cards of the app among the chats of people.
  ///
  /// - Callers: bot
  /// - Scopes: `im:app_feed_card:write`
  /// - HTTP: `PUT /open-apis/im/v2/app_feed_card/batch`
  /// - Source: `schema/im/app_feed_card.batch/update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/im-v2/app_feed_card/update)
  public nonisolated struct Update: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.app_feed_card.batch.update",
      verb: .put,
      path: "/open-apis/im/v2/app_feed_card/batch",
      body: .json,
      scopes: .any("im:app_feed_card:write"),
      risk: .write
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
      /// The card: its `biz_id`, and what changes.
      public var appFeedCard: IM.Types.AppFeedCard
      /// Whose card, of the kind that `user_id_type` names.
      public var userID: String
      /// What changes; what is not listed stays. From 1 to 20 elements.
      public var updateFields: [UpdateFieldsElement]

      /// Makes one from its fields; those left out are not sent.
      public init(appFeedCard: IM.Types.AppFeedCard, userID: String, updateFields: [UpdateFieldsElement]) {
        self.appFeedCard = appFeedCard
        self.userID = userID
        self.updateFields = updateFields
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("app_feed_card", appFeedCard)
        json.write("user_id", userID)
        json.write("update_fields", updateFields)
        json.endObject()
      }

      /// Element of `update_fields`.
      public nonisolated struct UpdateFieldsElement: OpenEnum {
        public static let title = Self(rawValue: "1")
        public static let avatarKey = Self(rawValue: "2")
        public static let preview = Self(rawValue: "3")
        public static let statusLabel = Self(rawValue: "10")
        public static let buttons = Self(rawValue: "11")
        public static let link = Self(rawValue: "12")
        public static let timeSensitive = Self(rawValue: "13")
        /// The time that is shown becomes now.
        public static let displayTime = Self(rawValue: "101")
        /// The card moves to where one of now stands.
        public static let rank = Self(rawValue: "102")
        /// How people are told.
        public static let notify = Self(rawValue: "103")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// What `im.app_feed_card.batch.update` answers.
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
