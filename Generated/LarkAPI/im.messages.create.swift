// Generated from schema/im/messages/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages {
  /// Send a message to a user or a chat.
  ///
  /// A bot must be in the chat it sends to, and a user it sends to must be within its availability.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.send_as_user`, `im:message`
  /// - Scopes of a bot: any of `im:message:send_as_bot`, `im:message`, `im:message:send`
  /// - HTTP: `POST /open-apis/im/v1/messages`
  /// - Source: `schema/im/messages/create.json`
  public nonisolated struct Create: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.create",
      verb: .post,
      path: "/open-apis/im/v1/messages",
      body: .json,
      scopes: ScopeRule(
        user: .all("im:message.send_as_user", "im:message"),
        bot: .any("im:message:send_as_bot", "im:message", "im:message:send")
      ),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// Kind of `receive_id`.
    public var receiveIDType: ReceiveIDType
    /// Who receives the message, of the kind `receive_id_type` names.
    public var receiveID: String
    /// Type of the content.
    public var msgType: MsgType
    /// The content as JSON text; its shape follows from `msg_type`. Of a text it may hold 150 KB, of a post or a card
    /// 30 KB, counted over this field.
    public var content: String
    /// De-duplication key: within one hour, the same key sends one message only. At most 50 characters. At most 50
    /// characters.
    public var uuid: String?

    /// Makes the request; fields left out are not sent.
    public init(
      receiveIDType: ReceiveIDType, receiveID: String, msgType: MsgType, content: String, uuid: String? = nil
    ) {
      self.receiveIDType = receiveIDType
      self.receiveID = receiveID
      self.msgType = msgType
      self.content = content
      self.uuid = uuid
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("receive_id_type", receiveIDType)
      request.body("receive_id", receiveID)
      request.body("msg_type", msgType)
      request.body("content", content)
      request.body("uuid", uuid)
      request.idempotencyKey = uuid
    }

    /// Kind of `receive_id`.
    public nonisolated struct ReceiveIDType: OpenEnum {
      /// A user, `ou_…`.
      public static let openID = Self(rawValue: "open_id")
      /// A user, `on_…`.
      public static let unionID = Self(rawValue: "union_id")
      /// A user, by the id inside the organization.
      public static let userID = Self(rawValue: "user_id")
      /// A user, by mail address.
      public static let email = Self(rawValue: "email")
      /// A chat, `oc_…`.
      public static let chatID = Self(rawValue: "chat_id")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
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
      /// A system message, in the direct chat with the bot only.
      public static let system = Self(rawValue: "system")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.messages.create` answers.
    public typealias Reply = IM.Types.Message
  }
}
