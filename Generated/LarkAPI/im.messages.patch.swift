// Generated from schema/im/messages/patch.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Change a card that was sent.
  ///
  /// Cards sent as JSON or from a template, for 14 days (230031), 5 times a second for each message (230020). The card
  /// must be shared, which `update_multi` says, before and after the change. Cards that one person alone sees, those of
  /// batch messages and those sent by `card_id` cannot be changed here.
  ///
  /// - Callers: user, bot. The caller must have sent the card.
  /// - Scopes: any of `im:message:update`, `im:message:send_as_bot`, `im:message`
  /// - HTTP: `PATCH /open-apis/im/v1/messages/{message_id}`
  /// - Source: `schema/im/messages/patch.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/message-card/patch)
  public nonisolated struct Patch: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.patch",
      verb: .patch,
      path: "/open-apis/im/v1/messages/{message_id}",
      body: .json,
      scopes: .any("im:message:update", "im:message:send_as_bot", "im:message"),
      risk: .write
    )

    /// The message with the card (`om_…`).
    public var messageID: String
    /// The new card as JSON text, at most 30 KB, counted over this field. At most 30720 bytes.
    public var content: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, content: String) {
      self.messageID = messageID
      self.content = content
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.body("content", content)
    }

    /// `im.messages.patch` answers nothing.
    public typealias Reply = EmptyReply
  }
}
