import LarkEvents

/// An event as one flat object, for programs that read lines. Empty values are left out.
struct CompactEvent {
  /// The object; nil where the event is better shown as it came.
  let json: JSON?
  /// What a reader of the event as it came should know.
  let hint: String?

  /// - Parameters:
  ///   - event: The event.
  ///   - rendersCards: Whether the text of a card message is wanted.
  init(_ event: RawEvent, rendersCards: Bool) {
    let payload = event.event
    guard payload.objectValue != nil else {
      (json, hint) = (nil, nil)
      return
    }
    if event.header.type == IM.Events.MessageReceived.event.type {
      let message = Received<IM.Events.MessageReceived>(event)
      if message?.message?.messageType?.rawValue == "interactive", !rendersCards {
        json = nil
        hint =
          "card messages have no flat form: the event is shown as it came; \(EventCommands.cards.spelling) shows the text "
          + "of the card"
      } else {
        (json, hint) = (message.map { Self.message($0) }, nil)
      }
      return
    }
    var object: JSONObject = [
      "type": .string(event.header.type), "event_id": Self.text(event.header.eventID),
      "timestamp": Self.text(event.header.createTime),
    ]
    for (key, value) in Self.facts(event.header.type, payload) { object[key] = object[key] ?? value }
    (json, hint) = (.object(object.withoutEmpty), nil)
  }

  private static func message(_ event: Received<IM.Events.MessageReceived>) -> JSON {
    let message = event.message
    let object: JSONObject = [
      "type": .string(event.header.type),
      "id": text(message?.messageID),
      "message_id": text(message?.messageID),
      "create_time": text(message?.createTime?.rawValue),
      "timestamp": text(event.header.createTime ?? message?.createTime?.rawValue),
      "chat_id": text(message?.chatID),
      "chat_type": text(message?.chatType?.rawValue),
      "message_type": text(message?.messageType?.rawValue),
      "sender_id": text(event.sender?.senderID?.openID),
      "content": text(message?.text),
    ]
    return .object(object.withoutEmpty)
  }

  private static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// What there is to say about events of some types; of all others everything.
  private static func facts(_ type: String, _ event: JSON) -> JSONObject {
    let person = { (key: String) in event[key]?["open_id"] ?? .null }
    let chat: JSONObject = [
      "chat_id": event["chat_id"] ?? .null, "operator_id": person("operator_id"),
      "external": event["external"] ?? .null,
    ]
    switch type {
    case "im.message.reaction.created_v1", "im.message.reaction.deleted_v1":
      return [
        "action": type.contains("created") ? "added" : "removed", "message_id": event["message_id"] ?? .null,
        "emoji_type": event["reaction_type"]?["emoji_type"] ?? .null,
        "operator_id": event["user_id"]?["open_id"] ?? event["app_id"] ?? .null,
        "action_time": event["action_time"] ?? .null,
      ]
    case "im.message.message_read_v1":
      return [
        "reader_id": event["reader"]?["reader_id"]?["open_id"] ?? .null,
        "read_time": event["reader"]?["read_time"] ?? .null, "message_ids": event["message_id_list"] ?? .null,
      ]
    case "im.chat.member.bot.added_v1": return chat.adding(["action": "added"])
    case "im.chat.member.bot.deleted_v1": return chat.adding(["action": "removed"])
    case "im.chat.member.user.added_v1": return chat.adding(["action": "added", "user_ids": users(event)])
    case "im.chat.member.user.withdrawn_v1": return chat.adding(["action": "withdrawn", "user_ids": users(event)])
    case "im.chat.member.user.deleted_v1": return chat.adding(["action": "removed", "user_ids": users(event)])
    case "im.chat.updated_v1":
      return chat.adding([
        "after_change": event["after_change"] ?? .null, "before_change": event["before_change"] ?? .null,
      ])
    case "im.chat.disbanded_v1": return chat
    default: return event.objectValue ?? [:]
    }
  }

  private static func users(_ event: JSON) -> JSON {
    .array((event["users"]?.arrayValue ?? []).compactMap { $0["user_id"]?["open_id"] })
  }
}

extension JSONObject {
  fileprivate func adding(_ other: JSONObject) -> JSONObject {
    var object = self
    for (key, value) in other { object[key] = value }
    return object
  }

  /// Without members that say nothing.
  fileprivate var withoutEmpty: JSONObject {
    JSONObject(
      filter { _, value in
        switch value {
        case .null, .string(""): false
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        default: true
        }
      }.map { ($0.key, $0.value) })
  }
}
