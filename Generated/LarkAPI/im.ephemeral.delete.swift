// Generated from schema/im/ephemeral/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Ephemeral {
  /// Remove a card that one person in a group sees.
  ///
  /// Nothing of it is left on the client. One that is gone already gives 18051.
  ///
  /// - Callers: bot. The bot must be in the group.
  /// - Scopes: any of `im:message:send_as_bot`, `im:message`, `im:message:update`
  /// - HTTP: `POST /open-apis/ephemeral/v1/delete`
  /// - Source: `schema/im/ephemeral/delete.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/server-docs/im-v1/message-card/delete-message-cards-that-are-only-visible-to-certain-people)
  public nonisolated struct Delete: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.ephemeral.delete",
      verb: .post,
      path: "/open-apis/ephemeral/v1/delete",
      body: .json,
      scopes: .any("im:message:send_as_bot", "im:message", "im:message:update"),
      risk: .write
    )

    /// Id that sending gave (`om_…`).
    public var messageID: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String) {
      self.messageID = messageID
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("message_id", messageID)
    }

    /// `im.ephemeral.delete` answers nothing.
    public typealias Reply = EmptyReply
  }
}
