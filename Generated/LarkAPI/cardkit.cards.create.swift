// Generated from schema/cardkit/cards/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Cards {
  /// Make a card that can be changed after it was sent.
  ///
  /// It is sent once, as a message of type `interactive` with its `card_id`, by the same app. It lives 14 days.
  /// `update_multi` may not be false (300302).
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`
  /// - HTTP: `POST /open-apis/cardkit/v1/cards`
  /// - Source: `schema/cardkit/cards/create.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/cardkit-v1/card/create)
  public nonisolated struct Create: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.cards.create",
      verb: .post,
      path: "/open-apis/cardkit/v1/cards",
      body: .json,
      scopes: .any("cardkit:card:write"),
      risk: .write
    )

    /// What `data` holds.
    public var type: Kind
    /// The card or the template as JSON text. A card should keep below 30 KB (200860) and 200 elements (300305). From 1
    /// to 3000000 characters.
    public var data: String

    /// Makes the request; fields left out are not sent.
    public init(type: Kind, data: String) {
      self.type = type
      self.data = data
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("type", type)
      request.body("data", data)
    }

    /// What `data` holds.
    public nonisolated struct Kind: OpenEnum {
      /// A card of JSON 2.0.
      public static let cardJSON = Self(rawValue: "card_json")
      /// A template with its variables.
      public static let template = Self(rawValue: "template")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `cardkit.cards.create` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the card, to send it once and to change it.
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
