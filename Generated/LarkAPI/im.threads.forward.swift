// Generated from schema/im/threads/forward.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Threads {
  /// Forward a thread to a user, a chat or another thread.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message`, `im:message:send_as_bot`
  /// - HTTP: `POST /open-apis/im/v1/threads/{thread_id}/forward`
  /// - Source: `schema/im/threads/forward.json`
  public nonisolated struct Forward: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.threads.forward",
      verb: .post,
      path: "/open-apis/im/v1/threads/{thread_id}/forward",
      body: .json,
      scopes: .any("im:message", "im:message:send_as_bot"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// The thread to forward (`omt_…`).
    public var threadID: String
    /// Kind of `receive_id`.
    public var receiveIDType: IM.Types.ReceiveIDType
    /// De-duplication key: within one hour, the same key forwards to the same receiver once only. At most 50
    /// characters. At most 50 characters.
    public var uuid: String?
    /// Who receives the thread, of the kind `receive_id_type` names.
    public var receiveID: String

    /// Makes the request; fields left out are not sent.
    public init(threadID: String, receiveIDType: IM.Types.ReceiveIDType, receiveID: String, uuid: String? = nil) {
      self.threadID = threadID
      self.receiveIDType = receiveIDType
      self.uuid = uuid
      self.receiveID = receiveID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("thread_id", threadID)
      request.query("receive_id_type", receiveIDType)
      request.query("uuid", uuid)
      request.body("receive_id", receiveID)
      request.idempotencyKey = uuid
    }

    /// What `im.threads.forward` answers.
    public typealias Reply = IM.Types.Message
  }
}
