import LarkJSON

/// What somebody arranged for themselves.
struct Arrangement: Sendable {
  /// Flags, the last one first.
  var flags: [Flag] = []
  var removedFlags: [Flag] = []
  /// Ids of chats in the sidebar.
  var shortcuts: [String] = []
  var groups: [FeedGroup] = []
  var removedGroups: [FeedGroup] = []
  /// Ids of chats that make no sound.
  var muted: Set<String> = []
}

/// A mark on a message or a thread.
struct Flag: Sendable, Hashable {
  var itemID: String
  var itemType: String
  var flagType: String
  var time: Int64

  func isSame(as other: Flag) -> Bool {
    (itemID, itemType, flagType) == (other.itemID, other.itemType, other.flagType)
  }
}

/// `im.flags`.
enum Flags {
  static let methods: [String: Behaviour] = [
    "im.flags.create": create, "im.flags.cancel": cancel, "im.flags.list": list,
  ]

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    for flag in try items(call, state) {
      state.change(call) { own in
        own.flags.removeAll { $0.isSame(as: flag) }
        own.removedFlags.removeAll { $0.isSame(as: flag) }
        own.flags.insert(flag, at: 0)
      }
    }
    return .data([:])
  }

  @Sendable private static func cancel(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    for flag in try items(call, state) {
      state.change(call) { own in
        guard own.flags.contains(where: { $0.isSame(as: flag) }) else { return }
        own.flags.removeAll { $0.isSame(as: flag) }
        own.removedFlags.insert(flag, at: 0)
      }
    }
    return .data([:])
  }

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let own = call.userID.flatMap { state.arrangements[$0] } ?? Arrangement()
    let all = own.flags.map { (flag: $0, isRemoved: false) } + own.removedFlags.map { (flag: $0, isRemoved: true) }
    let page = try Page(all, call)
    let messages = page.items.filter { !$0.isRemoved && $0.flag.itemType == "0" }
      .compactMap { state.messages[$0.flag.itemID] }
    return .data([
      "flag_items": .array(page.items.filter { !$0.isRemoved }.map { rendered($0.flag) }),
      "delete_flag_items": .array(page.items.filter(\.isRemoved).map { rendered($0.flag) }),
      "messages": .array(messages.map { .object(Messages.rendered($0, state, call)) }),
      "has_more": .bool(page.next != nil), "page_token": .string(page.next ?? ""),
    ])
  }

  private static func items(_ call: Call, _ state: PlatformState) throws(PlatformRefusal) -> [Flag] {
    var flags: [Flag] = []
    for item in call.data["flag_items"]?.arrayValue ?? [] {
      let flag = Flag(
        itemID: item["item_id"]?.stringValue ?? "", itemType: item["item_type"]?.stringValue ?? "0",
        flagType: item["flag_type"]?.stringValue ?? "2", time: state.now)
      // Threads are flagged by their first message.
      guard state.messages[flag.itemID] != nil else { throw .badMessage("flag_items: there is no \(flag.itemID)") }
      flags.append(flag)
    }
    return flags
  }

  private static func rendered(_ flag: Flag) -> JSON {
    [
      "item_id": .string(flag.itemID), "item_type": .string(flag.itemType), "flag_type": .string(flag.flagType),
      "create_time": .string(String(flag.time)), "update_time": .string(String(flag.time)),
    ]
  }
}

extension PlatformState {
  /// Changes what the caller arranged for themselves.
  mutating func change(_ call: Call, _ change: (inout Arrangement) -> Void) {
    guard let id = call.userID else { return }
    change(&arrangements[id, default: Arrangement()])
  }
}
