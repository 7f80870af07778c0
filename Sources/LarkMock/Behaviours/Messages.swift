import LarkCore
import LarkFoundation
import LarkJSON

/// A message.
struct Message: Sendable {
  var id: String
  var chatID: String
  var sender: Actor
  /// The type, such as `text`.
  var type: String
  /// The content as others read it.
  var content: String
  /// The content of a card as it was sent; nil for other messages.
  var card: String?
  var mentions: [Mention] = []
  var createTime: Int64
  var updateTime: Int64
  var isRecalled = false
  var isUpdated = false
  /// How often it was edited.
  var edits = 0
  /// The first message of the replies it belongs to.
  var rootID: String?
  /// The message it replies to.
  var parentID: String?
  var threadID: String?
  /// The merged message that it is a part of.
  var upperID: String?
  /// Its place in the chat, from 1.
  var position = 0
  /// Its place in the thread, from 0; nil outside.
  var threadPosition: Int?
  var reactions: [Reaction] = []
  /// When people have read it, by open id.
  var readers: [(openID: String, time: Int64)] = []

  /// Somebody whom a message names.
  struct Mention: Sendable, Hashable {
    /// Such as `@_user_1`, which stands in the content.
    var key: String
    var openID: String
    var name: String
  }
}

/// `im.messages`.
enum Messages {
  static let methods: [String: Behaviour] = [
    "im.messages.create": create, "im.messages.reply": reply, "im.messages.update": update, "im.messages.patch": patch,
    "im.messages.delete": delete, "im.messages.get": get, "im.messages.mget": mget, "im.messages.list": list,
    "im.messages.search": search, "im.messages.forward": forward, "im.messages.merge_forward": mergeForward,
    "im.messages.read_users": readUsers, "im.threads.forward": forwardThread,
  ]

  /// How often a message can be edited.
  private static let mostEdits = 20

  // MARK: Sending

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    if let sent = state.repeated(call) { return .data(rendered(sent, state, call)) }
    let chat = try receiver(&state, call)
    let message = try made(&state, call, in: chat)
    return .data(rendered(state.deliver(message, call), state, call))
  }

  @Sendable private static func reply(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    if let sent = state.repeated(call) { return .data(rendered(sent, state, call)) }
    let parent = try visible(call.text("message_id"), call, state)
    guard let chat = state.chats[parent.chatID] else { throw .notInChat }
    try ChatModeration.check(chat, call.caller, state)
    var message = try made(&state, call, in: chat)
    message.parentID = parent.id
    message.rootID = parent.rootID ?? parent.id
    if call.data["reply_in_thread"]?.boolValue == true || parent.threadID != nil {
      message.threadID = state.thread(of: parent.rootID ?? parent.id)
    }
    return .data(rendered(state.deliver(message, call), state, call))
  }

  @Sendable private static func forward(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    if let sent = state.repeated(call) { return .data(rendered(sent, state, call)) }
    let original = try visible(call.text("message_id"), call, state)
    let chat = try receiver(&state, call)
    var message = Message(
      id: state.ids.make("om_"), chatID: chat.id, sender: call.caller, type: original.type, content: original.content,
      createTime: state.now, updateTime: state.now)
    message.card = original.card
    message.mentions = original.mentions
    return .data(rendered(state.deliver(message, call), state, call))
  }

  @Sendable private static func forwardThread(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard let ids = state.threads[call.text("thread_id")], let first = ids.first else {
      throw .badMessage("thread_id: there is no such thread")
    }
    var call = call
    call.params["message_id"] = .string(first)
    return try forward(&state, call)
  }

  @Sendable private static func mergeForward(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    if let sent = state.repeated(call) {
      return .data(["message": .object(rendered(sent, state, call)), "invalid_message_id_list": []])
    }
    let chat = try receiver(&state, call)
    var parts: [Message] = []
    var invalid: [JSON] = []
    for id in call.list("message_id_list") {
      if let part = try? visible(id, call, state) { parts.append(part) } else { invalid.append(.string(id)) }
    }
    guard !parts.isEmpty else { throw .badMessage("message_id_list: none of the messages can be forwarded") }
    let message = Message(
      id: state.ids.make("om_"), chatID: chat.id, sender: call.caller, type: "merge_forward",
      content: "Merged and Forwarded Message", createTime: state.now, updateTime: state.now)
    for var part in parts {
      part.id = state.ids.make("om_")
      part.upperID = message.id
      (part.rootID, part.parentID, part.threadID) = (nil, nil, nil)
      part.reactions = []
      state.messages[part.id] = part
      state.merged[message.id, default: []].append(part.id)
    }
    return .data([
      "message": .object(rendered(state.deliver(message, call), state, call)),
      "invalid_message_id_list": .array(invalid),
    ])
  }

  /// The chat that a message is sent to.
  private static func receiver(_ state: inout PlatformState, _ call: Call) throws(PlatformRefusal) -> Chat {
    let id = call.field("receive_id")
    let kind = call.idKind("receive_id_type")
    if kind == "chat_id" {
      guard let chat = state.chats[id] else { throw .badMessage("receive_id: there is no such chat") }
      if chat.isDisbanded { throw .disbanded }
      guard chat.has(call.caller) else { throw .notInChat }
      try ChatModeration.check(chat, call.caller, state)
      return chat
    }
    if kind == "thread_id" {
      guard let first = state.threads[id]?.first, let chat = state.messages[first].flatMap({ state.chats[$0.chatID] })
      else {
        throw .badMessage("receive_id: there is no such thread")
      }
      guard chat.has(call.caller) else { throw .notInChat }
      try ChatModeration.check(chat, call.caller, state)
      return chat
    }
    guard let openID = state.openID(id, kind) else { throw .badMessage("receive_id: nobody has this \(kind)") }
    return state.openDirectChat(of: call.caller, with: .person(openID))
  }

  /// A message of a call, its content checked and as others will read it.
  private static func made(
    _ state: inout PlatformState, _ call: Call, in chat: Chat
  ) throws(PlatformRefusal) -> Message {
    let content = try MessageContent(call.field("content"), type: call.field("msg_type"), call.caller, &state)
    var message = Message(
      id: state.ids.make("om_"), chatID: chat.id, sender: call.caller, type: content.type, content: content.text,
      createTime: state.now, updateTime: state.now)
    message.card = content.card
    message.mentions = content.mentions
    return message
  }

  // MARK: Changing

  @Sendable private static func update(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var message = try own(call, state)
    let type = call.field("msg_type")
    guard message.type == type, type == "text" || type == "post" else { throw .wrongMessageType }
    guard message.edits < mostEdits else { throw .editsUsedUp }
    let content = try MessageContent(call.field("content"), type: type, call.caller, &state)
    (message.content, message.mentions) = (content.text, content.mentions)
    message.edits += 1
    message.isUpdated = true
    message.updateTime = state.now
    state.messages[message.id] = message
    return .data(rendered(message, state, call))
  }

  @Sendable private static func patch(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var message = try own(call, state)
    guard message.type == "interactive" else { throw .wrongMessageType }
    guard state.now - message.createTime < 14 * 86_400_000 else {
      throw PlatformRefusal(230_031, "The message can only be updated within 14 days.")
    }
    let content = try MessageContent(call.field("content"), type: "interactive", call.caller, &state)
    (message.content, message.card) = (content.text, content.card)
    message.isUpdated = true
    message.updateTime = state.now
    state.messages[message.id] = message
    return .data([:])
  }

  @Sendable private static func delete(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try visible(call.text("message_id"), call, state)
    let chat = state.chats[message.chatID]
    let mayAny = chat.map { Chats.mayManage($0, call.caller) } ?? false
    guard message.sender == call.caller || mayAny else {
      throw PlatformRefusal(230_026, "No permission to recall this message.")
    }
    state.messages[message.id]?.isRecalled = true
    if chat?.bots.contains(state.app.id) == true {
      state.tell(
        "im.message.recalled_v1",
        [
          "message_id": .string(message.id), "chat_id": .string(message.chatID),
          "recall_time": .string(String(state.now)),
          "recall_type": message.sender == call.caller ? "message_owner" : "group_owner",
        ])
    }
    return .data([:])
  }

  /// A message of the caller's own.
  private static func own(_ call: Call, _ state: PlatformState) throws(PlatformRefusal) -> Message {
    let message = try visible(call.text("message_id"), call, state)
    guard message.sender == call.caller else { throw .notSender }
    return message
  }

  // MARK: Reading

  @Sendable private static func get(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try readable(call.text("message_id"), call, state)
    var items = [JSON.object(rendered(message, state, call))]
    for id in state.merged[message.id] ?? [] {
      if let part = state.messages[id] { items.append(.object(rendered(part, state, call))) }
    }
    return .data(["items": .array(items)])
  }

  @Sendable private static func mget(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let ids = (call.params["message_ids"]?.arrayValue ?? []).compactMap(\.stringValue)
    let items = ids.compactMap { try? readable($0, call, state) }.map { JSON.object(rendered($0, state, call)) }
    return .data(["items": .array(items)])
  }

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let id = call.text("container_id")
    let isThread = call.text("container_id_type") == "thread"
    let ids: [String]
    if isThread {
      guard let thread = state.threads[id],
        let chat = thread.first.flatMap({ state.messages[$0] })
          .flatMap({ state.chats[$0.chatID] })
      else { throw .badMessage("container_id: there is no such thread") }
      guard chat.has(call.caller) else { throw .notInChat }
      ids = thread
    } else {
      guard let chat = state.chats[id] else { throw .badMessage("container_id: there is no such chat") }
      guard chat.has(call.caller) else { throw .notInChat }
      ids = chat.messages
    }
    var messages = ids.compactMap { state.messages[$0] }
    let from = try call.time("start_time").map { $0 * 1_000 } ?? .min
    let to = try call.time("end_time").map { $0 * 1_000 + 999 } ?? .max
    messages = messages.filter { (from...max(from, to)).contains($0.createTime) }
    // Replies of threads stand in their threads, but a range of time shows them.
    if !isThread, from == .min || call.params["only_thread_root_messages"]?.boolValue == true {
      messages = messages.filter { $0.threadID == nil || $0.threadPosition == 0 }
    }
    if call.text("sort_type") == "ByCreateTimeDesc" { messages.reverse() }
    return .data(try Page(messages, call).tail(after: "items") { .object(rendered($0, state, call)) })
  }

  @Sendable private static func search(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let filter = try MessageFilter(call, state)
    let found = state.messages.values.filter { message in
      message.upperID == nil && !message.isRecalled && state.chats[message.chatID]?.has(call.caller) == true
        && filter.takes(message, state)
    }.sorted { ($1.createTime, $1.position, $0.id) < ($0.createTime, $0.position, $1.id) }
    let page = try Page(found, call)
    var data = page.tail(after: "items") { message in
      let chat = state.chats[message.chatID]
      var facts: JSONObject = [
        "message_id": .string(message.id), "type": .string(message.type),
        "create_time": .string(String(message.createTime)), "update_time": .string(String(message.updateTime)),
        "position": .number(JSONNumber(message.position)), "chat_id": .string(message.chatID),
        "from_id": .string(senderID(message, state, call)), "is_p2p_chat": .bool(chat?.isDirect ?? false),
      ]
      if let thread = message.threadID { facts["thread_id"] = .string(thread) }
      return ["id": .string(message.id), "display_info": .string(message.plainText), "meta_data": .object(facts)]
    }
    data["total"] = .number(JSONNumber(found.count))
    return .data(data)
  }

  @Sendable private static func readUsers(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try own(call, state)
    let kind = call.idKind()
    return .data(
      try Page(message.readers, call).tail(after: "items") { reader in
        [
          "user_id_type": .string(kind), "user_id": .string(state.id(of: reader.openID, kind)),
          "timestamp": .string(String(reader.time)), "tenant_key": .string(PlatformState.tenant),
        ]
      })
  }

  // MARK: Who sees what

  /// A message that the caller sees and that is there still.
  static func visible(_ id: String, _ call: Call, _ state: PlatformState) throws(PlatformRefusal) -> Message {
    let message = try readable(id, call, state)
    if message.isRecalled { throw .recalled }
    return message
  }

  /// A message that the caller sees, even if it was recalled.
  private static func readable(_ id: String, _ call: Call, _ state: PlatformState) throws(PlatformRefusal) -> Message {
    guard let message = state.messages[id] else { throw .badMessage("message_id: there is no such message") }
    guard state.chats[message.chatID]?.has(call.caller) == true || message.upperID != nil else { throw .notInChat }
    return message
  }

  // MARK: Shapes

  static func senderID(_ message: Message, _ state: PlatformState, _ call: Call) -> String {
    switch message.sender {
    case .app(let id): id
    case .person(let id): state.id(of: id, call.idKind())
    }
  }

  /// A message as methods tell it.
  static func rendered(_ message: Message, _ state: PlatformState, _ call: Call) -> JSONObject {
    var data: JSONObject = ["message_id": .string(message.id)]
    if let id = message.rootID { data["root_id"] = .string(id) }
    if let id = message.parentID { data["parent_id"] = .string(id) }
    if let id = message.threadID { data["thread_id"] = .string(id) }
    data["msg_type"] = .string(message.type)
    data["create_time"] = .string(String(message.createTime))
    data["update_time"] = .string(String(message.updateTime))
    data["deleted"] = .bool(message.isRecalled)
    data["updated"] = .bool(message.isUpdated)
    data["chat_id"] = .string(message.chatID)
    var sender: JSONObject = ["id": .string(senderID(message, state, call))]
    let name: String
    switch message.sender {
    case .app:
      sender["id_type"] = "app_id"
      sender["sender_type"] = "app"
      name = state.app.name
    case .person(let id):
      sender["id_type"] = .string(call.idKind())
      sender["sender_type"] = "user"
      name = state.people[id]?.name ?? ""
    }
    sender["tenant_key"] = .string(PlatformState.tenant)
    if call.params["with_sender_name"]?.boolValue == true { sender["sender_name"] = .string(name) }
    data["sender"] = .object(sender)
    data["body"] = [
      "content": .string(message.isRecalled ? "This message was recalled" : content(of: message, state, call))
    ]
    if !message.mentions.isEmpty, !message.isRecalled {
      data["mentions"] = .array(
        message.mentions.map { mention in
          [
            "key": .string(mention.key), "id": .string(state.id(of: mention.openID, call.idKind())),
            "id_type": .string(call.idKind()), "name": .string(mention.name),
            "tenant_key": .string(PlatformState.tenant),
          ]
        })
    }
    if let id = message.upperID { data["upper_message_id"] = .string(id) }
    data["message_position"] = .string(String(message.position))
    if let position = message.threadPosition { data["thread_message_position"] = .string(String(position)) }
    return data
  }

  private static func content(of message: Message, _ state: PlatformState, _ call: Call) -> String {
    let isAsSent = call.params["card_msg_content_type"]?.stringValue != nil
    if let entity = message.entity(state) {
      return isAsSent ? JSON.object(entity.card).serialized() : MessageContent.picture(of: entity.card)
    }
    return isAsSent ? message.card ?? message.content : message.content
  }
}

/// What a search looks for.
private struct MessageFilter {
  private let query: String
  private let chats: [String]
  private let senders: [String]
  private let mentioned: [String]
  private let chatType: String?
  private let types: [String]
  private let excluded: [String]
  private let attachments: [String]
  private let ownID: String?
  private let times: ClosedRange<Int64>

  init(_ call: Call, _ state: PlatformState) throws(PlatformRefusal) {
    let filter = call.data["filter"]?.objectValue ?? [:]
    let texts = { (name: String) in (filter[name]?.arrayValue ?? []).compactMap(\.stringValue) }
    let people = { (name: String) in texts(name).map { state.openID($0, call.idKind()) ?? $0 } }
    query = call.field("query").lowercased()
    chats = texts("chat_ids")
    senders = people("from_ids")
    mentioned = people("at_chatter_ids")
    chatType = filter["chat_type"]?.stringValue
    types = texts("from_types")
    excluded = texts("exclude_from_types")
    attachments = texts("include_attachment_types")
    ownID = filter["is_at_me"]?.boolValue == true ? call.userID : nil
    let from = try Self.time("start_time", filter["time_range"]) ?? .min
    times = from...max(from, try Self.time("end_time", filter["time_range"]) ?? .max)
  }

  /// A time of a range, in Unix milliseconds; nil where there is none.
  private static func time(_ name: String, _ range: JSON?) throws(PlatformRefusal) -> Int64? {
    guard let text = range?[name]?.stringValue, !text.isEmpty else { return nil }
    guard let date = try? Date(text, strategy: .iso8601) else { 
      throw .violations([("filter.time_range.\(name)", "is no time in ISO 8601")])
    }
    return Int64(date.timeIntervalSince1970 * 1_000)
  }

  func takes(_ message: Message, _ state: PlatformState) -> Bool {
    guard times.contains(message.createTime) else { return false }
    if !query.isEmpty, !message.plainText.lowercased().contains(query) { return false }
    if !chats.isEmpty, !chats.contains(message.chatID) { return false }
    if let chatType, state.chats[message.chatID]?.kind != chatType { return false }
    var sender = "bot"
    if case .person(let id) = message.sender {
      sender = "user"
      if !senders.isEmpty, !senders.contains(id) { return false }
    } else if !senders.isEmpty {
      return false
    }
    if !types.isEmpty, !types.contains(sender) { return false }
    if excluded.contains(sender) { return false }
    let names = message.mentions.map(\.openID)
    if let ownID, !names.contains(ownID) { return false }
    if !mentioned.isEmpty, !mentioned.contains(where: names.contains) { return false }
    guard !attachments.isEmpty else { return true }
    let kinds = ["image": ["image"], "file": ["file"], "video": ["media"], "link": ["text", "post"]]
    return attachments.contains {
      kinds[$0]?.contains(message.type) == true && ($0 != "link" || message.content.contains("http"))
    }
  }
}

extension Message {
  /// What the message says, without what makes it look good.
  var plainText: String {
    guard let json = try? JSON(parsing: content) else { return content }
    if let text = json["text"]?.stringValue {
      return mentions.reduce(text) { $0.replacing($1.key, with: "@\($1.name)") }
    }
    var texts: [String] = []
    Self.collect(json, &texts, depth: 0)
    return texts.joined(separator: " ")
  }

  private static func collect(_ json: JSON, _ texts: inout [String], depth: Int) {
    guard depth < 64 else { return }
    switch json {
    case .array(let items): for item in items { collect(item, &texts, depth: depth + 1) }
    case .object(let object):
      for (key, value) in object {
        if ["text", "content", "title", "file_name"].contains(key), let text = value.stringValue, !text.isEmpty {
          texts.append(text)
        } else {
          collect(value, &texts, depth: depth + 1)
        }
      }
    default: break
    }
  }
}

extension PlatformState {
  /// What a call with the same key made before; nil where there was none.
  fileprivate func repeated(_ call: Call) -> Message? {
    Self.slot(call).flatMap { idempotent[$0] }.flatMap { messages[$0] }
  }

  private static func slot(_ call: Call) -> String? {
    let key = call.data["uuid"]?.stringValue ?? call.text("uuid")
    return key.isEmpty ? nil : "message \(call.caller) \(call.method) \(key)"
  }

  /// Puts a message where it belongs, and tells the app.
  mutating func deliver(_ message: Message, _ call: Call) -> Message {
    if let slot = Self.slot(call) { idempotent[slot] = message.id }
    return deliver(message)
  }

  mutating func deliver(_ message: Message) -> Message {
    var message = message
    guard chats[message.chatID] != nil else { return message }
    chats[message.chatID]?.positions += 1
    chats[message.chatID]?.activeTime = now
    message.position = chats[message.chatID]?.positions ?? 0
    if let thread = message.threadID {
      message.threadPosition = threads[thread]?.count ?? 0
      threads[thread, default: []].append(message.id)
    }
    chats[message.chatID]?.messages.append(message.id)
    messages[message.id] = message
    forgetOldMessages(of: message.chatID)
    if case .person(let id) = message.sender, let chat = chats[message.chatID], chat.bots.contains(app.id),
      hears(message, in: chat)
    {
      tell("im.message.receive_v1", received(message, from: id, in: chat))
    }
    return message
  }

  /// How many messages a chat keeps.
  private static let mostMessages = 10_000

  /// Keeps the memory the same however many messages are sent.
  private mutating func forgetOldMessages(of chatID: String) {
    guard let chat = chats[chatID], chat.messages.count > Self.mostMessages + 1_000 else { return }
    let old = Array(chat.messages.prefix(1_000))
    chats[chatID]?.messages.removeFirst(1_000)
    for id in old {
      guard let message = messages.removeValue(forKey: id) else { continue }
      for part in merged.removeValue(forKey: id) ?? [] { messages[part] = nil }
      if let thread = message.threadID {
        threads[thread]?.removeAll { $0 == id }
        if threads[thread]?.isEmpty == true { threads[thread] = nil }
      }
    }
  }

  /// Whether the scopes of the app let it hear of a message.
  private func hears(_ message: Message, in chat: Chat) -> Bool {
    guard let scopes = app.scopes else { return true }
    if chat.isDirect {
      return !scopes.isDisjoint(with: ["im:message.p2p_msg:readonly", "im:message.p2p_msg"])
    }
    if !scopes.isDisjoint(with: ["im:message.group_msg", "im:message.group_msg:readonly"]) { return true }
    return message.mentions.contains { $0.openID == app.botID }
      && !scopes.isDisjoint(with: ["im:message.group_at_msg:readonly", "im:message.group_at_msg"])
  }

  /// The event of a message.
  private func received(_ message: Message, from openID: String, in chat: Chat) -> JSONObject {
    var facts: JSONObject = ["message_id": .string(message.id)]
    if let id = message.rootID { facts["root_id"] = .string(id) }
    if let id = message.parentID { facts["parent_id"] = .string(id) }
    facts["create_time"] = .string(String(message.createTime))
    facts["update_time"] = .string(String(message.updateTime))
    facts["chat_id"] = .string(chat.id)
    if let id = message.threadID { facts["thread_id"] = .string(id) }
    facts["chat_type"] = .string(chat.kind)
    facts["message_type"] = .string(message.type)
    facts["content"] = .string(message.content)
    if !message.mentions.isEmpty {
      facts["mentions"] = .array(
        message.mentions.map { mention in
          [
            "key": .string(mention.key),
            "id": people[mention.openID]?.ids ?? ["open_id": .string(mention.openID), "union_id": "", "user_id": ""],
            "name": .string(mention.name), "tenant_key": .string(Self.tenant),
          ]
        })
    }
    return [
      "sender": [
        "sender_id": people[openID]?.ids ?? ["open_id": .string(openID)], "sender_type": "user",
        "tenant_key": .string(Self.tenant),
      ],
      "message": .object(facts),
    ]
  }

  /// Somebody reads messages.
  mutating func read(_ ids: [String], by openID: String) {
    var heard: [JSON] = []
    for id in ids {
      guard let message = messages[id], message.sender == .app(app.id), let chat = chats[message.chatID],
        chat.members.contains(openID), !message.readers.contains(where: { $0.openID == openID })
      else { continue }
      messages[id]?.readers.append((openID: openID, time: now))
      if chat.isDirect { heard.append(.string(id)) }
    }
    guard !heard.isEmpty else { return }
    tell(
      "im.message.message_read_v1",
      [
        "reader": [
          "reader_id": people[openID]?.ids ?? ["open_id": .string(openID)], "read_time": .string(String(now)),
          "tenant_key": .string(Self.tenant),
        ],
        "message_id_list": .array(heard),
      ])
  }

  /// The thread below a message, which begins if need be.
  fileprivate mutating func thread(of root: String) -> String {
    if let thread = messages[root]?.threadID { return thread }
    let thread = ids.make("omt_")
    messages[root]?.threadID = thread
    messages[root]?.threadPosition = 0
    threads[thread] = [root]
    return thread
  }
}
