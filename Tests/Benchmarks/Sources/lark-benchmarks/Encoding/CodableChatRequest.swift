/// The body of a request as one would write it for `JSONEncoder`.
struct CodableChatRequest: Encodable {
  let avatar: String?
  let name: String?
  let description: String?
  let i18nNames: Names?
  let ownerID: String?
  let userIDList: [String]?
  let botIDList: [String]?
  let groupMessageType: String?
  let chatMode: String?
  let chatType: String?
  let external: Bool?
  let joinMessageVisibility: String?
  let leaveMessageVisibility: String?
  let membershipApproval: String?
  let restrictedModeSetting: RestrictedMode?
  let urgentSetting: String?
  let videoConferenceSetting: String?
  let editPermission: String?
  let hideMemberCountSetting: String?

  enum CodingKeys: String, CodingKey {
    case avatar, name, description, external
    case i18nNames = "i18n_names"
    case ownerID = "owner_id"
    case userIDList = "user_id_list"
    case botIDList = "bot_id_list"
    case groupMessageType = "group_message_type"
    case chatMode = "chat_mode"
    case chatType = "chat_type"
    case joinMessageVisibility = "join_message_visibility"
    case leaveMessageVisibility = "leave_message_visibility"
    case membershipApproval = "membership_approval"
    case restrictedModeSetting = "restricted_mode_setting"
    case urgentSetting = "urgent_setting"
    case videoConferenceSetting = "video_conference_setting"
    case editPermission = "edit_permission"
    case hideMemberCountSetting = "hide_member_count_setting"
  }

  struct Names: Encodable {
    let zhCN: String?
    let enUS: String?
    let jaJP: String?

    enum CodingKeys: String, CodingKey {
      case zhCN = "zh_cn"
      case enUS = "en_us"
      case jaJP = "ja_jp"
    }
  }

  struct RestrictedMode: Encodable {
    let status: Bool?
    let screenshot: String?
    let download: String?
    let message: String?

    enum CodingKeys: String, CodingKey {
      case status
      case screenshot = "screenshot_has_permission_setting"
      case download = "download_has_permission_setting"
      case message = "message_has_permission_setting"
    }
  }
}
