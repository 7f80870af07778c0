// Generated from schema/im/chat.announcement/patch.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Announcement {
  /// Change the announcement of a chat.
  ///
  /// Not of direct chats, and only of the older kind (232097). The caller must be allowed to read the document
  /// (232066).
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat.announcement:write_only`, `im:chat`
  /// - HTTP: `PATCH /open-apis/im/v1/chats/{chat_id}/announcement`
  /// - Source: `schema/im/chat.announcement/patch.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat-announcement/patch)
  public nonisolated struct Patch: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.announcement.patch",
      verb: .patch,
      path: "/open-apis/im/v1/chats/{chat_id}/announcement",
      body: .json,
      scopes: .any("im:chat.announcement:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Version that is changed: the newest, or at most 100 before it.
    public var revision: Int64Text
    /// The changes of the document, each as JSON text. The call fails or does nothing without it.
    public var requests: [String]?

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, revision: Int64Text, requests: [String]) {
      self.chatID = chatID
      self.revision = revision
      self.requests = requests
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.body("revision", revision)
      request.body("requests", requests)
    }

    /// `im.chat.announcement.patch` answers nothing.
    public typealias Reply = EmptyReply
  }
}
