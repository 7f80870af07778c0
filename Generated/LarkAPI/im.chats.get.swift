// Generated from schema/im/chats/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Chats {
  /// Get the name, settings and owner of a chat.
  ///
  /// - Callers: user, bot. The caller must be in the chat to get everything, and of the same organization where the
  ///   chat is internal.
  /// - Scopes: any of `im:chat:read`, `im:chat:readonly`, `im:chat`
  /// - HTTP: `GET /open-apis/im/v1/chats/{chat_id}`
  /// - Source: `schema/im/chats/get.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/get)
  public nonisolated struct Get: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.chats.get",
      verb: .get,
      path: "/open-apis/im/v1/chats/{chat_id}",
      scopes: .any("im:chat:read", "im:chat:readonly", "im:chat"),
      risk: .read
    )

    /// Id of the chat (`oc_…`).
    public var chatID: String
    /// Kind of the user ids in the reply. Default: `"open_id"`.
    public var userIDType: IM.Types.UserIDType?

    /// Makes the request; fields left out are not sent.
    public init(chatID: String, userIDType: IM.Types.UserIDType? = nil) {
      self.chatID = chatID
      self.userIDType = userIDType
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("chat_id", chatID)
      request.query("user_id_type", userIDType)
    }

    /// What `im.chats.get` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// URL of the avatar.
      public var avatar: String?
      /// Name of the chat. Missing where the chat has none.
      public var name: String?
      /// Description of the chat.
      public var description: String?
      /// Name of the chat by language.
      public var i18nNames: IM.Types.LocalizedNames?
      /// Who may add users and bots.
      public var addMemberPermission: IM.Types.ChatPermission?
      /// Whether members may share the chat with others.
      public var shareCardPermission: IM.Types.ShareCardPermission?
      /// Who may mention everybody.
      public var atAllPermission: IM.Types.ChatPermission?
      /// Who may edit name, avatar and description.
      public var editPermission: IM.Types.ChatPermission?
      /// Kind of `owner_id`.
      public var ownerIDType: IM.Types.UserIDType?
      /// The owner, of the kind `owner_id_type` names. Missing in direct chats and when a bot owns the chat.
      public var ownerID: String?
      /// Users who are admins.
      public var userManagerIDList: [String]?
      /// App ids (`cli_…`) of bots that are admins.
      public var botManagerIDList: [String]?
      /// How the group shows its messages. Missing in direct chats and in groups sorted into topics.
      public var groupMessageType: IM.Types.GroupMessageType?
      /// What kind of conversation a chat is.
      public var chatMode: IM.Types.ChatMode?
      /// Whether people can find a group and join it on their own.
      public var chatType: IM.Types.ChatType?
      /// The label of the chat; the first one that applies, where several do.
      public var chatTag: IM.Types.ChatTag?
      /// Who sees the notice that somebody joined.
      public var joinMessageVisibility: IM.Types.NoticeVisibility?
      /// Who sees the notice that somebody left.
      public var leaveMessageVisibility: IM.Types.NoticeVisibility?
      /// Whether people who want to join need approval.
      public var membershipApproval: IM.Types.MembershipApproval?
      /// Who may post in a chat.
      public var moderationPermission: IM.Types.ModerationPermission?
      /// Whether people from other organizations may be in the chat.
      public var external: Bool?
      /// Key of the organization of the chat.
      public var tenantKey: String?
      /// How many users are in the chat.
      public var userCount: String?
      /// How many bots are in the chat.
      public var botCount: String?
      /// Labels of the chat.
      public var labels: [String]?
      /// Ids of the shortcut widgets shown in the chat.
      public var toolkitIDs: [Int64Text]?
      /// Restricted mode of a chat: what members may take out of it. Not part of every edition.
      public var restrictedModeSetting: IM.Types.RestrictedModeSetting?
      /// Who may send urgent messages.
      public var urgentSetting: IM.Types.ChatFeaturePermission?
      /// Who may start video meetings.
      public var videoConferenceSetting: IM.Types.ChatFeaturePermission?
      /// Who may pin things to the top of the chat.
      public var pinManageSetting: IM.Types.ChatFeaturePermission?
      /// Who sees how many members a chat has.
      public var hideMemberCountSetting: IM.Types.MemberCountVisibility?
      /// Whether a chat still exists.
      public var chatStatus: IM.Types.ChatStatus?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "avatar": avatar = json.read()
          case "name": name = json.read()
          case "description": description = json.read()
          case "i18n_names": i18nNames = json.read()
          case "add_member_permission": addMemberPermission = json.read()
          case "share_card_permission": shareCardPermission = json.read()
          case "at_all_permission": atAllPermission = json.read()
          case "edit_permission": editPermission = json.read()
          case "owner_id_type": ownerIDType = json.read()
          case "owner_id": ownerID = json.read()
          case "user_manager_id_list": userManagerIDList = json.read()
          case "bot_manager_id_list": botManagerIDList = json.read()
          case "group_message_type": groupMessageType = json.read()
          case "chat_mode": chatMode = json.read()
          case "chat_type": chatType = json.read()
          case "chat_tag": chatTag = json.read()
          case "join_message_visibility": joinMessageVisibility = json.read()
          case "leave_message_visibility": leaveMessageVisibility = json.read()
          case "membership_approval": membershipApproval = json.read()
          case "moderation_permission": moderationPermission = json.read()
          case "external": external = json.read()
          case "tenant_key": tenantKey = json.read()
          case "user_count": userCount = json.read()
          case "bot_count": botCount = json.read()
          case "labels": labels = json.read()
          case "toolkit_ids": toolkitIDs = json.read()
          case "restricted_mode_setting": restrictedModeSetting = json.read()
          case "urgent_setting": urgentSetting = json.read()
          case "video_conference_setting": videoConferenceSetting = json.read()
          case "pin_manage_setting": pinManageSetting = json.read()
          case "hide_member_count_setting": hideMemberCountSetting = json.read()
          case "chat_status": chatStatus = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("avatar", avatar)
        json.write("name", name)
        json.write("description", description)
        json.write("i18n_names", i18nNames)
        json.write("add_member_permission", addMemberPermission)
        json.write("share_card_permission", shareCardPermission)
        json.write("at_all_permission", atAllPermission)
        json.write("edit_permission", editPermission)
        json.write("owner_id_type", ownerIDType)
        json.write("owner_id", ownerID)
        json.write("user_manager_id_list", userManagerIDList)
        json.write("bot_manager_id_list", botManagerIDList)
        json.write("group_message_type", groupMessageType)
        json.write("chat_mode", chatMode)
        json.write("chat_type", chatType)
        json.write("chat_tag", chatTag)
        json.write("join_message_visibility", joinMessageVisibility)
        json.write("leave_message_visibility", leaveMessageVisibility)
        json.write("membership_approval", membershipApproval)
        json.write("moderation_permission", moderationPermission)
        json.write("external", external)
        json.write("tenant_key", tenantKey)
        json.write("user_count", userCount)
        json.write("bot_count", botCount)
        json.write("labels", labels)
        json.write("toolkit_ids", toolkitIDs)
        json.write("restricted_mode_setting", restrictedModeSetting)
        json.write("urgent_setting", urgentSetting)
        json.write("video_conference_setting", videoConferenceSetting)
        json.write("pin_manage_setting", pinManageSetting)
        json.write("hide_member_count_setting", hideMemberCountSetting)
        json.write("chat_status", chatStatus)
        json.endObject()
      }
    }
  }
}
