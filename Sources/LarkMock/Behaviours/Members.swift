import LarkJSON

/// `im.chat.members` and `im.chat.managers`.
enum Members {
  static let methods: [String: Behaviour] = [
    "im.chat.members.create": create, "im.chat.members.delete": delete, "im.chat.members.get": get,
    "im.chat.members.bots": bots, "im.chat.members.is_in_chat": isInChat, "im.chat.members.me_join": join,
    "im.chat.managers.add_managers": addManagers, "im.chat.managers.delete_managers": deleteManagers,
  ]

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var chat = try Chats.open(call.text("chat_id"), for: call, state)
    let kind = call.idKind("member_id_type")
    var missing: [JSON] = []
    var added: [String] = []
    var isBotAdded = false
    for id in call.list("id_list") {
      if kind == "app_id" {
        guard id == state.app.id || id.hasPrefix("cli_") else {
          missing.append(.string(id))
          continue
        }
        guard !chat.bots.contains(id) else { continue }
        chat.bots.append(id)
        isBotAdded = isBotAdded || id == state.app.id
        continue
      }
      guard let openID = state.openID(id, kind) else {
        missing.append(.string(id))
        continue
      }
      guard !chat.members.contains(openID) else { continue }
      chat.members.append(openID)
      added.append(openID)
    }
    // 2: all or nothing.
    if call.params["succeed_type"]?.intValue == 2, !missing.isEmpty { throw .badChat("id_list: nobody has some ids") }
    state.chats[chat.id] = chat
    if isBotAdded { state.tell("im.chat.member.bot.added_v1", Chats.event(of: chat, by: call.caller, state)) }
    tell(&state, "im.chat.member.user.added_v1", chat, call, added)
    return .data(["invalid_id_list": .array(missing), "not_existed_id_list": [], "pending_approval_id_list": []])
  }

  @Sendable private static func delete(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var chat = try Chats.open(call.text("chat_id"), for: call, state)
    let kind = call.idKind("member_id_type")
    var missing: [JSON] = []
    var removed: [String] = []
    let ids = call.list("id_list")
    // Whoever leaves need not ask anybody.
    let leaves = kind != "app_id" && call.userID != nil && ids.allSatisfy { state.openID($0, kind) == call.userID }
    guard leaves || Chats.mayManage(chat, call.caller) || kind == "app_id" && ids == [state.app.id] else {
      throw .notOwner
    }
    for id in ids {
      if kind == "app_id" {
        guard chat.bots.contains(id) else {
          missing.append(.string(id))
          continue
        }
        if id == state.app.id {
          state.tell("im.chat.member.bot.deleted_v1", Chats.event(of: chat, by: call.caller, state))
        }
        chat.bots.removeAll { $0 == id }
        chat.botManagers.removeAll { $0 == id }
        continue
      }
      guard let openID = state.openID(id, kind), chat.members.contains(openID) else {
        missing.append(.string(id))
        continue
      }
      chat.members.removeAll { $0 == openID }
      chat.managers.removeAll { $0 == openID }
      removed.append(openID)
    }
    state.chats[chat.id] = chat
    tell(&state, "im.chat.member.user.deleted_v1", chat, call, removed)
    return .data(["invalid_id_list": .array(missing)])
  }

  @Sendable private static func get(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try Chats.open(call.text("chat_id"), for: call, state)
    let kind = call.idKind("member_id_type")
    let page = try Page(chat.members, call)
    var data = page.tail(after: "items") { id in
      [
        "member_id_type": .string(kind), "member_id": .string(state.id(of: id, kind)),
        "name": .string(state.people[id]?.name ?? ""), "tenant_key": .string(PlatformState.tenant),
      ]
    }
    data["member_total"] = .number(JSONNumber(chat.members.count))
    return .data(data)
  }

  @Sendable private static func bots(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try Chats.open(call.text("chat_id"), for: call, state)
    let items = chat.bots.map { id -> JSON in
      let isOwn = id == state.app.id
      return ["bot_id": .string(isOwn ? state.app.botID : id), "bot_name": .string(isOwn ? state.app.name : id)]
    }
    return .data(["items": .array(items)])
  }

  @Sendable private static func isInChat(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard let chat = state.chats[call.text("chat_id")] else { throw .noSuchChat }
    return .data(["is_in_chat": .bool(chat.has(call.caller) && !chat.isDisbanded)])
  }

  @Sendable private static func join(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard var chat = state.chats[call.text("chat_id")] else { throw .noSuchChat }
    if chat.isDisbanded { throw .disbanded }
    guard chat.settings["chat_type"]?.stringValue == "public" else { throw .badChat("the chat is not public") }
    guard !chat.has(call.caller) else { return .data([:]) }
    switch call.caller {
    case .app(let id):
      chat.bots.append(id)
      state.tell("im.chat.member.bot.added_v1", Chats.event(of: chat, by: call.caller, state))
    case .person(let id): chat.members.append(id)
    }
    state.chats[chat.id] = chat
    if let id = call.userID { tell(&state, "im.chat.member.user.added_v1", chat, call, [id]) }
    return .data([:])
  }

  private static func tell(
    _ state: inout PlatformState, _ type: String, _ chat: Chat, _ call: Call, _ ids: [String]
  ) {
    guard !ids.isEmpty, chat.bots.contains(state.app.id) else { return }
    var body = Chats.event(of: chat, by: call.caller, state)
    body["users"] = .array(
      ids.map { id in
        [
          "name": .string(state.people[id]?.name ?? ""), "tenant_key": .string(PlatformState.tenant),
          "user_id": state.people[id]?.ids ?? [:],
        ]
      })
    state.tell(type, body)
  }

  // MARK: Administrators

  @Sendable private static func addManagers(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try changeManagers(&state, call) { managers, id in if !managers.contains(id) { managers.append(id) } }
  }

  @Sendable private static func deleteManagers(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try changeManagers(&state, call) { managers, id in managers.removeAll { $0 == id } }
  }

  private static func changeManagers(
    _ state: inout PlatformState, _ call: Call, _ change: (inout [String], String) -> Void
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var chat = try Chats.open(call.text("chat_id"), for: call, state)
    guard Chats.isOwner(chat, call.caller) else { throw .notOwner }
    let kind = call.idKind("member_id_type")
    for id in call.list("manager_ids") {
      if kind == "app_id" {
        guard chat.bots.contains(id) else { throw .badChat("manager_ids: \(id) is no bot of the chat") }
        change(&chat.botManagers, id)
        continue
      }
      guard let openID = state.openID(id, kind), chat.members.contains(openID) else {
        throw .badChat("manager_ids: \(id) is no member of the chat")
      }
      change(&chat.managers, openID)
    }
    state.chats[chat.id] = chat
    return .data([
      "chat_managers": .array(chat.managers.map { .string(state.id(of: $0, kind == "app_id" ? "open_id" : kind)) }),
      "chat_bot_managers": .array(chat.botManagers.map(JSON.string)),
    ])
  }
}
