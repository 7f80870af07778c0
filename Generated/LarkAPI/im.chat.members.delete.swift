// Generated from schema/im/chat.members/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Members {
  /// Remove users or bots from a chat.
  ///
  /// Only chats of the mode `group` or `topic` have members to change: a direct chat gives 232090. Changes of one chat
  /// that run at the same time can fail with 232019: make them one after the other.
  ///
  /// - Callers: user, bot. Only the owner, an admin or the bot that created the chat and has the scope
  ///   `im:chat:operate_as_owner` may remove others; everybody may leave. The caller must be in the chat (232011), and
  ///   of the same organization where the chat is internal. The owner cannot be removed (232076).
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
    /// Whom to remove: up to 50 users, or up to 5 bots. The contract lets the list out, but one that is missing, empty
    /// or without a valid id is refused (232027). From 1 to 50 elements. The call fails or does nothing without it.
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
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
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

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("invalid_id_list", invalidIDList)
        json.endObject()
      }
    }
  }
}
