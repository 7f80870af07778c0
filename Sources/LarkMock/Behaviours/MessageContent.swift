import LarkJSON

/// The content of a message: checked as the platform checks it, and turned into what others read.
struct MessageContent {
  /// The type of the message.
  var type: String
  /// What others read.
  var text: String
  /// A card as it was sent.
  var card: String?
  var mentions: [Message.Mention] = []

  /// - Parameters:
  ///   - content: JSON as text, as the sender gives it.
  ///   - type: The type of the message.
  ///   - sender: Who sends it.
  /// - Throws: A refusal, where the content is none of this type.
  init(_ content: String, type: String, _ sender: Actor, _ state: inout PlatformState) throws(PlatformRefusal) {
    self.type = type
    text = content
    guard let object = (try? JSON(parsing: content))?.objectValue else {
      throw type == "interactive"
        ? .badCard(200_621, "parse card json err") : .badMessage("content is not a string in json format")
    }
    guard content.utf8.count <= (type == "text" ? 153_600 : 30_720) else { throw .contentTooLong }
    switch type {
    case "text": try readText(object, state)
    case "post": try readPost(object, state)
    case "image": text = try Self.keyed(object, "image_key", state)
    case "file", "audio": text = try Self.file(object, state)
    case "media": text = try Self.file(object, state)
    case "sticker":
      guard object["file_key"]?.stringValue?.isEmpty == false else { throw .badMessage("content: file_key is missing") }
    case "interactive": try readCard(object, content, sender, &state)
    case "share_chat":
      guard let id = object["chat_id"]?.stringValue, state.chats[id] != nil else {
        throw .badMessage("content: there is no such chat_id")
      }
    case "share_user":
      guard let id = object["user_id"]?.stringValue, state.people[id] != nil else {
        throw .badMessage("content: nobody has this user_id")
      }
    case "system":
      guard object["type"]?.stringValue != nil || object["params"] != nil else {
        throw .badMessage("content: type is missing")
      }
    default: throw .badMessage("msg_type: there is no such type")
    }
  }

  // MARK: Text

  private mutating func readText(_ object: JSONObject, _ state: PlatformState) throws(PlatformRefusal) {
    guard let said = object["text"]?.stringValue, !said.isEmpty else { throw .badMessage("content: text is missing") }
    text = JSON.object(["text": .string(resolvingMentions(in: said, state))]).serialized()
  }

  /// The text with `@_user_1` in place of `<at user_id="ou_…">Name</at>`.
  private mutating func resolvingMentions(in said: String, _ state: PlatformState) -> String {
    guard said.utf8.contains(UInt8(ascii: "<")) else { return said }
    var result = ""
    var rest = said[...]
    while let start = rest.firstRange(of: "<at ") {
      guard let open = rest[start.upperBound...].firstIndex(of: ">"),
        let close = rest[open...].firstRange(of: "</at>")
      else { break }
      result += rest[..<start.lowerBound]
      let tag = rest[start.upperBound..<open]
      let name = String(rest[rest.index(after: open)..<close.lowerBound])
      result += mention(Self.attribute("user_id", in: tag) ?? Self.attribute("id", in: tag) ?? "", name, state)
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  private static func attribute(_ name: String, in tag: Substring) -> String? {
    guard let start = tag.firstRange(of: "\(name)=") else { return nil }
    return String(tag[start.upperBound...].drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != " " })
  }

  /// The key of somebody who is mentioned.
  private mutating func mention(_ id: String, _ name: String, _ state: PlatformState) -> String {
    if id == "all" { return "@_all" }
    if let known = mentions.first(where: { $0.openID == id }) { return known.key }
    let key = "@_user_\(mentions.count + 1)"
    let label = id == state.app.botID ? state.app.name : state.people[id]?.name ?? name
    mentions.append(Message.Mention(key: key, openID: id, name: label))
    return key
  }

  // MARK: Posts

  private mutating func readPost(_ object: JSONObject, _ state: PlatformState) throws(PlatformRefusal) {
    let languages = object["post"]?.objectValue ?? object
    // Readers get one language.
    let post =
      ["zh_cn", "en_us", "ja_jp"].lazy.compactMap { languages[$0]?.objectValue }.first
      ?? languages.values.lazy.compactMap(\.objectValue).first ?? languages
    guard let rows = post["content"]?.arrayValue else { throw .badMessage("content: the post has no content") }
    var read: [JSON] = []
    for row in rows {
      guard let nodes = row.arrayValue else { throw .badMessage("content: a row of the post is no list") }
      var line: [JSON] = []
      for node in nodes {
        guard var member = node.objectValue, let tag = member["tag"]?.stringValue else {
          throw .badMessage("content: a node of the post has no tag")
        }
        switch tag {
        case "md":
          line.append(["tag": "text", "text": member["text"] ?? "", "style": []])
        case "at":
          let id = member["user_id"]?.stringValue ?? ""
          member["user_id"] = .string(mention(id, member["user_name"]?.stringValue ?? "", state))
          if id != "all" { member["user_name"] = .string(mentions.last { $0.openID == id }?.name ?? "") }
          line.append(.object(member))
        case "img":
          _ = try Self.keyed(member, "image_key", state)
          line.append(node)
        case "media":
          _ = try Self.keyed(member, "file_key", state)
          line.append(node)
        case "text", "a", "emotion", "hr", "code_block":
          if tag == "text" || tag == "a", member["style"] == nil { member["style"] = [] }
          line.append(.object(member))
        default: throw .badMessage("content: the post has an unknown tag")
        }
      }
      read.append(.array(line))
    }
    text = JSON.object(["title": post["title"] ?? "", "content": .array(read)]).serialized()
  }

  // MARK: Files

  private static func keyed(
    _ object: JSONObject, _ name: String, _ state: PlatformState
  ) throws(PlatformRefusal) -> String {
    guard let key = object[name]?.stringValue, state.resources[key] != nil else {
      throw .badMessage("content: there is no such \(name)")
    }
    return JSON.object(object).serialized()
  }

  private static func file(_ object: JSONObject, _ state: PlatformState) throws(PlatformRefusal) -> String {
    guard let key = object["file_key"]?.stringValue, let resource = state.resources[key] else {
      throw .badMessage("content: there is no such file_key")
    }
    var shown: JSONObject = ["file_key": .string(key), "file_name": .string(resource.name)]
    if let duration = resource.duration { shown["duration"] = .number(JSONNumber(duration)) }
    if let image = object["image_key"] { shown["image_key"] = image }
    return JSON.object(shown).serialized()
  }

  // MARK: Cards

  private mutating func readCard(
    _ object: JSONObject, _ content: String, _ sender: Actor, _ state: inout PlatformState
  ) throws(PlatformRefusal) {
    card = content
    switch object["type"]?.stringValue {
    case "card":
      guard let id = object["data"]?["card_id"]?.stringValue else { throw .badCard(200_621, "card_id is missing") }
      guard var entity = state.cards[id] else { throw .badCard(11_310, "cardid is invalid") }
      guard !entity.isSent else { throw .badCard(11_310, "cardid is invalid: the card was sent before") }
      entity.isSent = true
      state.cards[id] = entity
      text = Self.picture(of: entity.card)
    case "template":
      guard object["data"]?["template_id"]?.stringValue != nil else {
        throw .badCard(200_380, "template does not exist")
      }
      text = Self.picture(of: object)
    default:
      guard object["card_id"] == nil else { throw .badCard(200_621, "unknown property: card_id") }
      if object["schema"]?.stringValue == "2.0" {
        do throws(PlatformRefusal) { try Cards.checkProperties(object) } catch {
          throw .badCard(error.code, error.message)
        }
      }
      text = Self.picture(of: object)
    }
  }

  /// What readers see of a card: its title and the texts in it.
  static func picture(of card: JSONObject) -> String {
    let title = card["header"]?["title"]?["content"] ?? ""
    var texts: [JSON] = []
    collect(card["body"] ?? card["elements"] ?? .null, &texts, depth: 0)
    return JSON.object(["title": title, "elements": [.array(texts)]]).serialized()
  }

  private static func collect(_ json: JSON, _ texts: inout [JSON], depth: Int) {
    guard depth < 64 else { return }
    switch json {
    case .array(let items): for item in items { collect(item, &texts, depth: depth + 1) }
    case .object(let object):
      if let text = object["content"]?.stringValue {
        texts.append(["tag": "text", "text": .string(text)])
      } else {
        for value in object.values { collect(value, &texts, depth: depth + 1) }
      }
    default: break
    }
  }
}

extension Message {
  /// The card that it shows, where that changes by itself.
  func entity(_ state: PlatformState) -> CardEntity? {
    guard let card, let sent = try? JSON(parsing: card), sent["type"]?.stringValue == "card" else { return nil }
    return sent["data"]?["card_id"]?.stringValue.flatMap { state.cards[$0] }
  }

  /// The card as it is now; nil for other messages.
  func shownCard(_ state: PlatformState) -> JSON? {
    entity(state).map { .object($0.card) } ?? card.flatMap { try? JSON(parsing: $0) }
  }

  /// Puts another card in the place of its own.
  mutating func show(_ card: JSON) {
    self.card = card.serialized()
    content = MessageContent.picture(of: card.objectValue ?? [:])
    isUpdated = true
  }
}
