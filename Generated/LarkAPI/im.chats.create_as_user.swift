// Generated from schema/im/chats/create_as_user.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// Create a group chat as the signed-in user.
  ///
  /// - Callers: user
  /// - Scopes: any of `im:chat:create_by_user`, `im:chat:create`, `im:chat`
  /// - HTTP: `POST /open-apis/im/v1/chats`
  /// - Source: `schema/im/chats/create_as_user.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/create)
  public nonisolated struct CreateAsUser: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.create_as_user",
      verb: .post,
      path: "/open-apis/im/v1/chats",
      body: .json,
      scopes: .any("im:chat:create_by_user", "im:chat:create", "im:chat"),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// Kind of the user ids in `owner_id`, `user_id_list` and the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?
    /// De-duplication key: within 10 hours, the same key with the same `owner_id` creates one chat only. At most 50
    /// characters. At most 50 characters.
    public var uuid: String?
    /// Image key of the avatar, from an upload with image type `avatar`. Left out, the chat gets the default one.
    public var avatar: String?
    /// Name of the chat. Longer than 60 characters, it is not shown whole; a public group needs at least 2. Best kept
    /// to 60 characters.
    public var name: String?
    /// Description of the chat. Longer than 100 characters, it is not shown whole. Best kept to 100 characters.
    public var description: String?
    /// Name of the chat by language.
    public var i18nNames: IM.Types.LocalizedNames?
    /// The owner. Left out, the caller owns the chat.
    public var ownerID: String?
    /// Users to invite; the caller joins anyway. People from other organizations must be contacts of the owner. At most
    /// 50 elements.
    public var userIDList: [String]?
    /// App ids (`cli_…`) of bots to invite. A chat holds at most 15 bots. At most 5 elements.
    public var botIDList: [String]?
    /// How a group shows its messages. Default: `"chat"`.
    public var groupMessageType: IM.Types.GroupMessageType?
    /// What kind of chat to create. Default: `"group"`.
    public var chatMode: ChatMode?
    /// Whether people can find a group and join it on their own. Default: `"private"`.
    public var chatType: IM.Types.ChatType?
    /// Opens the chat to people from other organizations.
    public var external: Bool?
    /// Who sees the notice that somebody joined. Default: `"all_members"`.
    public var joinMessageVisibility: IM.Types.NoticeVisibility?
    /// Who sees the notice that somebody left. Default: `"all_members"`.
    public var leaveMessageVisibility: IM.Types.NoticeVisibility?
    /// Whether people who want to join need approval. Default: `"no_approval_required"`.
    public var membershipApproval: IM.Types.MembershipApproval?
    /// Labels of the chat. A trial of the platform: an app without the right to them gets 232037.
    public var labels: [String]?
    /// Ids of the shortcut widgets to show in the chat.
    public var toolkitIDs: [Int64Text]?
    /// Restricted mode: what members may take out of the chat. Left out, it is off, with `all_members` for all three
    /// permissions. Not part of every edition.
    public var restrictedModeSetting: IM.Types.RestrictedModeSetting?
    /// Who may send urgent messages. Default: `"all_members"`.
    public var urgentSetting: IM.Types.ChatFeaturePermission?
    /// Who may start video meetings. Default: `"all_members"`.
    public var videoConferenceSetting: IM.Types.ChatFeaturePermission?
    /// Who may edit name, avatar and description. Default: `"all_members"`.
    public var editPermission: IM.Types.ChatPermission?
    /// Tags of the chat.
    public var chatTags: [String]?
    /// Who may pin things to the top of the chat.
    public var pinManageSetting: IM.Types.ChatFeaturePermission?
    /// Who sees how many members a chat has. Default: `"all_members"`.
    public var hideMemberCountSetting: IM.Types.MemberCountVisibility?

    /// Makes the request; fields left out are not sent.
    public init(
      userIDType: IM.Types.UserIDType? = nil,
      uuid: String? = nil,
      avatar: String? = nil,
      name: String? = nil,
      description: String? = nil,
      i18nNames: IM.Types.LocalizedNames? = nil,
      ownerID: String? = nil,
      userIDList: [String]? = nil,
      botIDList: [String]? = nil,
      groupMessageType: IM.Types.GroupMessageType? = nil,
      chatMode: ChatMode? = nil,
      chatType: IM.Types.ChatType? = nil,
      external: Bool? = nil,
      joinMessageVisibility: IM.Types.NoticeVisibility? = nil,
      leaveMessageVisibility: IM.Types.NoticeVisibility? = nil,
      membershipApproval: IM.Types.MembershipApproval? = nil,
      labels: [String]? = nil,
      toolkitIDs: [Int64Text]? = nil,
      restrictedModeSetting: IM.Types.RestrictedModeSetting? = nil,
      urgentSetting: IM.Types.ChatFeaturePermission? = nil,
      videoConferenceSetting: IM.Types.ChatFeaturePermission? = nil,
      editPermission: IM.Types.ChatPermission? = nil,
      chatTags: [String]? = nil,
      pinManageSetting: IM.Types.ChatFeaturePermission? = nil,
      hideMemberCountSetting: IM.Types.MemberCountVisibility? = nil
    ) {
      self.userIDType = userIDType
      self.uuid = uuid
      self.avatar = avatar
      self.name = name
      self.description = description
      self.i18nNames = i18nNames
      self.ownerID = ownerID
      self.userIDList = userIDList
      self.botIDList = botIDList
      self.groupMessageType = groupMessageType
      self.chatMode = chatMode
      self.chatType = chatType
      self.external = external
      self.joinMessageVisibility = joinMessageVisibility
      self.leaveMessageVisibility = leaveMessageVisibility
      self.membershipApproval = membershipApproval
      self.labels = labels
      self.toolkitIDs = toolkitIDs
      self.restrictedModeSetting = restrictedModeSetting
      self.urgentSetting = urgentSetting
      self.videoConferenceSetting = videoConferenceSetting
      self.editPermission = editPermission
      self.chatTags = chatTags
      self.pinManageSetting = pinManageSetting
      self.hideMemberCountSetting = hideMemberCountSetting
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("user_id_type", userIDType)
      request.query("uuid", uuid)
      request.body("avatar", avatar)
      request.body("name", name)
      request.body("description", description)
      request.body("i18n_names", i18nNames)
      request.body("owner_id", ownerID)
      request.body("user_id_list", userIDList)
      request.body("bot_id_list", botIDList)
      request.body("group_message_type", groupMessageType)
      request.body("chat_mode", chatMode)
      request.body("chat_type", chatType)
      request.body("external", external)
      request.body("join_message_visibility", joinMessageVisibility)
      request.body("leave_message_visibility", leaveMessageVisibility)
      request.body("membership_approval", membershipApproval)
      request.body("labels", labels)
      request.body("toolkit_ids", toolkitIDs)
      request.body("restricted_mode_setting", restrictedModeSetting)
      request.body("urgent_setting", urgentSetting)
      request.body("video_conference_setting", videoConferenceSetting)
      request.body("edit_permission", editPermission)
      request.body("chat_tags", chatTags)
      request.body("pin_manage_setting", pinManageSetting)
      request.body("hide_member_count_setting", hideMemberCountSetting)
      request.idempotencyKey = uuid
    }

    /// What kind of chat to create.
    public nonisolated struct ChatMode: OpenEnum {
      public static let group = Self(rawValue: "group")
      /// A group whose messages are sorted into topics.
      public static let topic = Self(rawValue: "topic")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.chats.create_as_user` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the new chat (`oc_…`).
      public var chatID: String?
      /// URL of the avatar.
      public var avatar: String?
      /// Name of the chat.
      public var name: String?
      /// Description of the chat.
      public var description: String?
      /// Name of the chat by language.
      public var i18nNames: IM.Types.LocalizedNames?
      /// The owner, of the kind `owner_id_type` names. Missing when a bot owns the chat.
      public var ownerID: String?
      /// Kind of `owner_id`.
      public var ownerIDType: IM.Types.UserIDType?
      /// Who may send urgent messages.
      public var urgentSetting: IM.Types.ChatFeaturePermission?
      /// Who may start video meetings.
      public var videoConferenceSetting: IM.Types.ChatFeaturePermission?
      /// Who may pin things to the top of the chat.
      public var pinManageSetting: IM.Types.ChatFeaturePermission?
      /// Who may add users and bots.
      public var addMemberPermission: IM.Types.ChatPermission?
      /// Whether members may share the chat with others.
      public var shareCardPermission: IM.Types.ShareCardPermission?
      /// Who may mention everybody.
      public var atAllPermission: IM.Types.ChatPermission?
      /// Who may edit name, avatar and description.
      public var editPermission: IM.Types.ChatPermission?
      /// How a group shows its messages.
      public var groupMessageType: IM.Types.GroupMessageType?
      /// What kind of conversation a chat is.
      public var chatMode: IM.Types.ChatMode?
      /// Whether people can find a group and join it on their own.
      public var chatType: IM.Types.ChatType?
      /// The label of the chat; the first one that applies, where several do.
      public var chatTag: IM.Types.ChatTag?
      /// Whether people from other organizations may be in the chat.
      public var external: Bool?
      /// Key of the organization of the chat.
      public var tenantKey: String?
      /// Who sees the notice that somebody joined.
      public var joinMessageVisibility: IM.Types.NoticeVisibility?
      /// Who sees the notice that somebody left.
      public var leaveMessageVisibility: IM.Types.NoticeVisibility?
      /// Whether people who want to join need approval.
      public var membershipApproval: IM.Types.MembershipApproval?
      /// Who may post in a chat.
      public var moderationPermission: IM.Types.ModerationPermission?
      /// Labels of the chat.
      public var labels: [String]?
      /// Ids of the shortcut widgets shown in the chat.
      public var toolkitIDs: [Int64Text]?
      /// Restricted mode of a chat: what members may take out of it. Not part of every edition.
      public var restrictedModeSetting: IM.Types.RestrictedModeSetting?
      /// Who sees how many members a chat has.
      public var hideMemberCountSetting: IM.Types.MemberCountVisibility?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "chat_id": chatID = json.read()
          case "avatar": avatar = json.read()
          case "name": name = json.read()
          case "description": description = json.read()
          case "i18n_names": i18nNames = json.read()
          case "owner_id": ownerID = json.read()
          case "owner_id_type": ownerIDType = json.read()
          case "urgent_setting": urgentSetting = json.read()
          case "video_conference_setting": videoConferenceSetting = json.read()
          case "pin_manage_setting": pinManageSetting = json.read()
          case "add_member_permission": addMemberPermission = json.read()
          case "share_card_permission": shareCardPermission = json.read()
          case "at_all_permission": atAllPermission = json.read()
          case "edit_permission": editPermission = json.read()
          case "group_message_type": groupMessageType = json.read()
          case "chat_mode": chatMode = json.read()
          case "chat_type": chatType = json.read()
          case "chat_tag": chatTag = json.read()
          case "external": external = json.read()
          case "tenant_key": tenantKey = json.read()
          case "join_message_visibility": joinMessageVisibility = json.read()
          case "leave_message_visibility": leaveMessageVisibility = json.read()
          case "membership_approval": membershipApproval = json.read()
          case "moderation_permission": moderationPermission = json.read()
          case "labels": labels = json.read()
          case "toolkit_ids": toolkitIDs = json.read()
          case "restricted_mode_setting": restrictedModeSetting = json.read()
          case "hide_member_count_setting": hideMemberCountSetting = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("chat_id", chatID)
        json.write("avatar", avatar)
        json.write("name", name)
        json.write("description", description)
        json.write("i18n_names", i18nNames)
        json.write("owner_id", ownerID)
        json.write("owner_id_type", ownerIDType)
        json.write("urgent_setting", urgentSetting)
        json.write("video_conference_setting", videoConferenceSetting)
        json.write("pin_manage_setting", pinManageSetting)
        json.write("add_member_permission", addMemberPermission)
        json.write("share_card_permission", shareCardPermission)
        json.write("at_all_permission", atAllPermission)
        json.write("edit_permission", editPermission)
        json.write("group_message_type", groupMessageType)
        json.write("chat_mode", chatMode)
        json.write("chat_type", chatType)
        json.write("chat_tag", chatTag)
        json.write("external", external)
        json.write("tenant_key", tenantKey)
        json.write("join_message_visibility", joinMessageVisibility)
        json.write("leave_message_visibility", leaveMessageVisibility)
        json.write("membership_approval", membershipApproval)
        json.write("moderation_permission", moderationPermission)
        json.write("labels", labels)
        json.write("toolkit_ids", toolkitIDs)
        json.write("restricted_mode_setting", restrictedModeSetting)
        json.write("hide_member_count_setting", hideMemberCountSetting)
        json.endObject()
      }
    }
  }
}
