// Generated from schema/im/chat.members/bots.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Members {
  /// List the bots in a chat.
  ///
  /// - Callers: user, bot. The caller must be in the chat, and of the same organization where the chat is internal.
  /// - Scopes: any of `im:chat.members:read`, `im:chat:readonly`, `im:chat`, `im:chat.group_info:readonly`
  /// - HTTP: `GET /open-apis/im/v1/chats/{chat_id}/members/bots`
  /// - Source: `schema/im/chat.members/bots.json`
  public nonisolated struct Bots: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.members.bots",
      verb: .get,
      path: "/open-apis/im/v1/chats/{chat_id}/members/bots",
      scopes: .any("im:chat.members:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"),
      risk: .read
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String

    /// Makes the request; fields left out are not sent.
    public init(chatID: String) {
      self.chatID = chatID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
    }

    /// What `im.chat.members.bots` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The bots in the chat.
      public var items: [Item]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.endObject()
      }

      /// Element of `items`.
      public nonisolated struct Item: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the bot.
        public var botID: String?
        /// Name of the bot.
        public var botName: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "bot_id": botID = json.read()
            case "bot_name": botName = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("bot_id", botID)
          json.write("bot_name", botName)
          json.endObject()
        }
      }
    }
  }
}
