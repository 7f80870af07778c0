// Generated from schema/im/chat_button/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.ChatButton {
  /// Change the buttons that a chat has among the chats of people.
  ///
  /// At most two buttons, for at most 20 people. The bot must be in the chat (230027).
  ///
  /// - Callers: bot
  /// - Scopes: `im:app_feed_card:write`
  /// - HTTP: `PUT /open-apis/im/v2/chat_button`
  /// - Source: `schema/im/chat_button/update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/im-v2/groups-bots/update)
  public nonisolated struct Update: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat_button.update",
      verb: .put,
      path: "/open-apis/im/v2/chat_button",
      body: .json,
      scopes: .any("im:app_feed_card:write"),
      risk: .write
    )

    /// Kind of the user ids in the request and the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// Id of the bot. The platform's page does not list it.
    public var botID: String?
    /// Whom to change it for, of the kind that `user_id_type` names. From 1 to 20 elements.
    public var userIDs: [String]?
    /// The chat (`oc_…`).
    public var chatID: String
    /// The buttons, in place of those that are there; an empty list removes them.
    public var buttons: IM.Types.FeedCardButtons?

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String,
      userIDType: IM.Types.UserIDType? = nil,
      botID: String? = nil,
      userIDs: [String]? = nil,
      buttons: IM.Types.FeedCardButtons? = nil
    ) {
      self.userIDType = userIDType
      self.botID = botID
      self.userIDs = userIDs
      self.chatID = chatID
      self.buttons = buttons
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.body("bot_id", botID)
      request.body("user_ids", userIDs)
      request.body("chat_id", chatID)
      request.body("buttons", buttons)
    }

    /// What `im.chat_button.update` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// For whom it failed.
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
