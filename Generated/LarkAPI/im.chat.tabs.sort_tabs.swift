// Generated from schema/im/chat.tabs/sort_tabs.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Tabs {
  /// Sort the tabs of a chat.
  ///
  /// Groups and direct chats.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat.tabs:write_only`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats/{chat_id}/chat_tabs/sort_tabs`
  /// - Source: `schema/im/chat.tabs/sort_tabs.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-tab/sort_tabs)
  public nonisolated struct SortTabs: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.tabs.sort_tabs",
      verb: .post,
      path: "/open-apis/im/v1/chats/{chat_id}/chat_tabs/sort_tabs",
      body: .json,
      scopes: .any("im:chat.tabs:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Ids of all tabs, from left to right; that of the messages stays first. The call fails or does nothing without
    /// it.
    public var tabIDs: [String]?

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, tabIDs: [String]) {
      self.chatID = chatID
      self.tabIDs = tabIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.body("tab_ids", tabIDs)
    }

    /// What `im.chat.tabs.sort_tabs` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The tabs as they are now.
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
