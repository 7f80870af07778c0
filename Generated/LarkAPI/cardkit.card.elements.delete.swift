// Generated from schema/cardkit/card.elements/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Card.Elements {
  /// Remove an element of a card, with all in it.
  ///
  /// Only the app that made the card may change it (300311), for 14 days (200750).
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`
  /// - HTTP: `DELETE /open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}`
  /// - Source: `schema/cardkit/card.elements/delete.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/cardkit-v1/card-element/delete)
  public nonisolated struct Delete: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.card.elements.delete",
      verb: .delete,
      path: "/open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}",
      body: .json,
      scopes: .any("cardkit:card:write"),
      risk: .highRiskWrite,
      idempotencyKey: "uuid"
    )

    /// Id of the card. From 1 to 20 characters.
    public var cardID: String
    /// Id of the element, as the card has it. From 1 to 20 characters.
    public var elementID: String
    /// Makes a repeated call harmless. From 1 to 64 characters.
    public var uuid: String?
    /// Number of the change: greater than that of any change of the card before (300317). From 1 to 2147483647.
    public var sequence: Int

    /// Makes the request; fields left out are not sent.
    public init(cardID: String, elementID: String, sequence: Int, uuid: String? = nil) {
      self.cardID = cardID
      self.elementID = elementID
      self.uuid = uuid
      self.sequence = sequence
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("card_id", cardID)
      request.path("element_id", elementID)
      request.body("uuid", uuid)
      request.body("sequence", sequence)
      request.idempotencyKey = uuid
    }

    /// `cardkit.card.elements.delete` answers nothing.
    public typealias Reply = EmptyReply
  }
}
