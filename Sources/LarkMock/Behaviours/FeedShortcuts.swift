import LarkJSON

/// `im.feed_shortcuts`: the sidebar of the feed.
enum FeedShortcuts {
  static let methods: [String: Behaviour] = [
    "im.feed_shortcuts.create": create, "im.feed_shortcuts.list": list, "im.feed_shortcuts.remove": remove,
  ]

  /// Reasons as the schema numbers them.
  private enum Reason {
    static let noPermission = 1
    static let invalidItem = 2
    static let typeNotSupported = 4
  }

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let isHeader = call.data["is_header"]?.boolValue ?? true
    var failed: [JSON] = []
    for shortcut in call.data["shortcuts"]?.arrayValue ?? [] {
      let id = shortcut["feed_card_id"]?.stringValue ?? ""
      if let reason = refusal(of: shortcut, id, state, call) {
        failed.append(["shortcut": shortcut, "reason": .number(JSONNumber(reason))])
        continue
      }
      state.change(call) { own in
        own.shortcuts.removeAll { $0 == id }
        own.shortcuts.insert(id, at: isHeader ? 0 : own.shortcuts.count)
      }
    }
    return .data(["failed_shortcuts": .array(failed)])
  }

  @Sendable private static func remove(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var failed: [JSON] = []
    for shortcut in call.data["shortcuts"]?.arrayValue ?? [] {
      let id = shortcut["feed_card_id"]?.stringValue ?? ""
      guard call.userID.flatMap({ state.arrangements[$0]?.shortcuts.contains(id) }) == true else {
        failed.append(["shortcut": shortcut, "reason": .number(JSONNumber(Reason.invalidItem))])
        continue
      }
      state.change(call) { $0.shortcuts.removeAll { $0 == id } }
    }
    return .data(["failed_shortcuts": .array(failed)])
  }

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let ids = call.userID.flatMap { state.arrangements[$0]?.shortcuts } ?? []
    return .data(try Page(ids, call).tail(after: "shortcuts") { ["feed_card_id": .string($0), "type": 1] })
  }

  private static func refusal(of shortcut: JSON, _ id: String, _ state: PlatformState, _ call: Call) -> Int? {
    guard shortcut["type"]?.intValue == 1 else { return Reason.typeNotSupported }
    guard let chat = state.chats[id] else { return Reason.invalidItem }
    return chat.has(call.caller) ? nil : Reason.noPermission
  }
}
