import LarkJSON

/// A card that changes after it was sent.
struct CardEntity: Sendable {
  var id: String
  /// The card as JSON 2.0.
  var card: JSONObject
  var owner: Actor
  var createTime: Int64
  /// Until when text may be streamed into it; nil: streaming is off.
  var streamingEnd: Int64?
  var isSent = false
  /// The number of the last change.
  var sequence = 0
  /// Changes that had a key: what each of them was, as a hash.
  var keys = Recent<Int>(1_000)
}

/// `cardkit`.
enum Cards {
  static let methods: [String: Behaviour] = [
    "cardkit.cards.create": create, "cardkit.cards.update": update, "cardkit.cards.settings": settings,
    "cardkit.card.elements.content": content, "cardkit.card.elements.create": createElements,
    "cardkit.card.elements.update": updateElement, "cardkit.card.elements.patch": patchElement,
    "cardkit.card.elements.delete": deleteElement,
  ]

  private static let longestCard = 30 * 1_024
  private static let mostElements = 200
  private static let life: Int64 = 14 * 86_400_000
  private static let streamingLife: Int64 = 600_000

  // MARK: Whole cards

  @Sendable private static func create(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard let object = (try? JSON(parsing: call.field("data")))?.objectValue else {
      throw PlatformRefusal(300_307, "card json is invalid")
    }
    var card = object
    if call.field("type") == "card_json" {
      try check(object)
    } else {
      guard object["template_id"]?.stringValue != nil else { throw PlatformRefusal(200_380, "template does not exist") }
      card = ["schema": "2.0", "template": .object(object), "body": ["elements": []]]
    }
    let id = state.ids.makeNumber()
    var entity = CardEntity(id: id, card: card, owner: call.caller, createTime: state.now)
    setStreaming(&entity, card["config"]?["streaming_mode"]?.boolValue, state.now)
    state.cards[id] = entity
    return .data(["card_id": .string(id)])
  }

  @Sendable private static func update(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { entity, now throws(PlatformRefusal) in
      let text = call.data["card"]?["data"]?.stringValue ?? ""
      guard let object = (try? JSON(parsing: text))?.objectValue else {
        throw PlatformRefusal(300_307, "card json is invalid")
      }
      try check(object)
      entity.card = object
      setStreaming(&entity, object["config"]?["streaming_mode"]?.boolValue, now)
    }
  }

  @Sendable private static func settings(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { entity, now throws(PlatformRefusal) in
      guard let settings = (try? JSON(parsing: call.field("settings")))?.objectValue else {
        throw PlatformRefusal(300_122, "settings are no json")
      }
      let config = settings["config"]?.objectValue ?? [:]
      guard config["update_multi"]?.boolValue != false else {
        throw PlatformRefusal(300_302, "update_multi must be true")
      }
      var merged = entity.card["config"]?.objectValue ?? [:]
      for (name, value) in config { merged[name] = value }
      entity.card["config"] = .object(merged)
      if let link = settings["card_link"] { entity.card["card_link"] = link }
      setStreaming(&entity, config["streaming_mode"]?.boolValue, now)
    }
  }

  // MARK: Elements

  @Sendable private static func content(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let id = call.text("element_id")
    return try change(&state, call) { entity, now throws(PlatformRefusal) in
      guard let end = entity.streamingEnd else { throw PlatformRefusal(300_309, "streaming mode is closed") }
      guard now < end else { throw PlatformRefusal(200_850, "streaming mode is closed by timeout") }
      let found = try replace(&entity, id) { element throws(PlatformRefusal) in
        guard ["markdown", "plain_text", "div"].contains(element["tag"]?.stringValue ?? "") else {
          throw PlatformRefusal(300_310, "the element is neither plain_text nor markdown")
        }
        element["content"] = .string(call.field("content"))
        return [.object(element)]
      }
      guard found else { throw PlatformRefusal(300_313, "there is no element \(id)") }
    }
  }

  @Sendable private static func createElements(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { entity, _ throws(PlatformRefusal) in
      guard let elements = (try? JSON(parsing: call.field("elements")))?.arrayValue else {
        throw PlatformRefusal(300_307, "elements are no json")
      }
      let target = call.field("target_element_id")
      let place = call.field("type")
      if place == "append", target.isEmpty {
        var body = entity.card["body"]?.objectValue ?? [:]
        body["elements"] = .array((body["elements"]?.arrayValue ?? []) + elements)
        entity.card["body"] = .object(body)
        return
      }
      let found = try replace(&entity, target) { element throws(PlatformRefusal) in
        switch place {
        case "insert_before": return elements + [.object(element)]
        case "insert_after": return [.object(element)] + elements
        default:
          element["elements"] = .array((element["elements"]?.arrayValue ?? []) + elements)
          return [.object(element)]
        }
      }
      guard found else { throw PlatformRefusal(300_315, "there is no element \(target)") }
    }
  }

  @Sendable private static func updateElement(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try changeElement(&state, call, missing: 300_121) { _ throws(PlatformRefusal) in
      guard let element = (try? JSON(parsing: call.field("element")))?.objectValue else {
        throw PlatformRefusal(300_307, "element is no json")
      }
      return [.object(element)]
    }
  }

  @Sendable private static func patchElement(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try changeElement(&state, call, missing: 300_313) { element throws(PlatformRefusal) in
      guard let partial = (try? JSON(parsing: call.field("partial_element")))?.objectValue else {
        throw PlatformRefusal(300_307, "partial_element is no json")
      }
      if let tag = partial["tag"], tag != element["tag"] { throw PlatformRefusal(300_312, "tag can not be changed") }
      for (name, value) in partial { element[name] = value }
      return [.object(element)]
    }
  }

  @Sendable private static func deleteElement(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try changeElement(&state, call, missing: 300_314) { _ throws(PlatformRefusal) in [] }
  }

  private static func changeElement(
    _ state: inout PlatformState, _ call: Call, missing: Int,
    _ change: (inout JSONObject) throws(PlatformRefusal) -> [JSON]
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let id = call.text("element_id")
    return try Self.change(&state, call) { entity, _ throws(PlatformRefusal) in
      guard try replace(&entity, id, change) else { throw PlatformRefusal(missing, "there is no element \(id)") }
    }
  }

  // MARK: Rules

  /// Changes a card, if the number of the change is greater than the last one and its key is new.
  private static func change(
    _ state: inout PlatformState, _ call: Call,
    _ change: (inout CardEntity, Int64) throws(PlatformRefusal) -> Void
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard var entity = state.cards[call.text("card_id")] else {
      throw PlatformRefusal(200_740, "there is no such card")
    }
    guard entity.owner == call.caller else { throw PlatformRefusal(300_311, "another app made the card") }
    guard state.now - entity.createTime < life else { throw PlatformRefusal(200_750, "the card has expired") }
    let key = call.field("uuid")
    var hasher = Hasher()
    for part in [.string(call.method), .object(call.params), .object(call.data)] as [JSON] { hasher.combine(part) }
    let what = hasher.finalize()
    if !key.isEmpty, let earlier = entity.keys[key] {
      guard earlier == what else { throw PlatformRefusal(200_770, "the uuid was used before") }
      return .data([:])
    }
    let sequence = call.data["sequence"]?.intValue ?? 0
    guard sequence > entity.sequence else {
      throw PlatformRefusal(
        300_317, "sequence number compare failed: \(sequence) is not greater than \(entity.sequence)")
    }
    try change(&entity, state.now)
    try check(entity.card)
    entity.sequence = sequence
    if !key.isEmpty { entity.keys[key] = what }
    state.cards[entity.id] = entity
    return .data([:])
  }

  private static func setStreaming(_ entity: inout CardEntity, _ wish: Bool?, _ now: Int64) {
    guard let wish else { return }
    entity.streamingEnd = wish ? now + streamingLife : nil
  }

  /// Whether it is a card of JSON 2.0 within its limits.
  private static func check(_ card: JSONObject) throws(PlatformRefusal) {
    guard card["schema"]?.stringValue == "2.0" else { throw PlatformRefusal(300_303, "schema must be 2.0") }
    guard card["config"]?["update_multi"]?.boolValue != false else {
      throw PlatformRefusal(300_302, "update_multi must be true")
    }
    guard JSON.object(card).serializedBytes().count <= longestCard else {
      throw PlatformRefusal(200_860, "the card is larger than 30 KB")
    }
    var ids: Set<String> = []
    var count = 0
    try countElements(card["body"] ?? .null, &ids, &count, depth: 0)
    guard count <= mostElements else { throw PlatformRefusal(300_305, "the card has more than 200 elements") }
  }

  private static func countElements(
    _ json: JSON, _ ids: inout Set<String>, _ count: inout Int, depth: Int
  ) throws(PlatformRefusal) {
    guard depth < 64 else { return }
    switch json {
    case .array(let items): for item in items { try countElements(item, &ids, &count, depth: depth + 1) }
    case .object(let object):
      if object["tag"]?.stringValue != nil { count += 1 }
      if let id = object["element_id"]?.stringValue, !ids.insert(id).inserted {
        throw PlatformRefusal(300_301, "element_id is not unique: \(id)")
      }
      for value in object.values { try countElements(value, &ids, &count, depth: depth + 1) }
    default: break
    }
  }

  /// Puts others in the place of an element; false where there is none of this id.
  private static func replace(
    _ entity: inout CardEntity, _ id: String, _ change: (inout JSONObject) throws(PlatformRefusal) -> [JSON]
  ) throws(PlatformRefusal) -> Bool {
    var isFound = false
    let body = try replaced(entity.card["body"] ?? [:], id, &isFound, change, depth: 0)
    if isFound { entity.card["body"] = body }
    return isFound
  }

  private static func replaced(
    _ json: JSON, _ id: String, _ isFound: inout Bool,
    _ change: (inout JSONObject) throws(PlatformRefusal) -> [JSON], depth: Int
  ) throws(PlatformRefusal) -> JSON {
    guard !isFound, depth < 64 else { return json }
    switch json {
    case .array(let items):
      var result: [JSON] = []
      for item in items {
        if !isFound, var element = item.objectValue, element["element_id"]?.stringValue == id {
          isFound = true
          result += try change(&element)
        } else {
          result.append(try replaced(item, id, &isFound, change, depth: depth + 1))
        }
      }
      return .array(result)
    case .object(var object):
      for (key, value) in object where !isFound {
        // The text of a `div` is an element of its own.
        if var element = value.objectValue, element["element_id"]?.stringValue == id {
          isFound = true
          object[key] = try change(&element).first
        } else {
          object[key] = try replaced(value, id, &isFound, change, depth: depth + 1)
        }
      }
      return .object(object)
    default: return json
    }
  }
}
