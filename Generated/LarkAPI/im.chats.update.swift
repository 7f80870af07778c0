// Generated from schema/im/chats/update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// Change the name, owner or settings of a chat.
  ///
  /// Works on chats whose mode is `group`. Fields left out stay as they are.
  ///
  /// - Callers: user, bot. The owner, the admins and the bot that created the chat and has the scope
  ///   `im:chat:operate_as_owner` may change everything. Other members may change avatar, name, description and names
  ///   by language only, and only where the chat lets all members edit (232002, 232016).
  /// - Scopes: any of `im:chat:update`, `im:chat`
  /// - HTTP: `PUT /open-apis/im/v1/chats/{chat_id}`
  /// - Source: `schema/im/chats/update.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/update)
  public nonisolated struct Update: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.update",
      verb: .put,
      path: "/open-apis/im/v1/chats/{chat_id}",
      body: .json,
      scopes: .any("im:chat:update", "im:chat"),
      risk: .highRiskWrite
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of `owner_id`. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// Image key of the new avatar, from an upload with image type `avatar`.
    public var avatar: String?
    /// New name. Longer than 60 characters, it is not shown whole; a public group needs at least 2. Best kept to 60
    /// characters.
    public var name: String?
    /// New description. Longer than 100 characters, it is not shown whole. Best kept to 100 characters.
    public var description: String?
    /// Name of the chat by language.
    public var i18nNames: IM.Types.LocalizedNames?
    /// Who may add users and bots. Goes with `share_card_permission`: `only_owner` with `not_allowed`, `all_members`
    /// with `allowed`.
    public var addMemberPermission: IM.Types.ChatPermission?
    /// Whether members may share the chat. Goes with `add_member_permission`: both are set together.
    public var shareCardPermission: IM.Types.ShareCardPermission?
    /// Who may mention everybody.
    public var atAllPermission: IM.Types.ChatPermission?
    /// Who may edit name, avatar and description.
    public var editPermission: IM.Types.ChatPermission?
    /// The new owner, when the chat is handed over.
    public var ownerID: String?
    /// Who sees the notice that somebody joined.
    public var joinMessageVisibility: IM.Types.NoticeVisibility?
    /// Who sees the notice that somebody left.
    public var leaveMessageVisibility: IM.Types.NoticeVisibility?
    /// Whether people who want to join need approval.
    public var membershipApproval: IM.Types.MembershipApproval?
    /// Labels of the chat. A trial of the platform: an app without the right to them gets 232037.
    public var labels: [String]?
    /// Ids of the shortcut widgets to show in the chat.
    public var toolkitIDs: [Int64Text]?
    /// Restricted mode of a chat: what members may take out of it. Not part of every edition.
    public var restrictedModeSetting: IM.Types.RestrictedModeSetting?
    /// Whether people can find a group and join it on their own.
    public var chatType: IM.Types.ChatType?
    /// How a group shows its messages.
    public var groupMessageType: IM.Types.GroupMessageType?
    /// Who may send urgent messages.
    public var urgentSetting: IM.Types.ChatFeaturePermission?
    /// Who may start video meetings.
    public var videoConferenceSetting: IM.Types.ChatFeaturePermission?
    /// Who may pin things to the top of the chat.
    public var pinManageSetting: IM.Types.ChatFeaturePermission?
    /// Who sees how many members a chat has.
    public var hideMemberCountSetting: IM.Types.MemberCountVisibility?

    /// Makes the request; fields left out are not sent.
    public init(
      chatID: String,
      userIDType: IM.Types.UserIDType? = nil,
      avatar: String? = nil,
      name: String? = nil,
      description: String? = nil,
      i18nNames: IM.Types.LocalizedNames? = nil,
      addMemberPermission: IM.Types.ChatPermission? = nil,
      shareCardPermission: IM.Types.ShareCardPermission? = nil,
      atAllPermission: IM.Types.ChatPermission? = nil,
      editPermission: IM.Types.ChatPermission? = nil,
      ownerID: String? = nil,
      joinMessageVisibility: IM.Types.NoticeVisibility? = nil,
      leaveMessageVisibility: IM.Types.NoticeVisibility? = nil,
      membershipApproval: IM.Types.MembershipApproval? = nil,
      labels: [String]? = nil,
      toolkitIDs: [Int64Text]? = nil,
      restrictedModeSetting: IM.Types.RestrictedModeSetting? = nil,
      chatType: IM.Types.ChatType? = nil,
      groupMessageType: IM.Types.GroupMessageType? = nil,
      urgentSetting: IM.Types.ChatFeaturePermission? = nil,
      videoConferenceSetting: IM.Types.ChatFeaturePermission? = nil,
      pinManageSetting: IM.Types.ChatFeaturePermission? = nil,
      hideMemberCountSetting: IM.Types.MemberCountVisibility? = nil
    ) {
      self.chatID = chatID
      self.userIDType = userIDType
      self.avatar = avatar
      self.name = name
      self.description = description
      self.i18nNames = i18nNames
      self.addMemberPermission = addMemberPermission
      self.shareCardPermission = shareCardPermission
      self.atAllPermission = atAllPermission
      self.editPermission = editPermission
      self.ownerID = ownerID
      self.joinMessageVisibility = joinMessageVisibility
      self.leaveMessageVisibility = leaveMessageVisibility
      self.membershipApproval = membershipApproval
      self.labels = labels
      self.toolkitIDs = toolkitIDs
      self.restrictedModeSetting = restrictedModeSetting
      self.chatType = chatType
      self.groupMessageType = groupMessageType
      self.urgentSetting = urgentSetting
      self.videoConferenceSetting = videoConferenceSetting
      self.pinManageSetting = pinManageSetting
      self.hideMemberCountSetting = hideMemberCountSetting
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("user_id_type", userIDType)
      request.body("avatar", avatar)
      request.body("name", name)
      request.body("description", description)
      request.body("i18n_names", i18nNames)
      request.body("add_member_permission", addMemberPermission)
      request.body("share_card_permission", shareCardPermission)
      request.body("at_all_permission", atAllPermission)
      request.body("edit_permission", editPermission)
      request.body("owner_id", ownerID)
      request.body("join_message_visibility", joinMessageVisibility)
      request.body("leave_message_visibility", leaveMessageVisibility)
      request.body("membership_approval", membershipApproval)
      request.body("labels", labels)
      request.body("toolkit_ids", toolkitIDs)
      request.body("restricted_mode_setting", restrictedModeSetting)
      request.body("chat_type", chatType)
      request.body("group_message_type", groupMessageType)
      request.body("urgent_setting", urgentSetting)
      request.body("video_conference_setting", videoConferenceSetting)
      request.body("pin_manage_setting", pinManageSetting)
      request.body("hide_member_count_setting", hideMemberCountSetting)
    }

    /// `im.chats.update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
