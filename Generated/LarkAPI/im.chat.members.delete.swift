// Generated from schema/im/chat.members/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Members {
  /// Remove users or bots from a chat.
  ///
  /// - Callers: user, bot. Only the owner, an admin or the bot that created the chat may remove others.
  /// - Scopes: any of `im:chat.members:write_only`, `im:chat`
  /// - HTTP: `DELETE /open-apis/im/v1/chats/{chat_id}/members`
  /// - Source: `schema/im/chat.members/delete.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-members/delete)
  public nonisolated struct Delete: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.members.delete",
      verb: .delete,
      path: "/open-apis/im/v1/chats/{chat_id}/members",
      body: .json,
      scopes: .any("im:chat.members:write_only", "im:chat"),
      risk: .highRiskWrite
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of the ids in `id_list` and in the reply: `app_id` removes bots, the others remove users. Default:
    /// `"open_id"`.
    public var memberIDType: IM.Types.MemberIDType?
    /// Whom to remove: up to 50 users, or up to 5 bots. From 1 to 50 elements. Useless without it.
    public var idList: [String]?

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, idList: [String], memberIDType: IM.Types.MemberIDType? = nil) {
      self.chatID = chatID
      self.memberIDType = memberIDType
      self.idList = idList
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("member_id_type", memberIDType)
      request.body("id_list", idList)
    }

    /// What `im.chat.members.delete` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, Hashable, Sendable, Decodable {
      /// Ids that were not valid.
      public var invalidIDList: [String]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "invalid_id_list": invalidIDList = json.read()
          default: json.skip()
          }
        }
      }
    }
  }
}
