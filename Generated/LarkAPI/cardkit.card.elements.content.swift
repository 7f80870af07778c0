// Generated from schema/cardkit/card.elements/content.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Card.Elements {
  /// Show more of a text that is being written.
  ///
  /// Streaming must be on (300309); it ends by itself after 10 minutes (200850). Only elements of plain text and
  /// Markdown (300310). Only the app that made the card may change it (300311), for 14 days (200750).
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`
  /// - HTTP: `PUT /open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}/content`
  /// - Source: `schema/cardkit/card.elements/content.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/cardkit-v1/card-element/content)
  public nonisolated struct Content: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.card.elements.content",
      verb: .put,
      path: "/open-apis/cardkit/v1/cards/{card_id}/elements/{element_id}/content",
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
    /// The whole text so far. Where it begins with what is shown, the rest is typed out; otherwise all of it appears at
    /// once. From 1 to 100000 characters.
    public var content: String
    /// Number of the change: greater than that of any change of the card before (300317). From 1 to 2147483647.
    public var sequence: Int

    /// Makes the request; fields left out are not sent.
    public init(cardID: String, elementID: String, content: String, sequence: Int, uuid: String? = nil) {
      self.cardID = cardID
      self.elementID = elementID
      self.uuid = uuid
      self.content = content
      self.sequence = sequence
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("card_id", cardID)
      request.path("element_id", elementID)
      request.body("uuid", uuid)
      request.body("content", content)
      request.body("sequence", sequence)
      request.idempotencyKey = uuid
    }

    /// `cardkit.card.elements.content` answers nothing.
    public typealias Reply = EmptyReply
  }
}
