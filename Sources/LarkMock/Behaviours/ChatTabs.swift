import LarkJSON

/// `im.chat.tabs`.
enum ChatTabs {
  static let methods: [String: Behaviour] = [
    "im.chat.tabs.create": create, "im.chat.tabs.list_tabs": list, "im.chat.tabs.update_tabs": update,
    "im.chat.tabs.sort_tabs": sort, "im.chat.tabs.delete_tabs": delete,
  ]

  /// How many tabs a chat may have beside that of its messages.
  private static let most = 20

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { _ in }
  }

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let wishes = (call.data["chat_tabs"]?.arrayValue ?? []).compactMap(\.objectValue)
    let ids = wishes.map { _ in state.ids.makeNumber() }
    return try change(&state, call) { tabs throws(PlatformRefusal) in
      guard tabs.count + wishes.count <= most + 1 else { throw .badChat("chat_tabs: a chat has at most \(most)") }
      for (var tab, id) in zip(wishes, ids) {
        tab["tab_id"] = .string(id)
        tabs.append(tab)
      }
    }
  }

  @Sendable private static func update(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { tabs throws(PlatformRefusal) in
      for wish in (call.data["chat_tabs"]?.arrayValue ?? []).compactMap(\.objectValue) {
        let place = try place(of: wish["tab_id"]?.stringValue ?? "", in: tabs)
        for (name, value) in wish { tabs[place][name] = value }
      }
    }
  }

  @Sendable private static func sort(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { tabs throws(PlatformRefusal) in
      let ids = call.list("tab_ids")
      guard ids.sorted() == tabs.map(\.tabID).sorted(), ids.first == tabs.first?.tabID else {
        throw .badChat("tab_ids: all tabs have to be there, that of the messages first")
      }
      tabs.sort { (ids.firstIndex(of: $0.tabID) ?? 0) < (ids.firstIndex(of: $1.tabID) ?? 0) }
    }
  }

  @Sendable private static func delete(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { tabs throws(PlatformRefusal) in
      for id in call.list("tab_ids") { tabs.remove(at: try place(of: id, in: tabs)) }
    }
  }

  /// Where a tab is that may be changed.
  private static func place(of id: String, in tabs: [JSONObject]) throws(PlatformRefusal) -> Int {
    guard let place = tabs.firstIndex(where: { $0.tabID == id }) else { throw .badChat("tab_ids: there is no \(id)") }
    guard place > 0 else { throw .badChat("tab_ids: the tab of the messages cannot be changed") }
    return place
  }

  private static func change(
    _ state: inout PlatformState, _ call: Call, _ change: (inout [JSONObject]) throws(PlatformRefusal) -> Void
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try Chats.open(call.text("chat_id"), for: call, state)
    var tabs = state.boards[chat.id]?.tabs ?? []
    // The messages are the first one, from the start.
    if tabs.isEmpty { tabs = [["tab_id": .string(state.ids.makeNumber()), "tab_type": "message"]] }
    try change(&tabs)
    state.boards[chat.id, default: ChatBoard()].tabs = tabs
    return .data(["chat_tabs": .array(tabs.map(JSON.object))])
  }
}

extension JSONObject {
  fileprivate var tabID: String { self["tab_id"]?.stringValue ?? "" }
}
