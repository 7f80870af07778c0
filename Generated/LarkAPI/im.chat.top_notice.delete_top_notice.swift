// Generated from schema/im/chat.top_notice/delete_top_notice.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.TopNotice {
  /// Remove what is shown at the top of a chat.
  ///
  /// - Callers: user, bot. The caller must be in the chat, and of the same organization.
  /// - Scopes: any of `im:chat.top_notice:write_only`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats/{chat_id}/top_notice/delete_top_notice`
  /// - Source: `schema/im/chat.top_notice/delete_top_notice.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat/delete_top_notice)
  public nonisolated struct DeleteTopNotice: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.top_notice.delete_top_notice",
      verb: .post,
      path: "/open-apis/im/v1/chats/{chat_id}/top_notice/delete_top_notice",
      scopes: .any("im:chat.top_notice:write_only", "im:chat"),
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

    /// `im.chat.top_notice.delete_top_notice` answers nothing.
    public typealias Reply = EmptyReply
  }
}
