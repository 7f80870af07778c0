// Generated from schema/im/chat.managers/add_managers.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Managers {
  /// Make members admins of a chat.
  ///
  /// Only chats of the mode `group` or `topic`. A chat has at most 10 admins, a very large one 20.
  ///
  /// - Callers: user, bot. Only the owner of the chat.
  /// - Scopes: any of `im:chat.managers:write_only`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats/{chat_id}/managers/add_managers`
  /// - Source: `schema/im/chat.managers/add_managers.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-member/add_managers)
  public nonisolated struct AddManagers: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.managers.add_managers",
      verb: .post,
      path: "/open-apis/im/v1/chats/{chat_id}/managers/add_managers",
      body: .json,
      scopes: .any("im:chat.managers:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of the ids in `manager_ids`: `app_id` names bots, the others users. Default: `"open_id"`.
    public var memberIDType: IM.Types.MemberIDType?
    /// Who becomes an admin: up to 50 users, or up to 5 bots. At most 50 elements. The call fails or does nothing
    /// without it.
    public var managerIDs: [String]?

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, managerIDs: [String], memberIDType: IM.Types.MemberIDType? = nil) {
      self.chatID = chatID
      self.memberIDType = memberIDType
      self.managerIDs = managerIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("member_id_type", memberIDType)
      request.body("manager_ids", managerIDs)
    }

    /// What `im.chat.managers.add_managers` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Users who are admins now.
      public var chatManagers: [String]?
      /// Bots that are admins now (`cli_…`).
      public var chatBotManagers: [String]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "chat_managers": chatManagers = json.read()
          case "chat_bot_managers": chatBotManagers = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("chat_managers", chatManagers)
        json.write("chat_bot_managers", chatBotManagers)
        json.endObject()
      }
    }
  }
}
