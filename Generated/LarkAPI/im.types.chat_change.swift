// Generated from schema/im/types/chat_change.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Settings of a chat, before or after a change: only those that changed. A setting that is missing stayed as it was,
  /// which is not the same as an empty one; `unknown` stands for one that was never set.
  ///
  /// - Source: `schema/im/types/chat_change.json`
  public nonisolated struct ChatChange: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// URL of the avatar.
    public var avatar: String?
    /// Name of the chat.
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
    /// Whether people who want to join need approval.
    public var membershipApproval: IM.Types.MembershipApproval?
    /// Who sees the notice that somebody joined.
    public var joinMessageVisibility: IM.Types.NoticeVisibility?
    /// Who sees the notice that somebody left.
    public var leaveMessageVisibility: IM.Types.NoticeVisibility?
    /// Who may post in a chat.
    public var moderationPermission: IM.Types.ModerationPermission?
    /// The owner.
    public var ownerID: IM.Types.UserIDs?
    /// Labels of the chat. The platform's page does not list them.
    public var labels: [String]?
    /// Restricted mode of a chat: what members may take out of it. Not part of every edition.
    public var restrictedModeSetting: IM.Types.RestrictedModeSetting?
    /// How a group shows its messages.
    public var groupMessageType: IM.Types.GroupMessageType?

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
        case "membership_approval": membershipApproval = json.read()
        case "join_message_visibility": joinMessageVisibility = json.read()
        case "leave_message_visibility": leaveMessageVisibility = json.read()
        case "moderation_permission": moderationPermission = json.read()
        case "owner_id": ownerID = json.read()
        case "labels": labels = json.read()
        case "restricted_mode_setting": restrictedModeSetting = json.read()
        case "group_message_type": groupMessageType = json.read()
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
      json.write("membership_approval", membershipApproval)
      json.write("join_message_visibility", joinMessageVisibility)
      json.write("leave_message_visibility", leaveMessageVisibility)
      json.write("moderation_permission", moderationPermission)
      json.write("owner_id", ownerID)
      json.write("labels", labels)
      json.write("restricted_mode_setting", restrictedModeSetting)
      json.write("group_message_type", groupMessageType)
      json.endObject()
    }
  }
}
