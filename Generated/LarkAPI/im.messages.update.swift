// Generated from schema/im/messages/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Change the content of a text or a post.
  ///
  /// The message is marked as edited. It can be changed 20 times (230072), within the time that the administrator of
  /// the organization allows (230075). Cards are changed with im.messages.patch; other messages cannot be changed.
  ///
  /// - Callers: bot. The bot must have sent the message (230071), and be in its chat.
  /// - Scopes: any of `im:message:update`, `im:message:send_as_bot`, `im:message`
  /// - HTTP: `PUT /open-apis/im/v1/messages/{message_id}`
  /// - Source: `schema/im/messages/update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/message/update)
  public nonisolated struct Update: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.update",
      verb: .put,
      path: "/open-apis/im/v1/messages/{message_id}",
      body: .json,
      scopes: .any("im:message:update", "im:message:send_as_bot", "im:message"),
      risk: .write
    )

    /// The message to change (`om_…`).
    public var messageID: String
    /// Type of the content.
    public var msgType: MsgType
    /// The new content as JSON text; its shape follows from `msg_type`. Of a text it may hold 150 KB, of a post 30 KB,
    /// counted over this field. At most 153600 bytes.
    public var content: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, msgType: MsgType, content: String) {
      self.messageID = messageID
      self.msgType = msgType
      self.content = content
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.body("msg_type", msgType)
      request.body("content", content)
    }

    /// Type of the content.
    public nonisolated struct MsgType: OpenEnum {
      public static let text = Self(rawValue: "text")
      /// Rich text.
      public static let post = Self(rawValue: "post")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.messages.update` answers.
    public typealias Reply = IM.Types.Message
  }
}
