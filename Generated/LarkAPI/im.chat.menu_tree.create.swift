// Generated from schema/im/chat.menu_tree/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.MenuTree {
  /// Add items to the menu of a chat.
  ///
  /// Only chats of the mode `group`. What is there stays.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:chat.menu_tree:write_only`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats/{chat_id}/menu_tree`
  /// - Source: `schema/im/chat.menu_tree/create.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-menu_tree/create)
  public nonisolated struct Create: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.menu_tree.create",
      verb: .post,
      path: "/open-apis/im/v1/chats/{chat_id}/menu_tree",
      body: .json,
      scopes: .any("im:chat.menu_tree:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// The items.
    public var menuTree: MenuTree

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, menuTree: MenuTree) {
      self.chatID = chatID
      self.menuTree = menuTree
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.body("menu_tree", menuTree)
    }

    /// The items.
    public nonisolated struct MenuTree: JSONEncodable, Hashable, Sendable, Encodable {
      /// Items for the top: a chat has at most 3. At most 3 elements.
      public var chatMenuTopLevels: [ChatMenuTopLevelsElement]

      /// Makes one from its fields; those left out are not sent.
      public init(chatMenuTopLevels: [ChatMenuTopLevelsElement]) {
        self.chatMenuTopLevels = chatMenuTopLevels
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("chat_menu_top_levels", chatMenuTopLevels)
        json.endObject()
      }

      /// An item for the top.
      public nonisolated struct ChatMenuTopLevelsElement: JSONEncodable, Hashable, Sendable, Encodable {
        /// Id of the item. The platform's page does not list it.
        public var chatMenuTopLevelID: Int64Text?
        /// A new item at the top of a chat's menu. With items below it, it has neither action nor picture.
        public var chatMenuItem: IM.Types.NewChatMenuItem
        /// Items below it, at most 5. Nothing can be added below an item that is there. At most 5 elements.
        public var children: [ChildrenElement]?

        /// Makes one from its fields; those left out are not sent.
        public init(
          chatMenuItem: IM.Types.NewChatMenuItem,
          chatMenuTopLevelID: Int64Text? = nil,
          children: [ChildrenElement]? = nil
        ) {
          self.chatMenuTopLevelID = chatMenuTopLevelID
          self.chatMenuItem = chatMenuItem
          self.children = children
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("chat_menu_top_level_id", chatMenuTopLevelID)
          json.write("chat_menu_item", chatMenuItem)
          json.write("children", children)
          json.endObject()
        }

        /// An item below.
        public nonisolated struct ChildrenElement: JSONEncodable, Hashable, Sendable, Encodable {
          /// Id of the item. The platform's page does not list it.
          public var chatMenuSecondLevelID: Int64Text?
          /// A new item below another one of a chat's menu.
          public var chatMenuItem: IM.Types.NewChatSubmenuItem?

          /// Makes one from its fields; those left out are not sent.
          public init(chatMenuSecondLevelID: Int64Text? = nil, chatMenuItem: IM.Types.NewChatSubmenuItem? = nil) {
            self.chatMenuSecondLevelID = chatMenuSecondLevelID
            self.chatMenuItem = chatMenuItem
          }

          public func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.write("chat_menu_second_level_id", chatMenuSecondLevelID)
            json.write("chat_menu_item", chatMenuItem)
            json.endObject()
          }
        }
      }
    }

    /// What `im.chat.menu_tree.create` answers.
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
