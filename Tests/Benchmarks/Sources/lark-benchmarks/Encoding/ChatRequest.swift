import LarkIM

/// A request that fills most of `im.chats.create`: about 1.3 KB.
enum ChatRequest {
  private static let description = """
    Rollout of the new release: plans, questions, decisions. 发布新版本的计划、问题与决定。 \
    Write "urgent" only where it is.
    """
  private static let users: [String] = {
    var invention = Invention(seed: 3)
    return (0..<10).map { _ in invention.id("ou_") }
  }()

  /// The generated request.
  static let generated = IM.Chats.Create(
    userIDType: .openID,
    setBotManager: true,
    avatar: "default-avatar_44ae0ca3-e140-494b-956f-78091e348435",
    name: "Rollout",
    description: description,
    i18nNames: IM.Types.LocalizedNames(zhCN: "发布", enUS: "Rollout", jaJP: "ロールアウト"),
    ownerID: users[0],
    userIDList: users,
    botIDList: ["cli_a1b2c3d4e5f6a7b8"],
    groupMessageType: .chat,
    chatMode: .group,
    chatType: .private,
    external: false,
    joinMessageVisibility: .allMembers,
    leaveMessageVisibility: .allMembers,
    membershipApproval: .noApprovalRequired,
    restrictedModeSetting: IM.Types.RestrictedModeSetting(
      status: false, screenshotHasPermissionSetting: .allMembers, downloadHasPermissionSetting: .allMembers,
      messageHasPermissionSetting: .allMembers),
    urgentSetting: .allMembers,
    videoConferenceSetting: .allMembers,
    editPermission: .allMembers,
    hideMemberCountSetting: .allMembers)

  /// The same body, for `JSONEncoder`.
  static let codable = CodableChatRequest(
    avatar: "default-avatar_44ae0ca3-e140-494b-956f-78091e348435",
    name: "Rollout",
    description: description,
    i18nNames: CodableChatRequest.Names(zhCN: "发布", enUS: "Rollout", jaJP: "ロールアウト"),
    ownerID: users[0],
    userIDList: users,
    botIDList: ["cli_a1b2c3d4e5f6a7b8"],
    groupMessageType: "chat",
    chatMode: "group",
    chatType: "private",
    external: false,
    joinMessageVisibility: "all_members",
    leaveMessageVisibility: "all_members",
    membershipApproval: "no_approval_required",
    restrictedModeSetting: CodableChatRequest.RestrictedMode(
      status: false, screenshot: "all_members", download: "all_members", message: "all_members"),
    urgentSetting: "all_members",
    videoConferenceSetting: "all_members",
    editPermission: "all_members",
    hideMemberCountSetting: "all_members")
}
