// Generated from schema/im/chat.tabs/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Tabs {
  /// Add tabs to a chat.
  ///
  /// Groups and direct chats. Only tabs of the types `doc` and `url` can be written. A chat has at most 20 of them.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat.tabs:write_only`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats/{chat_id}/chat_tabs`
  /// - Source: `schema/im/chat.tabs/create.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-tab/create)
  public nonisolated struct Create: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.tabs.create",
      verb: .post,
      path: "/open-apis/im/v1/chats/{chat_id}/chat_tabs",
      body: .json,
      scopes: .any("im:chat.tabs:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// The tabs.
    public var chatTabs: [ChatTabsElement]

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, chatTabs: [ChatTabsElement]) {
      self.chatID = chatID
      self.chatTabs = chatTabs
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.body("chat_tabs", chatTabs)
    }

    /// A new tab.
    public nonisolated struct ChatTabsElement: JSONEncodable, Hashable, Sendable, Encodable {
      /// Id of the tab. The platform's page does not list it.
      public var tabID: String?
      /// Its name. At most 60 characters.
      public var tabName: String?
      /// What it shows.
      public var tabType: TabType
      /// What a tab of a chat shows.
      public var tabContent: IM.Types.ChatTabContent?
      /// How a tab of a chat looks. Only tabs of type `url` take it.
      public var tabConfig: IM.Types.ChatTabConfig?

      /// Makes one from its fields; those left out are not sent.
      public init(
        tabType: TabType,
        tabID: String? = nil,
        tabName: String? = nil,
        tabContent: IM.Types.ChatTabContent? = nil,
        tabConfig: IM.Types.ChatTabConfig? = nil
      ) {
        self.tabID = tabID
        self.tabName = tabName
        self.tabType = tabType
        self.tabContent = tabContent
        self.tabConfig = tabConfig
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("tab_id", tabID)
        json.write("tab_name", tabName)
        json.write("tab_type", tabType)
        json.write("tab_content", tabContent)
        json.write("tab_config", tabConfig)
        json.endObject()
      }

      /// What it shows.
      public nonisolated struct TabType: OpenEnum {
        /// A document; the caller must be allowed to read it.
        public static let doc = Self(rawValue: "doc")
        /// A page.
        public static let url = Self(rawValue: "url")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// What `im.chat.tabs.create` answers.
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
