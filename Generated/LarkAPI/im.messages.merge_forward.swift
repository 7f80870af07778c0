// Generated from schema/im/messages/merge_forward.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Forward several messages as one.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:message`, `im:message:send_as_bot`
  /// - HTTP: `POST /open-apis/im/v1/messages/merge_forward`
  /// - Source: `schema/im/messages/merge_forward.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/api-explorer?from=op_doc_tab&apiName=merge_forward&project=im&resource=message&version=v1)
  public nonisolated struct MergeForward: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.merge_forward",
      verb: .post,
      path: "/open-apis/im/v1/messages/merge_forward",
      body: .json,
      scopes: .any("im:message", "im:message:send_as_bot"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// Kind of `receive_id`.
    public var receiveIDType: IM.Types.ReceiveIDType
    /// De-duplication key: within one hour, the same key forwards to the same receiver once only. At most 50
    /// characters. At most 50 characters.
    public var uuid: String?
    /// Who receives the message, of the kind `receive_id_type` names.
    public var receiveID: String
    /// The messages to forward (`om_…`), all from one chat: 1 to 100. From 1 to 100 elements.
    public var messageIDList: [String]

    /// Makes the request; fields left out are not sent.
    public init(
      receiveIDType: IM.Types.ReceiveIDType, receiveID: String, messageIDList: [String], uuid: String? = nil
    ) {
      self.receiveIDType = receiveIDType
      self.uuid = uuid
      self.receiveID = receiveID
      self.messageIDList = messageIDList
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("receive_id_type", receiveIDType)
      request.query("uuid", uuid)
      request.body("receive_id", receiveID)
      request.body("message_id_list", messageIDList)
      request.idempotencyKey = uuid
    }

    /// What `im.messages.merge_forward` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The new message that holds the others.
      public var message: IM.Types.Message?
      /// Messages that could not be forwarded, such as recalled ones.
      public var invalidMessageIDList: [String]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "message": message = json.read()
          case "invalid_message_id_list": invalidMessageIDList = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("message", message)
        json.write("invalid_message_id_list", invalidMessageIDList)
        json.endObject()
      }
    }
  }
}
