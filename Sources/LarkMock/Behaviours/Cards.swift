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

/// What somebody did to a card, for which the app got a token.
struct CardClick: Sendable {
  var messageID: String
  var time: Int64
  /// How often the card was changed with the token.
  var uses = 0
}

/// `cardkit`.
enum Cards {
  static let methods: [String: Behaviour] = [
    "cardkit.cards.create": create, "cardkit.cards.update": update, "cardkit.cards.settings": settings,
    "cardkit.cards.batch_update": batchUpdate, "cardkit.cards.id_convert": convertID,
    "cardkit.cards.delay_update": delayedUpdate,
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
      card = ["schema": "2.0", "body": ["elements": []]]
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
      try change(&entity, settings: given("settings", in: call.data), now)
    }
  }

  private static func change(
    _ entity: inout CardEntity, settings: JSON?, _ now: Int64
  ) throws(PlatformRefusal) {
    guard let settings = settings?.objectValue else { throw PlatformRefusal(300_122, "settings are no json") }
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

  /// The card of a message; only those that were made before they were sent have an id.
  @Sendable private static func convertID(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard let entity = state.messages[call.field("message_id")]?.entity(state), entity.owner == call.caller else {
      throw PlatformRefusal(200_740, "there is no such card")
    }
    return .data(["card_id": .string(entity.id)])
  }

  // MARK: After a click

  /// How long the token of a click works, in milliseconds.
  private static let tokenLife: Int64 = 30 * 60_000
  /// How often it does.
  private static let mostUses = 2

  @Sendable private static func delayedUpdate(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard var click = state.clicks[call.field("token")] else {
      throw .other("token: is of no click on a card")
    }
    guard state.now - click.time < tokenLife else { throw PlatformRefusal(300_030, "the token has expired") }
    guard click.uses < mostUses else { throw PlatformRefusal(300_040, "the token was used twice") }
    let card = call.data["card"] ?? [:]
    guard card.serializedBytes().count <= longestCard else { throw .contentTooLong }
    guard let message = state.messages[click.messageID], message.type == "interactive" else {
      throw .wrongMessageType
    }
    if card["schema"]?.stringValue == "2.0", let card = card.objectValue {
      try checkProperties(card)
    } else if card["type"] == nil, message.shownCard(state)?["schema"]?.stringValue == "2.0" {
      throw PlatformRefusal(200_830, "a card of JSON 2.0 can only be replaced by one of JSON 2.0")
    }
    state.messages[click.messageID]?.show(card)
    click.uses += 1
    state.clicks[call.field("token")] = click
    return .data(nil)
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
    try change(&state, call) { entity, _ throws(PlatformRefusal) in try add(to: &entity, call.data) }
  }

  private static func add(to entity: inout CardEntity, _ wish: JSONObject) throws(PlatformRefusal) {
    guard let elements = given("elements", in: wish)?.arrayValue else {
      throw PlatformRefusal(300_307, "elements are no json")
    }
    let target = wish["target_element_id"]?.stringValue ?? ""
    let place = wish["type"]?.stringValue
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

  @Sendable private static func updateElement(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try changeElement(&state, call, update)
  }

  @Sendable private static func patchElement(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try changeElement(&state, call, patch)
  }

  @Sendable private static func deleteElement(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try changeElement(&state, call, delete)
  }

  private static func update(
    _ entity: inout CardEntity, _ id: String, _ wish: JSONObject
  ) throws(PlatformRefusal) {
    guard let element = given("element", in: wish)?.objectValue else {
      throw PlatformRefusal(300_307, "element is no json")
    }
    guard try replace(&entity, id, { _ in [.object(element)] }) else { throw missing(id, 300_121) }
  }

  private static func patch(
    _ entity: inout CardEntity, _ id: String, _ wish: JSONObject
  ) throws(PlatformRefusal) {
    guard let partial = given("partial_element", in: wish)?.objectValue else {
      throw PlatformRefusal(300_307, "partial_element is no json")
    }
    let found = try replace(&entity, id) { element throws(PlatformRefusal) in
      if let tag = partial["tag"], tag != element["tag"] { throw PlatformRefusal(300_312, "tag can not be changed") }
      for (name, value) in partial { element[name] = value }
      return [.object(element)]
    }
    guard found else { throw missing(id, 300_313) }
  }

  private static func delete(
    _ entity: inout CardEntity, _ id: String, _ wish: JSONObject
  ) throws(PlatformRefusal) {
    guard try replace(&entity, id, { _ in [] }) else { throw missing(id, 300_314) }
  }

  private static func missing(_ id: String, _ code: Int) -> PlatformRefusal {
    PlatformRefusal(code, "there is no element \(id)")
  }

  private static func changeElement(
    _ state: inout PlatformState, _ call: Call,
    _ change: (inout CardEntity, String, JSONObject) throws(PlatformRefusal) -> Void
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try Self.change(&state, call) { entity, _ throws(PlatformRefusal) in
      try change(&entity, call.text("element_id"), call.data)
    }
  }

  /// JSON that is given as text, as single methods take it, or as such, as lists of changes do.
  private static func given(_ name: String, in wish: JSONObject) -> JSON? {
    guard let text = wish[name]?.stringValue else { return wish[name] }
    return try? JSON(parsing: text)
  }

  // MARK: Several changes

  @Sendable private static func batchUpdate(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try change(&state, call) { entity, now throws(PlatformRefusal) in
      guard let actions = given("actions", in: call.data)?.arrayValue else {
        throw PlatformRefusal(10_002, "actions are no list in json")
      }
      for action in actions {
        let wish = action["params"]?.objectValue ?? [:]
        let id = wish["element_id"]?.stringValue ?? ""
        switch action["action"]?.stringValue {
        case "partial_update_setting": try change(&entity, settings: given("settings", in: wish), now)
        case "add_elements": try add(to: &entity, wish)
        case "delete_elements":
          for id in wish["element_ids"]?.arrayValue ?? [] { try delete(&entity, id.stringValue ?? "", wish) }
        case "partial_update_element": try patch(&entity, id, wish)
        case "update_element": try update(&entity, id, wish)
        default: throw PlatformRefusal(10_002, "actions: there is no such action")
        }
      }
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
    guard sequence > entity.sequence else { throw .sequenceNotGreater(sequence, than: entity.sequence) }
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
    try checkProperties(card)
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

  /// Whether a card of JSON 2.0 has no other properties than such cards have: those of 1.0 stand elsewhere.
  static func checkProperties(_ card: JSONObject) throws(PlatformRefusal) {
    for name in card.keys where !properties.contains(name) {
      throw PlatformRefusal(200_621, "unknown property: \(name.prefix(80)), path: [ROOT]")
    }
  }

  private static let properties: Set = ["schema", "config", "card_link", "header", "body"]

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
