// Generated from schema/cardkit/cards/settings.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Cards {
  /// Change the settings of a card.
  ///
  /// Ends and begins streaming, for one. Streaming ends by itself 10 minutes after it was switched on; until it ends,
  /// the card cannot be forwarded. Only the app that made the card may change it (300311), for 14 days (200750).
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`
  /// - HTTP: `PATCH /open-apis/cardkit/v1/cards/{card_id}/settings`
  /// - Source: `schema/cardkit/cards/settings.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/cardkit-v1/card/settings)
  public nonisolated struct Settings: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.cards.settings",
      verb: .patch,
      path: "/open-apis/cardkit/v1/cards/{card_id}/settings",
      body: .json,
      scopes: .any("cardkit:card:write"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// Id of the card. From 1 to 20 characters.
    public var cardID: String
    /// The settings as JSON text: `config` and `card_link`. From 1 to 100000 characters.
    public var settings: String
    /// Makes a repeated call harmless. From 1 to 64 characters.
    public var uuid: String?
    /// Number of the change: greater than that of any change of the card before (300317). From 1 to 2147483647.
    public var sequence: Int

    /// Makes the request; fields left out are not sent.
    public init(cardID: String, settings: String, sequence: Int, uuid: String? = nil) {
      self.cardID = cardID
      self.settings = settings
      self.uuid = uuid
      self.sequence = sequence
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("card_id", cardID)
      request.body("settings", settings)
      request.body("uuid", uuid)
      request.body("sequence", sequence)
      request.idempotencyKey = uuid
    }

    /// `cardkit.cards.settings` answers nothing.
    public typealias Reply = EmptyReply
  }
}
