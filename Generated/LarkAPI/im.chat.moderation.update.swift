// Generated from schema/im/chat.moderation/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chat.Moderation {
  /// Set who may post in a chat.
  ///
  /// Ids of people who are not in the chat are passed over.
  ///
  /// - Callers: user, bot. A user must own the chat. A bot must own it, or have created it, be in it and have the scope
  ///   `im:chat:operate_as_owner`.
  /// - Scopes: any of `im:chat:moderation:write_only`, `im:chat`
  /// - HTTP: `PUT /open-apis/im/v1/chats/{chat_id}/moderation`
  /// - Source: `schema/im/chat.moderation/update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/group/chat/update)
  public nonisolated struct Update: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chat.moderation.update",
      verb: .put,
      path: "/open-apis/im/v1/chats/{chat_id}/moderation",
      body: .json,
      scopes: .any("im:chat:moderation:write_only", "im:chat"),
      risk: .write
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of the user ids. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// Who may post in a chat.
    public var moderationSetting: IM.Types.ModerationPermission?
    /// Who may post from now on, where members are chosen one by one.
    public var moderatorAddedList: [String]?
    /// Who no longer may. Nobody may be in both lists.
    public var moderatorRemovedList: [String]?

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String,
      userIDType: IM.Types.UserIDType? = nil,
      moderationSetting: IM.Types.ModerationPermission? = nil,
      moderatorAddedList: [String]? = nil,
      moderatorRemovedList: [String]? = nil
    ) {
      self.chatID = chatID
      self.userIDType = userIDType
      self.moderationSetting = moderationSetting
      self.moderatorAddedList = moderatorAddedList
      self.moderatorRemovedList = moderatorRemovedList
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("user_id_type", userIDType)
      request.body("moderation_setting", moderationSetting)
      request.body("moderator_added_list", moderatorAddedList)
      request.body("moderator_removed_list", moderatorRemovedList)
    }

    /// `im.chat.moderation.update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
