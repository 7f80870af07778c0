// Generated from schema/im/chat.menu_tree/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.MenuTree {
  /// Get the menu of a chat.
  ///
  /// Only chats of the mode `group`.
  ///
  /// - Callers: bot. The bot must be in the chat.
  /// - Scopes: any of `im:chat.menu_tree:read`, `im:chat:readonly`, `im:chat`
  /// - HTTP: `GET /open-apis/im/v1/chats/{chat_id}/menu_tree`
  /// - Source: `schema/im/chat.menu_tree/get.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-menu_tree/get)
  public nonisolated struct Get: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.menu_tree.get",
      verb: .get,
      path: "/open-apis/im/v1/chats/{chat_id}/menu_tree",
      scopes: .any("im:chat.menu_tree:read", "im:chat:readonly", "im:chat"),
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

    /// What `im.chat.menu_tree.get` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The menu of a chat.
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
