// Generated from schema/im/chat.members/me_join.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Members {
  /// Join a public chat.
  ///
  /// Refused where joining needs approval (232075) and where the chat is full (232013).
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat.members:write_only`, `im:chat`
  /// - HTTP: `PATCH /open-apis/im/v1/chats/{chat_id}/members/me_join`
  /// - Source: `schema/im/chat.members/me_join.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-member/me_join)
  public nonisolated struct MeJoin: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.members.me_join",
      verb: .patch,
      path: "/open-apis/im/v1/chats/{chat_id}/members/me_join",
      scopes: .any("im:chat.members:write_only", "im:chat"),
      risk: .write
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

    /// `im.chat.members.me_join` answers nothing.
    public typealias Reply = EmptyReply
  }
}
