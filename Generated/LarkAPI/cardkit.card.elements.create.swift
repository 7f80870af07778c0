// Generated from schema/cardkit/card.elements/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Card.Elements {
  /// Add elements to a card.
  ///
  /// Only the app that made the card may change it (300311), for 14 days (200750).
  ///
  /// - Callers: bot
  /// - Scopes: `cardkit:card:write`
  /// - HTTP: `POST /open-apis/cardkit/v1/cards/{card_id}/elements`
  /// - Source: `schema/cardkit/card.elements/create.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/cardkit-v1/card-element/create)
  public nonisolated struct Create: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "cardkit.card.elements.create",
      verb: .post,
      path: "/open-apis/cardkit/v1/cards/{card_id}/elements",
      body: .json,
      scopes: .any("cardkit:card:write"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// Id of the card. From 1 to 20 characters.
    public var cardID: String
    /// Where they go.
    public var type: Kind
    /// The target. Needed for `insert_before` and `insert_after`. At most 20 characters.
    public var targetElementID: String?
    /// Makes a repeated call harmless. From 1 to 64 characters.
    public var uuid: String?
    /// Number of the change: greater than that of any change of the card before (300317). From 1 to 2147483647.
    public var sequence: Int
    /// The elements as a JSON list in text. From 1 to 1000000 characters.
    public var elements: String

    /// Makes the request; fields left out are not sent.
    public init(
      cardID: String, type: Kind, sequence: Int, elements: String, targetElementID: String? = nil, uuid: String? = nil
    ) {
      self.cardID = cardID
      self.type = type
      self.targetElementID = targetElementID
      self.uuid = uuid
      self.sequence = sequence
      self.elements = elements
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("card_id", cardID)
      request.body("type", type)
      request.body("target_element_id", targetElementID)
      request.body("uuid", uuid)
      request.body("sequence", sequence)
      request.body("elements", elements)
      request.idempotencyKey = uuid
    }

    /// Where they go.
    public nonisolated struct Kind: OpenEnum {
      /// Before the target.
      public static let insertBefore = Self(rawValue: "insert_before")
      /// After the target.
      public static let insertAfter = Self(rawValue: "insert_after")
      /// At the end of the target, or of the card.
      public static let append = Self(rawValue: "append")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// `cardkit.card.elements.create` answers nothing.
    public typealias Reply = EmptyReply
  }
}
