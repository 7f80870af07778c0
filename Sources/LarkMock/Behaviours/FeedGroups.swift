import LarkJSON

/// A group of the feed.
struct FeedGroup: Sendable {
  var id: String
  var type: String
  var name: String
  var rules: JSON?
  var time: Int64
  var items: [Item] = []
  var removedItems: [Item] = []

  /// A chat in it.
  struct Item: Sendable {
    var feedID: String
    var feedType: String
    var time: Int64
  }
}

/// `im.feed.groups`.
enum FeedGroups {
  static let methods: [String: Behaviour] = [
    "im.feed.groups.create": create, "im.feed.groups.update": update, "im.feed.groups.delete": delete,
    "im.feed.groups.list": list, "im.feed.groups.batch_query": batchQuery, "im.feed.groups.batch_add_item": addItems,
    "im.feed.groups.batch_remove_item": removeItems, "im.feed.groups.list_item": listItems,
    "im.feed.groups.batch_query_item": queryItems,
  ]

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let wish = call.data["feed_group_creator"] ?? [:]
    let group = FeedGroup(
      id: state.ids.make("ofg_"), type: wish["type"]?.stringValue ?? "normal", name: wish["name"]?.stringValue ?? "",
      rules: wish["rules"], time: state.now)
    state.change(call) { $0.groups.append(group) }
    return .data(["group_id": .string(group.id)])
  }

  @Sendable private static func update(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let wish = call.data["feed_group_updater"] ?? [:]
    let fields = (wish["update_fields"]?.arrayValue ?? []).compactMap(\.intValue)
    try change(&state, call) { group, now in
      if fields.contains(1), let name = wish["name"]?.stringValue { group.name = name }
      if fields.contains(2) { group.rules = wish["rules"] }
      group.time = now
    }
    return .data([:])
  }

  @Sendable private static func delete(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let group = try found(call, state)
    state.change(call) { own in
      own.groups.removeAll { $0.id == group.id }
      own.removedGroups.append(group)
    }
    return .data([:])
  }

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let own = call.userID.flatMap { state.arrangements[$0] } ?? Arrangement()
    let all = own.groups.map { (group: $0, isRemoved: false) } + own.removedGroups.map { (group: $0, isRemoved: true) }
    let range = try times(call)
    let page = try Page(all.filter { range.contains($0.group.time) }, call)
    return .data([
      "groups": .array(page.items.filter { !$0.isRemoved }.map { rendered($0.group) }),
      "deleted_groups": .array(page.items.filter(\.isRemoved).map { rendered($0.group) }),
      "has_more": .bool(page.next != nil), "page_token": .string(page.next ?? ""),
    ])
  }

  @Sendable private static func batchQuery(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let own = call.userID.flatMap { state.arrangements[$0] } ?? Arrangement()
    let ids = call.list("group_ids")
    return .data([
      "groups": .array(own.groups.filter { ids.contains($0.id) }.map(rendered)),
      "deleted_groups": .array(own.removedGroups.filter { ids.contains($0.id) }.map(rendered)),
    ])
  }

  // MARK: What is in them

  @Sendable private static func addItems(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let known = state.chats
    var failed: [JSON] = []
    try change(&state, call) { group, now in
      for item in call.data["items"]?.arrayValue ?? [] {
        let id = item["feed_id"]?.stringValue ?? ""
        guard known[id]?.has(call.caller) == true else {
          failed.append(failure(item, "invalid feed_id"))
          continue
        }
        group.items.removeAll { $0.feedID == id }
        group.removedItems.removeAll { $0.feedID == id }
        group.items.append(FeedGroup.Item(feedID: id, feedType: item["feed_type"]?.stringValue ?? "chat", time: now))
      }
    }
    return .data(["failed_items": .array(failed)])
  }

  @Sendable private static func removeItems(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var failed: [JSON] = []
    try change(&state, call) { group, now in
      for item in call.data["items"]?.arrayValue ?? [] {
        let id = item["feed_id"]?.stringValue ?? ""
        guard var old = group.items.first(where: { $0.feedID == id }) else {
          failed.append(failure(item, "invalid feed_id"))
          continue
        }
        group.items.removeAll { $0.feedID == id }
        old.time = now
        group.removedItems.append(old)
      }
    }
    return .data(["failed_items": .array(failed)])
  }

  @Sendable private static func listItems(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let group = try found(call, state)
    let all = group.items.map { (item: $0, isRemoved: false) } + group.removedItems.map { (item: $0, isRemoved: true) }
    let range = try times(call)
    let page = try Page(all.filter { range.contains($0.item.time) }, call)
    return .data([
      "items": .array(page.items.filter { !$0.isRemoved }.map { rendered($0.item) }),
      "deleted_items": .array(page.items.filter(\.isRemoved).map { rendered($0.item) }),
      "has_more": .bool(page.next != nil), "page_token": .string(page.next ?? ""),
    ])
  }

  @Sendable private static func queryItems(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let group = try found(call, state)
    let ids = (call.data["items"]?.arrayValue ?? []).compactMap { $0["feed_id"]?.stringValue }
    return .data([
      "items": .array(group.items.filter { ids.contains($0.feedID) }.map(rendered)),
      "deleted_items": .array(group.removedItems.filter { ids.contains($0.feedID) }.map(rendered)),
    ])
  }

  // MARK: Helpers

  private static func found(_ call: Call, _ state: PlatformState) throws(PlatformRefusal) -> FeedGroup {
    let id = call.text("feed_group_id")
    guard let group = call.userID.flatMap({ state.arrangements[$0] })?.groups.first(where: { $0.id == id }) else {
      throw .other("the user has no feed group \(id)")
    }
    return group
  }

  private static func change(
    _ state: inout PlatformState, _ call: Call, _ change: (inout FeedGroup, Int64) -> Void
  ) throws(PlatformRefusal) {
    var group = try found(call, state)
    change(&group, state.now)
    state.change(call) { own in
      if let place = own.groups.firstIndex(where: { $0.id == group.id }) { own.groups[place] = group }
    }
  }

  private static func times(_ call: Call) throws(PlatformRefusal) -> ClosedRange<Int64> {
    let from = try call.time("start_time") ?? .min
    let to = try call.time("end_time") ?? .max
    guard from <= to else { throw .violations([("end_time", "is before start_time")]) }
    return from...to
  }

  private static func failure(_ item: JSON, _ message: String) -> JSON {
    ["item": item, "error_code": 240_001, "error_message": .string(message)]
  }

  @Sendable private static func rendered(_ group: FeedGroup) -> JSON {
    var data: JSONObject = ["group_id": .string(group.id), "type": .string(group.type), "name": .string(group.name)]
    if let rules = group.rules { data["rules"] = rules }
    return .object(data)
  }

  private static func rendered(_ item: FeedGroup.Item) -> JSON {
    ["feed_id": .string(item.feedID), "feed_type": .string(item.feedType), "update_time": .string(String(item.time))]
  }
}
