// Generated from schema/cardkit/cards/batch_update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Cards {
  /// Make several changes of a card at once.
  ///
  /// Cards of JSON 2.0 only. Only the app that made the card may change it (300311), for 14 days (200750).
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`
  /// - HTTP: `POST /open-apis/cardkit/v1/cards/{card_id}/batch_update`
  /// - Source: `schema/cardkit/cards/batch_update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/cardkit-v1/card/batch_update)
  public nonisolated struct BatchUpdate: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.cards.batch_update",
      verb: .post,
      path: "/open-apis/cardkit/v1/cards/{card_id}/batch_update",
      body: .json,
      scopes: .any("cardkit:card:write"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// Id of the card. From 1 to 20 characters.
    public var cardID: String
    /// Makes a repeated call harmless. From 1 to 64 characters.
    public var uuid: String?
    /// Number of the change: greater than that of any change of the card before (300317). From 1 to 2147483647.
    public var sequence: Int
    /// The changes as a JSON list in text: `partial_update_setting`, `add_elements`, `delete_elements`,
    /// `partial_update_element` and `update_element`. From 1 to 1000000 characters.
    public var actions: String

    /// Makes the request; fields left out are not sent.
    public init(cardID: String, sequence: Int, actions: String, uuid: String? = nil) {
      self.cardID = cardID
      self.uuid = uuid
      self.sequence = sequence
      self.actions = actions
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("card_id", cardID)
      request.body("uuid", uuid)
      request.body("sequence", sequence)
      request.body("actions", actions)
      request.idempotencyKey = uuid
    }

    /// `cardkit.cards.batch_update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
