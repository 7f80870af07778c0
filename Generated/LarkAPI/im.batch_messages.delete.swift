// Generated from schema/im/batch_messages/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.BatchMessages {
  /// Recall a message that went to many.
  ///
  /// Every copy of it goes, after a while. How old it may be, an admin of the organization sets.
  ///
  /// - Callers: bot. Only the bot that sent it.
  /// - Scopes: any of `im:message:send_multi_depts`, `im:message:send_multi_users`
  /// - HTTP: `DELETE /open-apis/im/v1/batch_messages/{batch_message_id}`
  /// - Source: `schema/im/batch_messages/delete.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/batch_message/delete)
  public nonisolated struct Delete: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.batch_messages.delete",
      verb: .delete,
      path: "/open-apis/im/v1/batch_messages/{batch_message_id}",
      scopes: .any("im:message:send_multi_depts", "im:message:send_multi_users"),
      risk: .highRiskWrite
    )

    /// Id that sending gave (`bm-…`).
    public var batchMessageID: String

    /// Makes the request; fields left out are not sent.
    public init(batchMessageID: String) {
      self.batchMessageID = batchMessageID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("batch_message_id", batchMessageID)
    }

    /// `im.batch_messages.delete` answers nothing.
    public typealias Reply = EmptyReply
  }
}
