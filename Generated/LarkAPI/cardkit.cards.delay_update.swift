// Generated from schema/cardkit/cards/delay_update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Cards {
  /// Change a card after somebody used it.
  ///
  /// After the callback was answered, never beside it: otherwise the change fails or is undone. At most 30 KB, and only
  /// cards of the same app (200310).
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:message:update`, `im:message:send_as_bot`, `im:message`
  /// - HTTP: `POST /open-apis/interactive/v1/card/update`
  /// - Source: `schema/cardkit/cards/delay_update.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/server-docs/im-v1/message-card/delay-update-message-card)
  public nonisolated struct DelayUpdate: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.cards.delay_update",
      verb: .post,
      path: "/open-apis/interactive/v1/card/update",
      body: .json,
      scopes: .any("im:message:update", "im:message:send_as_bot", "im:message"),
      risk: .write
    )

    /// Secret that came with `card.action.trigger`: for 30 minutes (300030), at most twice (300040).
    public var token: String
    /// The new card as a JSON object, not as text; a template as `type` and `data`. A card of JSON 1.0 that one person
    /// alone sees takes `open_ids` beside its elements (300090).
    public var card: JSONObject

    /// Makes the request; fields left out are not sent.
    public init(token: String, card: JSONObject) {
      self.token = token
      self.card = card
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("token", token)
      request.body("card", card)
    }

    /// `cardkit.cards.delay_update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
