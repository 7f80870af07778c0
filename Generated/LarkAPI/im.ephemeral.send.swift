// Generated from schema/im/ephemeral/send.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Ephemeral {
  /// Send a card that one person in a group sees.
  ///
  /// One of the three ids must be given. The card is seen by clients that are online, nobody is notified, and it cannot
  /// be forwarded. A group takes 40 calls a second.
  ///
  /// - Callers: bot. The bot must be in the group.
  /// - Scopes: any of `im:message:send_as_bot`, `im:message`, `im:message:update`
  /// - HTTP: `POST /open-apis/ephemeral/v1/send`
  /// - Source: `schema/im/ephemeral/send.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/server-docs/im-v1/message-card/send-message-cards-that-are-only-visible-to-certain-people)
  public nonisolated struct Send: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.ephemeral.send",
      verb: .post,
      path: "/open-apis/ephemeral/v1/send",
      body: .json,
      scopes: .any("im:message:send_as_bot", "im:message", "im:message:update"),
      risk: .write
    )

    /// The group (`oc_…`). Not one that is sorted into topics.
    public var chatID: String
    /// Who sees it, by open id (`ou_…`). Of several ids this one counts.
    public var openID: String?
    /// Who sees it, by user id. Counts before `email`.
    public var userID: String?
    /// Who sees it, by address.
    public var email: String?
    /// Type of the content: always a card.
    public var msgType: MsgType?
    /// The card as a JSON object, not as text; a template as `type` and `data`.
    public var card: JSONObject

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String,
      card: JSONObject,
      openID: String? = nil,
      userID: String? = nil,
      email: String? = nil,
      msgType: MsgType? = nil
    ) {
      self.chatID = chatID
      self.openID = openID
      self.userID = userID
      self.email = email
      self.msgType = msgType
      self.card = card
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("chat_id", chatID)
      request.body("open_id", openID)
      request.body("user_id", userID)
      request.body("email", email)
      request.body("msg_type", msgType ?? MsgType(rawValue: "interactive"))
      request.body("card", card)
    }

    /// Type of the content: always a card.
    public nonisolated struct MsgType: OpenEnum {
      public static let interactive = Self(rawValue: "interactive")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.ephemeral.send` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the card, for removing it.
      public var messageID: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "message_id": messageID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("message_id", messageID)
        json.endObject()
      }
    }
  }
}
