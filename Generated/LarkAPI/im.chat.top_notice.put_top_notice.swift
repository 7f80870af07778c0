// Generated from schema/im/chat.top_notice/put_top_notice.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.TopNotice {
  /// Show a message or the announcement at the top of a chat.
  ///
  /// - Callers: user, bot. The caller must be in the chat, and of the same organization.
  /// - Scopes: any of `im:chat.top_notice:write_only`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats/{chat_id}/top_notice/put_top_notice`
  /// - Source: `schema/im/chat.top_notice/put_top_notice.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat/put_top_notice)
  public nonisolated struct PutTopNotice: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.top_notice.put_top_notice",
      verb: .post,
      path: "/open-apis/im/v1/chats/{chat_id}/top_notice/put_top_notice",
      body: .json,
      scopes: .any("im:chat.top_notice:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// What is shown.
    public var chatTopNotice: [ChatTopNoticeElement]

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, chatTopNotice: [ChatTopNoticeElement]) {
      self.chatID = chatID
      self.chatTopNotice = chatTopNotice
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.body("chat_top_notice", chatTopNotice)
    }

    /// A notice.
    public nonisolated struct ChatTopNoticeElement: JSONEncodable, Hashable, Sendable, Encodable {
      /// What it is. Default: `"2"`.
      public var actionType: ActionType?
      /// The message (`om_…`).
      public var messageID: String?

      /// Makes one from its fields; those left out are not sent.
      public init(actionType: ActionType? = nil, messageID: String? = nil) {
        self.actionType = actionType
        self.messageID = messageID
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("action_type", actionType)
        json.write("message_id", messageID)
        json.endObject()
      }

      /// What it is.
      public nonisolated struct ActionType: OpenEnum {
        /// A message.
        public static let message = Self(rawValue: "1")
        /// The announcement.
        public static let announcement = Self(rawValue: "2")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// `im.chat.top_notice.put_top_notice` answers nothing.
    public typealias Reply = EmptyReply
  }
}
