// Generated from schema/cardkit/cards/id_convert.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Cards {
  /// Get the id of a card from the message that it was sent with.
  ///
  /// The platform no longer recommends it: keep the id that making the card gave.
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:read`
  /// - HTTP: `POST /open-apis/cardkit/v1/cards/id_convert`
  /// - Source: `schema/cardkit/cards/id_convert.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/historic-version/id_convert)
  public nonisolated struct IDConvert: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.cards.id_convert",
      verb: .post,
      path: "/open-apis/cardkit/v1/cards/id_convert",
      body: .json,
      scopes: .any("cardkit:card:read"),
      risk: .read
    )

    /// The message (`om_…`). From 1 to 50 characters.
    public var messageID: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String) {
      self.messageID = messageID
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("message_id", messageID)
    }

    /// What `cardkit.cards.id_convert` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the card.
      public var cardID: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "card_id": cardID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("card_id", cardID)
        json.endObject()
      }
    }
  }
}
