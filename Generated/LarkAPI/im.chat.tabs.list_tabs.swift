// Generated from schema/im/chat.tabs/list_tabs.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Tabs {
  /// List the tabs of a chat.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat.tabs:read`, `im:chat:readonly`, `im:chat`
  /// - HTTP: `GET /open-apis/im/v1/chats/{chat_id}/chat_tabs/list_tabs`
  /// - Source: `schema/im/chat.tabs/list_tabs.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-tab/list_tabs)
  public nonisolated struct ListTabs: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.tabs.list_tabs",
      verb: .get,
      path: "/open-apis/im/v1/chats/{chat_id}/chat_tabs/list_tabs",
      scopes: .any("im:chat.tabs:read", "im:chat:readonly", "im:chat"),
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

    /// What `im.chat.tabs.list_tabs` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The tabs.
      public var chatTabs: [IM.Types.ChatTab]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "chat_tabs": chatTabs = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("chat_tabs", chatTabs)
        json.endObject()
      }
    }
  }
}
