// Generated from schema/cardkit/cards/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Cards {
  /// Replace a card.
  ///
  /// With streaming on or off. Only the app that made the card may change it (300311), for 14 days (200750).
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`
  /// - HTTP: `PUT /open-apis/cardkit/v1/cards/{card_id}`
  /// - Source: `schema/cardkit/cards/update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/cardkit-v1/card/update)
  public nonisolated struct Update: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.cards.update",
      verb: .put,
      path: "/open-apis/cardkit/v1/cards/{card_id}",
      body: .json,
      scopes: .any("cardkit:card:write"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// Id of the card. From 1 to 20 characters.
    public var cardID: String
    /// The card.
    public var card: Card
    /// Makes a repeated call harmless. From 1 to 64 characters.
    public var uuid: String?
    /// Number of the change: greater than that of any change of the card before (300317). From 1 to 2147483647.
    public var sequence: Int

    /// Makes the request; fields left out are not sent.
    public init(cardID: String, card: Card, sequence: Int, uuid: String? = nil) {
      self.cardID = cardID
      self.card = card
      self.uuid = uuid
      self.sequence = sequence
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("card_id", cardID)
      request.body("card", card)
      request.body("uuid", uuid)
      request.body("sequence", sequence)
      request.idempotencyKey = uuid
    }

    /// The card.
    public nonisolated struct Card: JSONEncodable, Hashable, Sendable, Encodable {
      /// What `data` holds.
      public var type: Kind
      /// The whole card of JSON 2.0 as JSON text. From 1 to 1000000 characters.
      public var data: String

      /// Makes one from its fields; those left out are not sent.
      public init(type: Kind, data: String) {
        self.type = type
        self.data = data
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("type", type)
        json.write("data", data)
        json.endObject()
      }

      /// What `data` holds.
      public nonisolated struct Kind: OpenEnum {
        public static let cardJSON = Self(rawValue: "card_json")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// `cardkit.cards.update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
