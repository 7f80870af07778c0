// Generated from schema/im/types/chat_menu_tree.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// The menu of a chat.
  ///
  /// - Source: `schema/im/types/chat_menu_tree.json`
  public nonisolated struct ChatMenuTree: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// The items at the top, from left to right.
    public var chatMenuTopLevels: [ChatMenuTopLevelsElement]?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "chat_menu_top_levels": chatMenuTopLevels = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("chat_menu_top_levels", chatMenuTopLevels)
      json.endObject()
    }

    /// An item at the top.
    public nonisolated struct ChatMenuTopLevelsElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the item.
      public var chatMenuTopLevelID: Int64Text?
      /// An item of a chat's menu.
      public var chatMenuItem: IM.Types.ChatMenuItem?
      /// The items below it.
      public var children: [ChildrenElement]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "chat_menu_top_level_id": chatMenuTopLevelID = json.read()
          case "chat_menu_item": chatMenuItem = json.read()
          case "children": children = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("chat_menu_top_level_id", chatMenuTopLevelID)
        json.write("chat_menu_item", chatMenuItem)
        json.write("children", children)
        json.endObject()
      }

      /// An item below.
      public nonisolated struct ChildrenElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// Id of the item.
        public var chatMenuSecondLevelID: Int64Text?
        /// An item of a chat's menu.
        public var chatMenuItem: IM.Types.ChatMenuItem?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "chat_menu_second_level_id": chatMenuSecondLevelID = json.read()
            case "chat_menu_item": chatMenuItem = json.read()
            default: json.skip()
            }
          }
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
}
