// Generated from schema/im/chat.members/is_in_chat.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Members {
  /// Tell whether the caller is in a chat.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat.members:read`, `im:chat:readonly`, `im:chat`, `im:chat.group_info:readonly`
  /// - HTTP: `GET /open-apis/im/v1/chats/{chat_id}/members/is_in_chat`
  /// - Source: `schema/im/chat.members/is_in_chat.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-member/is_in_chat)
  public nonisolated struct IsInChat: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.members.is_in_chat",
      verb: .get,
      path: "/open-apis/im/v1/chats/{chat_id}/members/is_in_chat",
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

    /// What `im.chat.members.is_in_chat` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Whether the caller is in the chat.
      public var isInChat: Bool?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "is_in_chat": isInChat = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("is_in_chat", isInChat)
        json.endObject()
      }
    }
  }
}
