import LarkJSON

/// `im.chat.menu_tree` and `im.chat.menu_items`.
enum ChatMenus {
  static let methods: [String: Behaviour] = [
    "im.chat.menu_tree.create": create, "im.chat.menu_tree.get": get, "im.chat.menu_tree.sort": sort,
    "im.chat.menu_tree.delete": delete, "im.chat.menu_items.patch": patch,
  ]

  private static let top = "chat_menu_top_level_id"
  private static let second = "chat_menu_second_level_id"
  /// How many items there may be at the top.
  private static let most = 3

  @Sendable private static func get(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { _ in }
  }

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var items = (call.data["menu_tree"]?["chat_menu_top_levels"]?.arrayValue ?? []).compactMap(\.objectValue)
    for place in items.indices {
      items[place][top] = .string(state.ids.makeNumber())
      guard let children = items[place]["children"]?.arrayValue else { continue }
      items[place]["children"] = .array(
        children.compactMap(\.objectValue).map { child in
          var child = child
          child[second] = .string(state.ids.makeNumber())
          return .object(child)
        })
    }
    return try change(&state, call) { menu throws(PlatformRefusal) in
      guard menu.count + items.count <= most else { throw .badChat("menu_tree: a chat has at most \(most) at the top") }
      menu += items
    }
  }

  @Sendable private static func sort(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { menu throws(PlatformRefusal) in
      let ids = call.list("chat_menu_top_level_ids")
      guard ids.sorted() == menu.map({ $0.text(top) }).sorted() else {
        throw .badChat("chat_menu_top_level_ids: all of them have to be there")
      }
      menu.sort { (ids.firstIndex(of: $0.text(top)) ?? 0) < (ids.firstIndex(of: $1.text(top)) ?? 0) }
    }
  }

  @Sendable private static func delete(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { menu throws(PlatformRefusal) in
      for id in call.list("chat_menu_top_level_ids") {
        guard let place = menu.firstIndex(where: { $0.text(top) == id }) else {
          throw .badChat("chat_menu_top_level_ids: there is no \(id)")
        }
        menu.remove(at: place)
      }
    }
  }

  @Sendable private static func patch(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try group(call, state)
    var menu = state.boards[chat.id]?.menu ?? []
    let id = call.text("menu_item_id")
    for place in menu.indices {
      if menu[place].text(top) == id {
        let item = patched(menu[place]["chat_menu_item"], call)
        menu[place]["chat_menu_item"] = item
        state.boards[chat.id]?.menu = menu
        return .data(["chat_menu_item": item])
      }
      var children = (menu[place]["children"]?.arrayValue ?? []).compactMap(\.objectValue)
      guard let child = children.firstIndex(where: { $0.text(second) == id }) else { continue }
      let item = patched(children[child]["chat_menu_item"], call)
      children[child]["chat_menu_item"] = item
      menu[place]["children"] = .array(children.map(JSON.object))
      state.boards[chat.id]?.menu = menu
      return .data(["chat_menu_item": item])
    }
    throw .badChat("menu_item_id: there is no such item")
  }

  /// The item with those fields changed that the call lists.
  private static func patched(_ item: JSON?, _ call: Call) -> JSON {
    let names = ["ICON": "image_key", "NAME": "name", "I18N_NAME": "i18n_names", "REDIRECT_LINK": "redirect_link"]
    var item = item?.objectValue ?? [:]
    for name in call.list("update_fields").compactMap({ names[$0] }) { item[name] = call.data["chat_menu_item"]?[name] }
    return .object(item)
  }

  private static func change(
    _ state: inout PlatformState, _ call: Call, _ change: (inout [JSONObject]) throws(PlatformRefusal) -> Void
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try group(call, state)
    var menu = state.boards[chat.id]?.menu ?? []
    try change(&menu)
    state.boards[chat.id, default: ChatBoard()].menu = menu
    return .data(["menu_tree": ["chat_menu_top_levels": .array(menu.map(JSON.object))]])
  }

  private static func group(_ call: Call, _ state: PlatformState) throws(PlatformRefusal) -> Chat {
    let chat = try Chats.open(call.text("chat_id"), for: call, state)
    guard !chat.isDirect else { throw .badChat("chat_id: a direct chat has no menu") }
    return chat
  }
}

extension JSONObject {
  /// An id that is text, or a number, as clients write those of menus.
  fileprivate func text(_ name: String) -> String { self[name]?.stringValue ?? "" }
}
