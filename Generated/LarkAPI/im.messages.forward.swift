// Generated from schema/im/messages/forward.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Forward a message to a user, a chat or a thread.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message`, `im:message:send_as_bot`
  /// - HTTP: `POST /open-apis/im/v1/messages/{message_id}/forward`
  /// - Source: `schema/im/messages/forward.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/api-explorer?from=op_doc_tab&apiName=forward&project=im&resource=message&version=v1)
  public nonisolated struct Forward: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.forward",
      verb: .post,
      path: "/open-apis/im/v1/messages/{message_id}/forward",
      body: .json,
      scopes: .any("im:message", "im:message:send_as_bot"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// The message to forward (`om_…`).
    public var messageID: String
    /// Kind of `receive_id`.
    public var receiveIDType: IM.Types.ReceiveIDType
    /// De-duplication key: within one hour, the same key forwards to the same receiver once only. At most 50
    /// characters. At most 50 characters.
    public var uuid: String?
    /// Who receives the message, of the kind `receive_id_type` names.
    public var receiveID: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, receiveIDType: IM.Types.ReceiveIDType, receiveID: String, uuid: String? = nil) {
      self.messageID = messageID
      self.receiveIDType = receiveIDType
      self.uuid = uuid
      self.receiveID = receiveID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.query("receive_id_type", receiveIDType)
      request.query("uuid", uuid)
      request.body("receive_id", receiveID)
      request.idempotencyKey = uuid
    }

    /// What `im.messages.forward` answers.
    public typealias Reply = IM.Types.Message
  }
}
