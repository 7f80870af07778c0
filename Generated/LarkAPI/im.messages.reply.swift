// Generated from schema/im/messages/reply.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Reply to a message.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.send_as_user`, `im:message`
  /// - Scopes of a bot: any of `im:message:send_as_bot`, `im:message`, `im:message:send`
  /// - HTTP: `POST /open-apis/im/v1/messages/{message_id}/reply`
  /// - Source: `schema/im/messages/reply.json`
  public nonisolated struct Reply: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.reply",
      verb: .post,
      path: "/open-apis/im/v1/messages/{message_id}/reply",
      body: .json,
      scopes: ScopeRule(
        user: .all("im:message.send_as_user", "im:message"),
        bot: .any("im:message:send_as_bot", "im:message", "im:message:send")
      ),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// The message to reply to (`om_…`).
    public var messageID: String
    /// The content as JSON text; its shape follows from `msg_type`. Of a text it may hold 150 KB, of a post or a card
    /// 30 KB, counted over this field.
    public var content: String
    /// Type of the content.
    public var msgType: MsgType
    /// Puts the reply into the thread of the message instead of the chat. Default: `false`.
    public var replyInThread: Bool?
    /// De-duplication key: within one hour, the same key sends one message only. At most 50 characters. At most 50
    /// characters.
    public var uuid: String?

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, content: String, msgType: MsgType, replyInThread: Bool? = nil, uuid: String? = nil) {
      self.messageID = messageID
      self.content = content
      self.msgType = msgType
      self.replyInThread = replyInThread
      self.uuid = uuid
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.body("content", content)
      request.body("msg_type", msgType)
      request.body("reply_in_thread", replyInThread)
      request.body("uuid", uuid)
      request.idempotencyKey = uuid
    }

    /// Type of the content.
    public nonisolated struct MsgType: OpenEnum {
      public static let text = Self(rawValue: "text")
      /// Rich text.
      public static let post = Self(rawValue: "post")
      public static let image = Self(rawValue: "image")
      public static let file = Self(rawValue: "file")
      /// A voice message in Opus.
      public static let audio = Self(rawValue: "audio")
      /// A video with its cover.
      public static let media = Self(rawValue: "media")
      public static let sticker = Self(rawValue: "sticker")
      /// A card.
      public static let interactive = Self(rawValue: "interactive")
      /// The card of a chat.
      public static let shareChat = Self(rawValue: "share_chat")
      /// The card of a user.
      public static let shareUser = Self(rawValue: "share_user")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.messages.reply` answers.
    public typealias Reply = IM.Types.Message
  }
}
