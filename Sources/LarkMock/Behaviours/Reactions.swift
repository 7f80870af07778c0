import LarkIM
import LarkJSON

/// An emoji that somebody put on a message.
struct Reaction: Sendable {
  var id: String
  var actor: Actor
  var emoji: String
  var time: Int64
}

/// `im.reactions`.
enum Reactions {
  static let methods: [String: Behaviour] = [
    "im.reactions.create": create, "im.reactions.delete": delete, "im.reactions.list": list,
    "im.reactions.batch_query": batchQuery,
  ]

  private static let keys = Set(Emoji.keys)

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try Messages.visible(call.text("message_id"), call, state)
    let emoji = call.data["reaction_type"]?["emoji_type"]?.stringValue ?? ""
    guard keys.contains(emoji) else { throw PlatformRefusal(231_001, "reaction type is invalid.") }
    // Once a person and emoji.
    if let old = message.reactions.first(where: { $0.actor == call.caller && $0.emoji == emoji }) {
      return .data(rendered(old, state, call))
    }
    let reaction = Reaction(id: state.ids.make("ZCaCIjUBVVWSrm5L-"), actor: call.caller, emoji: emoji, time: state.now)
    state.messages[message.id]?.reactions.append(reaction)
    tell(&state, "im.message.reaction.created_v1", message, reaction)
    return .data(rendered(reaction, state, call))
  }

  @Sendable private static func delete(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try Messages.visible(call.text("message_id"), call, state)
    guard let reaction = message.reactions.first(where: { $0.id == call.text("reaction_id") }) else {
      throw PlatformRefusal(231_007, "There is no such reaction on the message.")
    }
    guard reaction.actor == call.caller else {
      throw PlatformRefusal(231_205, "The operator does not own the reaction.")
    }
    state.messages[message.id]?.reactions.removeAll { $0.id == reaction.id }
    tell(&state, "im.message.reaction.deleted_v1", message, reaction)
    return .data(rendered(reaction, state, call))
  }

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try Messages.visible(call.text("message_id"), call, state)
    let emoji = call.text("reaction_type")
    let reactions = message.reactions.filter { emoji.isEmpty || $0.emoji == emoji }
    return .data(try Page(reactions, call).tail(after: "items") { .object(rendered($0, state, call)) })
  }

  @Sendable private static func batchQuery(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let size = call.data["page_size_per_message"]?.intValue ?? 10
    let emoji = call.field("reaction_type")
    var details: [JSON] = []
    var counts: [JSON] = []
    var failed: [JSON] = []
    for query in call.data["queries"]?.arrayValue ?? [] {
      let id = query["message_id"]?.stringValue ?? ""
      do throws(PlatformRefusal) {
        let message = try Messages.visible(id, call, state)
        let reactions = message.reactions.filter { emoji.isEmpty || $0.emoji == emoji }
        let page = try Page(reactions, size: size, token: query["page_token"]?.stringValue ?? "")
        var detail = page.tail(after: "message_reaction_items") { reaction in
          var item = rendered(reaction, state, call)
          item["reaction_type"] = nil
          item["emoji_type"] = .string(reaction.emoji)
          return .object(item)
        }
        detail["message_id"] = .string(id)
        details.append(.object(detail))
        var totals: [(emoji: String, count: Int)] = []
        for reaction in message.reactions {
          if let place = totals.firstIndex(where: { $0.emoji == reaction.emoji }) {
            totals[place].count += 1
          } else {
            totals.append((reaction.emoji, 1))
          }
        }
        let items = totals.map { total -> JSON in
          ["reaction_type": .string(total.emoji), "count": .string(String(total.count))]
        }
        counts.append(["message_id": .string(id), "reaction_count": .array(items)])
      } catch {
        failed.append(["message_id": .string(id), "fail_reason": .string(error.message)])
      }
    }
    return .data([
      "success_msg_reaction_details": .array(details), "success_msg_reaction_counts": .array(counts),
      "fail_msg_reaction_details": .array(failed),
    ])
  }

  private static func rendered(_ reaction: Reaction, _ state: PlatformState, _ call: Call) -> JSONObject {
    let op: JSON =
      switch reaction.actor {
      case .app(let id): ["operator_id": .string(id), "operator_type": "app"]
      case .person(let id): ["operator_id": .string(state.id(of: id, call.idKind())), "operator_type": "user"]
      }
    return [
      "reaction_id": .string(reaction.id), "operator": op, "action_time": .string(String(reaction.time)),
      "reaction_type": ["emoji_type": .string(reaction.emoji)],
    ]
  }

  private static func tell(_ state: inout PlatformState, _ type: String, _ message: Message, _ reaction: Reaction) {
    guard state.chats[message.chatID]?.bots.contains(state.app.id) == true else { return }
    var body: JSONObject = [
      "message_id": .string(message.id), "reaction_type": ["emoji_type": .string(reaction.emoji)],
    ]
    switch reaction.actor {
    case .app(let id):
      body["operator_type"] = "app"
      body["app_id"] = .string(id)
    case .person(let id):
      body["operator_type"] = "user"
      body["user_id"] = state.people[id]?.ids ?? ["open_id": .string(id)]
    }
    body["action_time"] = .string(String(state.now))
    state.tell(type, body)
  }
}
