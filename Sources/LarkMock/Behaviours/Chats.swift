import LarkJSON

/// A group or a direct chat.
struct Chat: Sendable {
  var id: String
  /// The two of a direct chat; nil: a group.
  var isDirect = false
  var name: String
  var description = ""
  /// Who owns it; nil: the bot does, or nobody.
  var ownerID: String?
  /// Open ids of the people in it, in the order in which they came.
  var members: [String] = []
  /// Ids of the apps whose bots are in it.
  var bots: [String] = []
  /// Open ids of administrators.
  var managers: [String] = []
  /// Ids of the apps whose bots are administrators.
  var botManagers: [String] = []
  var createTime: Int64
  /// When something was said last.
  var activeTime: Int64
  /// Settings as they were given, under their names on the wire.
  var settings: JSONObject = [:]
  /// Messages, in the order in which they came.
  var messages: [String] = []
  /// How many messages there were, which gives each its place.
  var positions = 0
  /// Pinned messages, the last one first.
  var pins: [Pin] = []
  var isDisbanded = false

  /// Whether somebody is in it.
  func has(_ actor: Actor) -> Bool {
    switch actor {
    case .app(let id): bots.contains(id)
    case .person(let id): members.contains(id)
    }
  }

  var kind: String { isDirect ? "p2p" : "group" }
}

/// What stands around the messages of a chat.
struct ChatBoard: Sendable {
  /// That of the messages comes first; empty where nobody has asked for them.
  var tabs: [JSONObject] = []
  /// Items at the top of the menu, with those below them.
  var menu: [JSONObject] = []
  var announcement: Announcement?
  /// Open ids of those who may post where members are chosen one by one.
  var moderators: [String] = []
  /// Ids of the tags it is marked with.
  var tags: [String] = []
}

/// `im.chats` and what tells about chats.
enum Chats {
  static let methods: [String: Behaviour] = [
    "im.chats.create": create, "im.chats.create_as_user": create, "im.chats.get": get, "im.chats.update": update,
    "im.chats.delete": delete, "im.chats.list": list, "im.chats.search": search, "im.chats.search_v1": searchByName,
    "im.chats.batch_query": batchQuery, "im.chats.link": link, "im.chat_p2p.batch_query": direct,
    "im.chat_user_setting.batch_get_mute_status": muteStatus,
  ]

  /// Fields of a body that are kept as they come and shown as they are.
  private static let plainSettings = [
    "avatar", "i18n_names", "add_member_permission", "share_card_permission", "at_all_permission", "edit_permission",
    "group_message_type", "chat_mode", "chat_type", "join_message_visibility", "leave_message_visibility",
    "membership_approval", "moderation_permission", "labels", "toolkit_ids", "restricted_mode_setting",
    "urgent_setting",
    "video_conference_setting", "pin_manage_setting", "hide_member_count_setting",
  ]

  private static let defaults: JSONObject = [
    "avatar": "", "chat_mode": "group", "chat_type": "private", "chat_tag": "inner", "group_message_type": "chat",
    "join_message_visibility": "all_members", "leave_message_visibility": "all_members",
    "membership_approval": "no_approval_required", "moderation_permission": "all_members",
    "add_member_permission": "all_members", "share_card_permission": "allowed", "at_all_permission": "all_members",
    "edit_permission": "all_members",
  ]

  // MARK: Making and changing

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let key = call.text("uuid")
    let slot = key.isEmpty ? nil : "chat \(call.caller) \(key)"
    if let slot, let id = state.idempotent[slot], let chat = state.chats[id] {
      return .data(full(chat, state, call).prepending("chat_id", .string(id)))
    }
    let kind = call.idKind()
    var chat = Chat(
      id: state.ids.make("oc_"), name: call.field("name"), description: call.field("description"),
      createTime: state.now,
      activeTime: state.now)
    for name in plainSettings { chat.settings[name] = call.data[name] }
    switch call.caller {
    case .app(let id): chat.bots = [id]
    case .person(let id):
      chat.members = [id]
      chat.ownerID = id
    }
    if let owner = call.data["owner_id"]?.stringValue {
      guard let id = state.openID(owner, kind) else { throw .badChat("owner_id: nobody has this id") }
      chat.ownerID = id
      if !chat.members.contains(id) { chat.members.append(id) }
    }
    for id in call.list("user_id_list") {
      guard let openID = state.openID(id, kind) else {
        throw PlatformRefusal(232_024, "user_id_list: users and operator can NOT see each other: \(id)")
      }
      if !chat.members.contains(openID) { chat.members.append(openID) }
    }
    for id in call.list("bot_id_list") where !chat.bots.contains(id) { chat.bots.append(id) }
    state.chats[chat.id] = chat
    if let slot { state.idempotent[slot] = chat.id }
    if chat.bots.contains(state.app.id), call.userID != nil {
      state.tell("im.chat.member.bot.added_v1", event(of: chat, by: call.caller, state))
    }
    return .data(full(chat, state, call).prepending("chat_id", .string(chat.id)))
  }

  @Sendable private static func update(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var chat = try open(call.text("chat_id"), for: call, state)
    let before = chat
    guard mayManage(chat, call.caller) || chat.settings["edit_permission"]?.stringValue != "only_owner" else {
      throw .notOwner
    }
    if let name = call.data["name"]?.stringValue { chat.name = name }
    if let text = call.data["description"]?.stringValue { chat.description = text }
    if let owner = call.data["owner_id"]?.stringValue {
      guard mayManage(chat, call.caller) else { throw .notOwner }
      guard let id = state.openID(owner, call.idKind()), chat.members.contains(id) else {
        throw .badChat("owner_id: is no member of the chat")
      }
      chat.ownerID = id
    }
    for name in plainSettings { if let value = call.data[name] { chat.settings[name] = value } }
    state.chats[chat.id] = chat
    if chat.bots.contains(state.app.id) {
      var body = event(of: chat, by: call.caller, state)
      body["before_change"] = ["name": .string(before.name), "description": .string(before.description)]
      body["after_change"] = ["name": .string(chat.name), "description": .string(chat.description)]
      state.tell("im.chat.updated_v1", body)
    }
    return .data([:])
  }

  @Sendable private static func delete(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try open(call.text("chat_id"), for: call, state)
    guard isOwner(chat, call.caller) else { throw .notOwner }
    state.chats[chat.id]?.isDisbanded = true
    if chat.bots.contains(state.app.id) {
      state.tell("im.chat.disbanded_v1", event(of: chat, by: call.caller, state))
    }
    return .data([:])
  }

  // MARK: Reading

  @Sendable private static func get(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard let chat = state.chats[call.text("chat_id")] else { throw .noSuchChat }
    return .data(full(chat, state, call))
  }

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let types = (call.params["types"]?.arrayValue ?? ["group"]).compactMap(\.stringValue)
    var chats = state.chats.values.filter { $0.has(call.caller) && !$0.isDisbanded && types.contains($0.kind) }
    if call.text("sort_type") == "ByActiveTimeDesc" {
      chats.sort { ($1.activeTime, $0.id) < ($0.activeTime, $1.id) }
    } else {
      chats.sort { ($0.createTime, $0.id) < ($1.createTime, $1.id) }
    }
    let page = try Page(chats, call)
    return .data(page.tail(after: "items") { .object(short($0, state, call)) })
  }

  @Sendable private static func batchQuery(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chats = call.list("chat_ids").compactMap { state.chats[$0] }.filter { $0.has(call.caller) }
    return .data(["items": .array(chats.map { .object(short($0, state, call)) })])
  }

  @Sendable private static func search(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let filter = call.data["filter"]?.objectValue ?? [:]
    let members = (filter["member_ids"]?.arrayValue ?? []).compactMap(\.stringValue)
      .compactMap { state.openID($0, call.idKind()) }
    var chats = found(call.field("query"), state, call).filter { chat in members.allSatisfy(chat.members.contains) }
    if filter["is_manager"]?.boolValue == true { chats = chats.filter { mayManage($0, call.caller) } }
    switch call.field("sorter") {
    case "member_count_desc": chats.sort { ($1.members.count, $0.id) < ($0.members.count, $1.id) }
    case "update_time_desc": chats.sort { ($1.activeTime, $0.id) < ($0.activeTime, $1.id) }
    default: chats.sort { ($1.createTime, $0.id) < ($0.createTime, $1.id) }
    }
    let total = chats.count
    let page = try Page(chats, call)
    var data = page.tail(after: "items") { chat in
      var facts = short(chat, state, call)
      facts["create_time"] = .string(String(chat.createTime / 1_000))
      facts["update_time"] = .string(String(chat.activeTime / 1_000))
      return ["id": .string(chat.id), "display_info": .string(chat.name), "meta_data": .object(facts)]
    }
    data["total"] = .number(JSONNumber(total))
    return .data(data)
  }

  @Sendable private static func searchByName(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chats = found(call.text("query"), state, call).sorted { ($0.createTime, $0.id) < ($1.createTime, $1.id) }
    return .data(try Page(chats, call).tail(after: "items") { .object(short($0, state, call)) })
  }

  private static func found(_ query: String, _ state: PlatformState, _ call: Call) -> [Chat] {
    let query = query.lowercased()
    return state.chats.values.filter { chat in
      !chat.isDirect && !chat.isDisbanded
        && (chat.has(call.caller) || chat.settings["chat_type"]?.stringValue == "public")
        && (query.isEmpty || chat.name.lowercased().contains(query))
    }
  }

  @Sendable private static func link(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try open(call.text("chat_id"), for: call, state)
    let period = call.data["validity_period"]?.stringValue ?? "week"
    let days: Int64 = period == "week" ? 7 : 365
    return .data([
      "share_link": .string(
        "https://applink.feishu.cn/client/chat/chatter/add_by_link?link_token=\(chat.id.dropFirst(3))"),
      "expire_time": .string(period == "permanently" ? "" : String(state.now / 1_000 + days * 86_400)),
      "is_permanent": .bool(period == "permanently"),
    ])
  }

  @Sendable private static func direct(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let kind = call.idKind("chatter_id_type")
    var chats: [JSON] = []
    for id in call.list("chatter_ids") {
      guard let openID = state.openID(id, kind), let chat = state.directChat(of: call.caller, with: .person(openID))
      else {
        continue
      }
      chats.append(["chat_id": .string(chat.id), "chatter_id": .string(id)])
    }
    return .data(["p2p_chats": .array(chats)])
  }

  @Sendable private static func muteStatus(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let muted = call.userID.flatMap { state.arrangements[$0]?.muted } ?? []
    var items: [JSON] = []
    var invalid: [JSON] = []
    for id in call.list("chat_ids") {
      if state.chats[id]?.has(call.caller) == true {
        items.append(["chat_id": .string(id), "is_muted": .bool(muted.contains(id))])
      } else {
        invalid.append(["id": .string(id), "msg": "the chat is not one of the user"])
      }
    }
    return .data(["items": .array(items), "invalid_id_list": .array(invalid)])
  }

  // MARK: Shapes

  /// A chat as its own method tells it.
  private static func full(_ chat: Chat, _ state: PlatformState, _ call: Call) -> JSONObject {
    var data = defaults
    for (name, value) in chat.settings { data[name] = value }
    data["name"] = .string(chat.name)
    data["description"] = .string(chat.description)
    if let owner = chat.ownerID {
      data["owner_id_type"] = .string(call.idKind())
      data["owner_id"] = .string(state.id(of: owner, call.idKind()))
    }
    data["user_manager_id_list"] = .array(chat.managers.map { .string(state.id(of: $0, call.idKind())) })
    data["bot_manager_id_list"] = .array(chat.botManagers.map(JSON.string))
    data["external"] = false
    data["tenant_key"] = .string(PlatformState.tenant)
    data["user_count"] = .string(String(chat.members.count))
    data["bot_count"] = .string(String(chat.bots.count))
    data["chat_status"] = chat.isDisbanded ? "dissolved" : "normal"
    return data
  }

  /// A chat as lists tell it.
  private static func short(_ chat: Chat, _ state: PlatformState, _ call: Call) -> JSONObject {
    var data: JSONObject = [
      "chat_id": .string(chat.id), "avatar": chat.settings["avatar"] ?? "", "name": .string(chat.name),
      "description": .string(chat.description), "external": false, "tenant_key": .string(PlatformState.tenant),
      "chat_status": chat.isDisbanded ? "dissolved" : "normal", "chat_mode": .string(chat.kind),
    ]
    if let owner = chat.ownerID {
      data["owner_id_type"] = .string(call.idKind())
      data["owner_id"] = .string(state.id(of: owner, call.idKind()))
    }
    if chat.isDirect {
      let other = chat.members.first { $0 != call.userID }
      data["p2p_target_type"] = other == nil ? "app" : "user"
      data["p2p_target_id"] = .string(other.map { state.id(of: $0, call.idKind()) } ?? chat.bots.first ?? "")
    }
    return data
  }

  /// What events about a chat begin with.
  static func event(of chat: Chat, by actor: Actor, _ state: PlatformState) -> JSONObject {
    var body: JSONObject = ["chat_id": .string(chat.id)]
    if case .person(let id) = actor { body["operator_id"] = state.people[id]?.ids ?? ["open_id": .string(id)] }
    body["external"] = false
    body["operator_tenant_key"] = .string(PlatformState.tenant)
    body["name"] = .string(chat.name)
    return body
  }

  // MARK: Who may

  /// A chat that the caller is in.
  static func open(_ id: String, for call: Call, _ state: PlatformState) throws(PlatformRefusal) -> Chat {
    guard let chat = state.chats[id] else { throw .noSuchChat }
    if chat.isDisbanded { throw .disbanded }
    guard chat.has(call.caller) else { throw .notMember }
    return chat
  }

  static func isOwner(_ chat: Chat, _ actor: Actor) -> Bool {
    switch actor {
    case .app: chat.ownerID == nil
    case .person(let id): chat.ownerID == id
    }
  }

  static func mayManage(_ chat: Chat, _ actor: Actor) -> Bool {
    if isOwner(chat, actor) { return true }
    return switch actor {
    case .app(let id): chat.botManagers.contains(id)
    case .person(let id): chat.managers.contains(id)
    }
  }
}

extension PlatformState {
  /// The direct chat of two; nil where they have not talked.
  func directChat(of one: Actor, with other: Actor) -> Chat? {
    chats.values.first { $0.isDirect && $0.has(one) && $0.has(other) }
  }

  /// The direct chat of two, which begins if need be.
  mutating func openDirectChat(of one: Actor, with other: Actor) -> Chat {
    if let chat = directChat(of: one, with: other) { return chat }
    var chat = Chat(id: ids.make("oc_"), isDirect: true, name: "", createTime: now, activeTime: now)
    for actor in [one, other] {
      switch actor {
      case .app(let id): chat.bots.append(id)
      case .person(let id): chat.members.append(id)
      }
    }
    chats[chat.id] = chat
    return chat
  }
}

extension JSONObject {
  func prepending(_ key: String, _ value: JSON) -> JSONObject {
    var result: JSONObject = [key: value]
    for (key, value) in self { result.append(key, value) }
    return result
  }
}
