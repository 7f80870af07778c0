// Generated from schema/im/chat.menu_items/patch.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.MenuItems {
  /// Change an item of a chat's menu.
  ///
  /// Only chats of the mode `group`. Items below it cannot be added or removed, and what a click does stays what it is.
  ///
  /// - Callers: bot
  /// - Scopes: any of `im:chat.menu_tree:write_only`, `im:chat`
  /// - HTTP: `PATCH /open-apis/im/v1/chats/{chat_id}/menu_items/{menu_item_id}`
  /// - Source: `schema/im/chat.menu_items/patch.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-menu_tree/patch)
  public nonisolated struct Patch: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.menu_items.patch",
      verb: .patch,
      path: "/open-apis/im/v1/chats/{chat_id}/menu_items/{menu_item_id}",
      body: .json,
      scopes: .any("im:chat.menu_tree:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Id of the item.
    public var menuItemID: String
    /// What changes; what is not listed stays.
    public var updateFields: [UpdateFieldsElement]
    /// The item with what changes.
    public var chatMenuItem: IM.Types.ChatMenuItem

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String, menuItemID: String, updateFields: [UpdateFieldsElement], chatMenuItem: IM.Types.ChatMenuItem
    ) {
      self.chatID = chatID
      self.menuItemID = menuItemID
      self.updateFields = updateFields
      self.chatMenuItem = chatMenuItem
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.path("menu_item_id", menuItemID)
      request.body("update_fields", updateFields)
      request.body("chat_menu_item", chatMenuItem)
    }

    /// Element of `update_fields`.
    public nonisolated struct UpdateFieldsElement: OpenEnum {
      public static let icon = Self(rawValue: "ICON")
      public static let name = Self(rawValue: "NAME")
      public static let i18NName = Self(rawValue: "I18N_NAME")
      public static let redirectLink = Self(rawValue: "REDIRECT_LINK")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.chat.menu_items.patch` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The item as it is now.
      public var chatMenuItem: IM.Types.ChatMenuItem?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "chat_menu_item": chatMenuItem = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("chat_menu_item", chatMenuItem)
        json.endObject()
      }
    }
  }
}
