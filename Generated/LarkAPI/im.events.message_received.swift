// Generated from schema/im/events/message_received.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Events {
  /// A message arrived.
  ///
  /// The scopes decide what arrives: messages of direct chats, messages that mention the bot, or all messages of its
  /// chats. A message may come more than once; tell it by its `message_id`.
  ///
  /// - Event: `im.message.receive_v1`
  /// - Scopes: any of `im:message.p2p_msg:readonly`, `im:message.group_at_msg:readonly`,
  ///   `im:message.group_msg:readonly`, `im:message.group_msg`, `im:message.group_at_msg`, `im:message.p2p_msg`
  /// - Source: `schema/im/events/message_received.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/message/events/receive)
  public nonisolated struct MessageReceived: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(
      type: "im.message.receive_v1",
      scopes: .any(
        "im:message.p2p_msg:readonly",
        "im:message.group_at_msg:readonly",
        "im:message.group_msg:readonly",
        "im:message.group_msg",
        "im:message.group_at_msg",
        "im:message.p2p_msg"
      )
    )

    /// Who sent the message. Names are not part of it.
    public var sender: Sender?
    /// The message.
    public var message: Message?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "sender": sender = json.read()
        case "message": message = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("sender", sender)
      json.write("message", message)
      json.endObject()
    }

    /// Who sent the message. Names are not part of it.
    public nonisolated struct Sender: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Ids of the sender.
      public var senderID: IM.Types.UserIDs?
      /// Kind of sender. Messages of bots are not documented to come.
      public var senderType: SenderType?
      /// Key of the sender's organization.
      public var tenantKey: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "sender_id": senderID = json.read()
          case "sender_type": senderType = json.read()
          case "tenant_key": tenantKey = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("sender_id", senderID)
        json.write("sender_type", senderType)
        json.write("tenant_key", tenantKey)
        json.endObject()
      }

      /// Kind of sender. Messages of bots are not documented to come.
      public nonisolated struct SenderType: OpenEnum {
        public static let user = Self(rawValue: "user")
        public static let bot = Self(rawValue: "bot")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// The message.
    public nonisolated struct Message: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the message (`om_…`). Tells a message that comes again, where the id of the event may be another.
      public var messageID: String?
      /// First message of the chain of replies (`om_…`). Replies only.
      public var rootID: String?
      /// The message that this one replies to (`om_…`). Replies only.
      public var parentID: String?
      /// When the message was sent, Unix time in milliseconds.
      public var createTime: MillisecondTimestamp?
      /// When the message was last edited, Unix time in milliseconds.
      public var updateTime: MillisecondTimestamp?
      /// The chat (`oc_…`).
      public var chatID: String?
      /// The thread of the message (`omt_…`). Missing outside of threads.
      public var threadID: String?
      /// Kind of the chat.
      public var chatType: ChatType?
      /// Type of the content; what messages that are read call `msg_type`.
      public var messageType: MessageType?
      /// Content as JSON text, by the type of the message. Mentions stand in it as keys such as `@_user_1`. Of a card
      /// it is a shortened picture, of a merged forward plain text.
      public var content: String?
      /// Who is mentioned, by the keys in the content.
      public var mentions: [MentionsElement]?
      /// The client of the sender. Takes the scope `im:user_agent:read`.
      public var userAgent: String?
      /// What the sender had open. The platform's page does not list it.
      public var larkAgentContext: LarkAgentContext?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "message_id": messageID = json.read()
          case "root_id": rootID = json.read()
          case "parent_id": parentID = json.read()
          case "create_time": createTime = json.read()
          case "update_time": updateTime = json.read()
          case "chat_id": chatID = json.read()
          case "thread_id": threadID = json.read()
          case "chat_type": chatType = json.read()
          case "message_type": messageType = json.read()
          case "content": content = json.read()
          case "mentions": mentions = json.read()
          case "user_agent": userAgent = json.read()
          case "lark_agent_context": larkAgentContext = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("message_id", messageID)
        json.write("root_id", rootID)
        json.write("parent_id", parentID)
        json.write("create_time", createTime)
        json.write("update_time", updateTime)
        json.write("chat_id", chatID)
        json.write("thread_id", threadID)
        json.write("chat_type", chatType)
        json.write("message_type", messageType)
        json.write("content", content)
        json.write("mentions", mentions)
        json.write("user_agent", userAgent)
        json.write("lark_agent_context", larkAgentContext)
        json.endObject()
      }

      /// Kind of the chat.
      public nonisolated struct ChatType: OpenEnum {
        /// The direct chat with the bot.
        public static let p2p = Self(rawValue: "p2p")
        public static let group = Self(rawValue: "group")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      /// Type of the content; what messages that are read call `msg_type`.
      public nonisolated struct MessageType: OpenEnum {
        public static let text = Self(rawValue: "text")
        public static let post = Self(rawValue: "post")
        public static let image = Self(rawValue: "image")
        public static let file = Self(rawValue: "file")
        public static let folder = Self(rawValue: "folder")
        public static let audio = Self(rawValue: "audio")
        public static let media = Self(rawValue: "media")
        public static let sticker = Self(rawValue: "sticker")
        public static let interactive = Self(rawValue: "interactive")
        public static let hongbao = Self(rawValue: "hongbao")
        public static let shareCalendarEvent = Self(rawValue: "share_calendar_event")
        public static let calendar = Self(rawValue: "calendar")
        public static let generalCalendar = Self(rawValue: "general_calendar")
        public static let shareChat = Self(rawValue: "share_chat")
        public static let shareUser = Self(rawValue: "share_user")
        public static let system = Self(rawValue: "system")
        public static let location = Self(rawValue: "location")
        public static let videoChat = Self(rawValue: "video_chat")
        public static let todo = Self(rawValue: "todo")
        public static let vote = Self(rawValue: "vote")
        public static let mergeForward = Self(rawValue: "merge_forward")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      /// Element of `mentions`.
      public nonisolated struct MentionsElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Placeholder in the content that stands for the mention.
        public var key: String?
        /// Ids of who is mentioned. In messages that are read it is one id.
        public var id: IM.Types.UserIDs?
        /// Kind of who is mentioned. The platform's page does not list it.
        public var mentionedType: String?
        /// Name to show for the mention.
        public var name: String?
        /// Key of the organization of who is mentioned.
        public var tenantKey: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "key": self.key = json.read()
            case "id": id = json.read()
            case "mentioned_type": mentionedType = json.read()
            case "name": name = json.read()
            case "tenant_key": tenantKey = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("key", key)
          json.write("id", id)
          json.write("mentioned_type", mentionedType)
          json.write("name", name)
          json.write("tenant_key", tenantKey)
          json.endObject()
        }
      }

      /// What the sender had open. The platform's page does not list it.
      public nonisolated struct LarkAgentContext: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// The chat that was open (`oc_…`).
        public var activeChatID: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "active_chat_id": activeChatID = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("active_chat_id", activeChatID)
          json.endObject()
        }
      }
    }
  }
}
