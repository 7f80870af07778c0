// Generated from schema/im/chat.menu_tree/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.MenuTree {
  /// Remove items at the top of a chat's menu, with those below them.
  ///
  /// Only chats of the mode `group`. What is gone has to be made anew by hand.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:chat.menu_tree:write_only`, `im:chat`
  /// - HTTP: `DELETE /open-apis/im/v1/chats/{chat_id}/menu_tree`
  /// - Source: `schema/im/chat.menu_tree/delete.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-menu_tree/delete)
  public nonisolated struct Delete: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.menu_tree.delete",
      verb: .delete,
      path: "/open-apis/im/v1/chats/{chat_id}/menu_tree",
      body: .json,
      scopes: .any("im:chat.menu_tree:write_only", "im:chat"),
      risk: .highRiskWrite
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Ids of the items.
    public var chatMenuTopLevelIDs: [Int64Text]

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, chatMenuTopLevelIDs: [Int64Text]) {
      self.chatID = chatID
      self.chatMenuTopLevelIDs = chatMenuTopLevelIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.body("chat_menu_top_level_ids", chatMenuTopLevelIDs)
    }

    /// What `im.chat.menu_tree.delete` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The menu as it is now.
      public var menuTree: IM.Types.ChatMenuTree?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "menu_tree": menuTree = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("menu_tree", menuTree)
        json.endObject()
      }
    }
  }
}
