import LarkJSON

/// A word that chats are marked with.
struct Tag: Sendable {
  var id: String
  var facts: JSONObject
  var createTime: Int64
  var updateTime: Int64

  var name: String { facts["name"]?.stringValue ?? "" }
}

/// `im.tags` and `im.biz_entity_tag_relation`.
enum Tags {
  static let methods: [String: Behaviour] = [
    "im.tags.create": create, "im.tags.list": list, "im.tags.patch": patch,
    "im.biz_entity_tag_relation.create": bind, "im.biz_entity_tag_relation.get": bound,
    "im.biz_entity_tag_relation.update": unbind,
  ]

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let wish = call.data["create_tag"]?.objectValue ?? [:]
    // A name that is taken is no refusal.
    if let other = tag(named: wish["name"]?.stringValue ?? "", state) {
      return .data(["create_tag_fail_reason": ["duplicate_id": .string(other.id)]])
    }
    let tag = Tag(id: state.ids.makeNumber(), facts: wish, createTime: state.now, updateTime: state.now)
    state.tags[tag.id] = tag
    return .data(["id": .string(tag.id)])
  }

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let ids = (call.params["ids"]?.arrayValue ?? []).compactMap(\.stringValue)
    return .data(["tag_infos": .array(ids.compactMap { state.tags[$0] }.map(rendered))])
  }

  @Sendable private static func patch(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard var tag = state.tags[call.text("tag_id")] else { throw .badMessage("tag_id: there is no such tag") }
    let wish = call.data["patch_tag"]?.objectValue ?? [:]
    if let name = wish["name"]?.stringValue, let other = Self.tag(named: name, state), other.id != tag.id {
      return .data(["tag_info": rendered(tag), "patch_tag_fail_reason": ["duplicate_id": .string(other.id)]])
    }
    for name in ["name", "i18n_names"] { if let value = wish[name] { tag.facts[name] = value } }
    tag.updateTime = state.now
    state.tags[tag.id] = tag
    return .data(["tag_info": rendered(tag)])
  }

  // MARK: Chats

  @Sendable private static func bind(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try chat(call.field("biz_entity_id"), call, state)
    var bound = state.boards[chat.id]?.tags ?? []
    for id in call.list("tag_ids") {
      guard state.tags[id] != nil else { throw .badMessage("tag_ids: there is no \(id)") }
      if !bound.contains(id) { bound.append(id) }
    }
    state.boards[chat.id, default: ChatBoard()].tags = bound
    return .data([:])
  }

  /// The platform calls it an update.
  @Sendable private static func unbind(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try chat(call.field("biz_entity_id"), call, state)
    let ids = call.list("tag_ids")
    state.boards[chat.id]?.tags.removeAll(where: ids.contains)
    return .data([:])
  }

  @Sendable private static func bound(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try chat(call.text("biz_entity_id"), call, state)
    let tags = (state.boards[chat.id]?.tags ?? []).compactMap { state.tags[$0] }
    return .data([
      "tag_info_with_bind_versions": .array(tags.map { ["tag_info": rendered($0), "bind_version": "1"] })
    ])
  }

  private static func chat(_ id: String, _ call: Call, _ state: PlatformState) throws(PlatformRefusal) -> Chat {
    guard let chat = state.chats[id], !chat.isDisbanded, chat.has(call.caller) else {
      throw .badMessage("biz_entity_id: there is no such chat")
    }
    return chat
  }

  private static func tag(named name: String, _ state: PlatformState) -> Tag? {
    state.tags.values.values.first { $0.name == name }
  }

  private static func rendered(_ tag: Tag) -> JSON {
    var data = tag.facts
    data["id"] = .string(tag.id)
    data["create_time"] = .string(String(tag.createTime / 1_000))
    data["update_time"] = .string(String(tag.updateTime / 1_000))
    return .object(data)
  }
}
