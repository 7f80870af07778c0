// Generated from schema/im/pins/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Pins {
  /// Remove the pin of a message.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message.pins:write_only`, `im:message:send_as_bot`, `im:message`
  /// - HTTP: `DELETE /open-apis/im/v1/pins/{message_id}`
  /// - Source: `schema/im/pins/delete.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/pin/delete)
  public nonisolated struct Delete: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.pins.delete",
      verb: .delete,
      path: "/open-apis/im/v1/pins/{message_id}",
      scopes: .any("im:message.pins:write_only", "im:message:send_as_bot", "im:message"),
      risk: .highRiskWrite
    )

    /// The pinned message (`om_…`).
    public var messageID: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String) {
      self.messageID = messageID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
    }

    /// `im.pins.delete` answers nothing.
    public typealias Reply = EmptyReply
  }
}
