// Generated from schema/im/messages/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Recall a message.
  ///
  /// - Callers: user, bot. A bot must be in the group to recall a message there; for the message of somebody else it
  ///   must also be the owner, an admin or the creator of the group. At most one year after it was sent, or less where
  ///   the administrator of the organization says so. In a direct chat the user must be within the bot's availability.
  /// - Scopes: any of `im:message:recall`, `im:message`, `im:message:send_as_bot`
  /// - HTTP: `DELETE /open-apis/im/v1/messages/{message_id}`
  /// - Source: `schema/im/messages/delete.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/delete)
  public nonisolated struct Delete: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.delete",
      verb: .delete,
      path: "/open-apis/im/v1/messages/{message_id}",
      scopes: .any("im:message:recall", "im:message", "im:message:send_as_bot"),
      risk: .highRiskWrite
    )

    /// Id of the message (`om_…`).
    public var messageID: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String) {
      self.messageID = messageID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
    }

    /// `im.messages.delete` answers nothing.
    public typealias Reply = EmptyReply
  }
}
