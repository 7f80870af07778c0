import LarkJSON

/// `im.chat.moderation`: who may post in a group.
enum ChatModeration {
  static let methods: [String: Behaviour] = ["im.chat.moderation.get": get, "im.chat.moderation.update": update]

  /// The setting of a chat that says who may post; the same one that the method of the chat changes.
  private static let setting = "moderation_permission"
  private static let listed = "moderator_list"

  @Sendable private static func get(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try Chats.open(call.text("chat_id"), for: call, state)
    let kind = call.idKind()
    let moderators = permission(chat) == listed ? state.boards[chat.id]?.moderators ?? [] : []
    var data = try Page(moderators, call).tail(after: "items") { id in
      [
        "user_id_type": .string(kind), "user_id": .string(state.id(of: id, kind)),
        "tenant_key": .string(PlatformState.tenant),
      ]
    }
    data["moderation_setting"] = .string(permission(chat))
    return .data(data)
  }

  @Sendable private static func update(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try Chats.open(call.text("chat_id"), for: call, state)
    guard Chats.isOwner(chat, call.caller) else { throw .notOwner }
    let (added, removed) = (call.list("moderator_added_list"), call.list("moderator_removed_list"))
    guard Set(added).isDisjoint(with: removed) else {
      throw .badChat("moderator_added_list, moderator_removed_list: somebody is in both")
    }
    var moderators = state.boards[chat.id]?.moderators ?? []
    // Whoever is not in the chat is passed over.
    for id in added {
      guard let openID = state.openID(id, call.idKind()), chat.members.contains(openID) else { continue }
      if !moderators.contains(openID) { moderators.append(openID) }
    }
    for id in removed {
      let openID = state.openID(id, call.idKind())
      moderators.removeAll { $0 == openID }
    }
    state.boards[chat.id, default: ChatBoard()].moderators = moderators
    if let wish = call.data["moderation_setting"] { state.chats[chat.id]?.settings[setting] = wish }
    return .data(nil)
  }

  private static func permission(_ chat: Chat) -> String { chat.settings[setting]?.stringValue ?? "all_members" }

  /// Whether the caller may post.
  ///
  /// - Throws: The refusal, where only others may.
  static func check(_ chat: Chat, _ caller: Actor, _ state: PlatformState) throws(PlatformRefusal) {
    let permission = permission(chat)
    guard permission != "all_members", !Chats.mayManage(chat, caller) else { return }
    if permission == listed, case .person(let id) = caller, state.boards[chat.id]?.moderators.contains(id) == true {
      return
    }
    throw .mayNotPost
  }
}
