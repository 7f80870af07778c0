// Generated from schema/im/messages/mget.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Get several messages at once.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`
  /// - Scopes of a bot: all of `im:message.group_msg`, `im:message.p2p_msg:readonly`
  /// - HTTP: `GET /open-apis/im/v1/messages/mget`
  /// - Source: `schema/im/messages/mget.json`
  public nonisolated struct Mget: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.mget",
      verb: .get,
      path: "/open-apis/im/v1/messages/mget",
      scopes: ScopeRule(
        user: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user"),
        bot: .all("im:message.group_msg", "im:message.p2p_msg:readonly")
      ),
      risk: .read
    )

    /// Ids of the messages (`om_…`). One that does not exist or is out of sight is missing from the reply. At most 50
    /// elements.
    public var messageIDs: [String]
    /// Form of the cards in the reply.
    public var cardMsgContentType: IM.Types.CardContentType?
    /// Fills in the names of the senders.
    public var withSenderName: Bool?

    /// Makes the request; fields left out are not sent.
    public init(
      messageIDs: [String], cardMsgContentType: IM.Types.CardContentType? = nil, withSenderName: Bool? = nil
    ) {
      self.messageIDs = messageIDs
      self.cardMsgContentType = cardMsgContentType
      self.withSenderName = withSenderName
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("message_ids", messageIDs)
      request.query("card_msg_content_type", cardMsgContentType)
      request.query("with_sender_name", withSenderName)
    }

    /// What `im.messages.mget` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The messages found.
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
