// Generated from schema/im/messages/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Get a message, or a merged forward with all that it holds.
  ///
  /// For bots `im:message:readonly` and `im:message` open the call as well, as wider and older scopes.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`
  /// - Scopes of a bot: all of `im:message.group_msg`, `im:message.p2p_msg:readonly`
  /// - HTTP: `GET /open-apis/im/v1/messages/{message_id}`
  /// - Source: `schema/im/messages/get.json`
  public nonisolated struct Get: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.get",
      verb: .get,
      path: "/open-apis/im/v1/messages/{message_id}",
      scopes: ScopeRule(
        user: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user"),
        bot: .all("im:message.group_msg", "im:message.p2p_msg:readonly")
      ),
      risk: .read
    )

    /// Id of the message (`om_…`).
    public var messageID: String
    /// Kind of the user ids in the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// Form of the cards in the reply.
    public var cardMsgContentType: IM.Types.CardContentType?
    /// Fills in the names of the senders.
    public var withSenderName: Bool?

    /// Makes the request; fields left out are not sent.
    public init(
      messageID: String,
      userIDType: IM.Types.UserIDType? = nil,
      cardMsgContentType: IM.Types.CardContentType? = nil,
      withSenderName: Bool? = nil
    ) {
      self.messageID = messageID
      self.userIDType = userIDType
      self.cardMsgContentType = cardMsgContentType
      self.withSenderName = withSenderName
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.query("user_id_type", userIDType)
      request.query("card_msg_content_type", cardMsgContentType)
      request.query("with_sender_name", withSenderName)
    }

    /// What `im.messages.get` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The message. For a merged forward, its messages of all levels follow in one list, tied together by
      /// `upper_message_id`.
      public var items: [IM.Types.Message]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.endObject()
      }
    }
  }
}
