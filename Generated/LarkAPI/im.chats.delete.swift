// Generated from schema/im/chats/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// Disband a chat.
  ///
  /// Only chats of the mode `group`. Its history goes with it, and it cannot be undone.
  ///
  /// - Callers: user, bot. A user must own the chat. A bot must own it, or have created it and have the scope
  ///   `im:chat:operate_as_owner`.
  /// - Scopes: any of `im:chat:delete`, `im:chat`
  /// - HTTP: `DELETE /open-apis/im/v1/chats/{chat_id}`
  /// - Source: `schema/im/chats/delete.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat/delete)
  public nonisolated struct Delete: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.delete",
      verb: .delete,
      path: "/open-apis/im/v1/chats/{chat_id}",
      scopes: .any("im:chat:delete", "im:chat"),
      risk: .highRiskWrite
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

    /// `im.chats.delete` answers nothing.
    public typealias Reply = EmptyReply
  }
}
