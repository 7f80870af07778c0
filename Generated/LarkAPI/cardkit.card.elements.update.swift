// Generated from schema/cardkit/card.elements/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Card.Elements {
  /// Replace an element of a card.
  ///
  /// Only the app that made the card may change it (300311), for 14 days (200750).
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`
  /// - HTTP: `PUT /open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}`
  /// - Source: `schema/cardkit/card.elements/update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/cardkit-v1/card-element/update)
  public nonisolated struct Update: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.card.elements.update",
      verb: .put,
      path: "/open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}",
      body: .json,
      scopes: .any("cardkit:card:write"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// Id of the card. From 1 to 20 characters.
    public var cardID: String
    /// Id of the element, as the card has it. From 1 to 20 characters.
    public var elementID: String
    /// Makes a repeated call harmless. From 1 to 64 characters.
    public var uuid: String?
    /// The new element as JSON text. Its `element_id` begins with a letter, has letters, digits and underscores, and is
    /// the only one of its name (300301). From 1 to 1000000 characters.
    public var element: String
    /// Number of the change: greater than that of any change of the card before (300317). From 1 to 2147483647.
    public var sequence: Int

    /// Makes the request; fields left out are not sent.
    public init(cardID: String, elementID: String, element: String, sequence: Int, uuid: String? = nil) {
      self.cardID = cardID
      self.elementID = elementID
      self.uuid = uuid
      self.element = element
      self.sequence = sequence
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("card_id", cardID)
      request.path("element_id", elementID)
      request.body("uuid", uuid)
      request.body("element", element)
      request.body("sequence", sequence)
      request.idempotencyKey = uuid
    }

    /// `cardkit.card.elements.update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
