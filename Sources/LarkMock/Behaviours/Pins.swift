import LarkJSON

/// A message that stands out in its chat.
struct Pin: Sendable {
  var messageID: String
  var actor: Actor
  var time: Int64
}

/// `im.pins`.
enum Pins {
  static let methods: [String: Behaviour] = [
    "im.pins.create": create, "im.pins.delete": delete, "im.pins.list": list,
  ]

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try Messages.visible(call.field("message_id"), call, state)
    let pins = state.chats[message.chatID]?.pins ?? []
    if let old = pins.first(where: { $0.messageID == message.id }) {
      return .data(["pin": rendered(old, message.chatID)])
    }
    let pin = Pin(messageID: message.id, actor: call.caller, time: state.now)
    state.chats[message.chatID]?.pins.insert(pin, at: 0)
    return .data(["pin": rendered(pin, message.chatID)])
  }

  @Sendable private static func delete(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try Messages.visible(call.text("message_id"), call, state)
    state.chats[message.chatID]?.pins.removeAll { $0.messageID == message.id }
    return .data([:])
  }

  @Sendable private static func list(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let chat = try Chats.open(call.text("chat_id"), for: call, state)
    let from = try call.time("start_time") ?? .min
    let to = max(from, try call.time("end_time") ?? .max)
    let pins = chat.pins.filter { (from...to).contains($0.time) && state.messages[$0.messageID]?.isRecalled == false }
    return .data(try Page(pins, call).tail(after: "items") { rendered($0, chat.id) })
  }

  private static func rendered(_ pin: Pin, _ chatID: String) -> JSON {
    var data: JSONObject = ["message_id": .string(pin.messageID), "chat_id": .string(chatID)]
    switch pin.actor {
    case .app(let id):
      data["operator_id"] = .string(id)
      data["operator_id_type"] = "app_id"
    case .person(let id):
      data["operator_id"] = .string(id)
      data["operator_id_type"] = "open_id"
    }
    data["create_time"] = .string(String(pin.time))
    return .object(data)
  }
}
