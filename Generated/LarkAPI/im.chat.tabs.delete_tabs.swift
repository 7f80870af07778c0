// Generated from schema/im/chat.tabs/delete_tabs.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Tabs {
  /// Remove tabs of a chat.
  ///
  /// Groups and direct chats. Only tabs of the types `doc` and `url` can be written. What is gone has to be made anew
  /// by hand.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat.tabs:write_only`, `im:chat`
  /// - HTTP: `DELETE /open-apis/im/v1/chats/{chat_id}/chat_tabs/delete_tabs`
  /// - Source: `schema/im/chat.tabs/delete_tabs.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-tab/delete_tabs)
  public nonisolated struct DeleteTabs: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.tabs.delete_tabs",
      verb: .delete,
      path: "/open-apis/im/v1/chats/{chat_id}/chat_tabs/delete_tabs",
      body: .json,
      scopes: .any("im:chat.tabs:write_only", "im:chat"),
      risk: .highRiskWrite
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Ids of the tabs.
    public var tabIDs: [String]

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, tabIDs: [String]) {
      self.chatID = chatID
      self.tabIDs = tabIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.body("tab_ids", tabIDs)
    }

    /// What `im.chat.tabs.delete_tabs` answers.
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
