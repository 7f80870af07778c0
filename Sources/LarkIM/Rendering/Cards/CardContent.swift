import LarkCore

/// What a card needs to know of somebody whom its message mentions.
struct CardMention: Sendable {
  var name: String
  /// The id that the reader's app knows the user by; empty where it is not known.
  var id: String
}

/// The content of a message that is a card, in any of the forms cards travel in:
///
/// * as stored, in the envelope of reads (`json_card`, `json_attachment`) or of events (`user_dsl`);
/// * as sent, of version 1.0 (`elements`, `i18n_elements`) or 2.0 (`body.elements`);
/// * as a template or an entity that is named, and expanded by the platform (`type` and `data`);
/// * shortened to lines of rich text, where a read does not ask for the whole card.
///
/// Envelopes may stand in each other, and hold their card as an object or as text. Cards from `json_card` and
/// `user_dsl` come in a frame, as in the platform's own tools.
struct CardContent {
  /// All that is left of a card that shows nothing.
  static let mark = "[interactive card]"

  /// The mentions of the message by their key.
  let mentions: [String: CardMention]

  init(mentions: [String: CardMention] = [:]) {
    self.mentions = mentions
  }

  /// The card as text; never empty.
  ///
  /// - Parameter json: The content of the message as JSON text.
  func rendered(_ json: String) -> String {
    guard let fields = Self.object(in: .string(json)) else { return Self.mark }
    let shown = read(fields, attachment: nil, isFramed: false, layer: 0)
    return shown.isFramed || !shown.isEmpty ? shown.text : Self.mark
  }

  // MARK: Envelopes

  /// Fields that hold a card, and whether it comes in a frame. Where several hold one, the first that shows anything.
  private static let envelopes = [
    (key: "json_card", isFramed: true), (key: "user_dsl", isFramed: true), (key: "card", isFramed: false),
    (key: "data", isFramed: false), (key: "content", isFramed: false),
  ]

  /// How many envelopes are opened around a card.
  private static let layers = 4

  private func read(_ fields: ContentFields, attachment: JSON?, isFramed: Bool, layer: Int) -> ShownCard {
    let attachment = fields["json_attachment"] ?? attachment
    var remains: ShownCard?
    if layer < Self.layers {
      for envelope in Self.envelopes {
        guard let value = fields[envelope.key] else { continue }
        guard let inner = Self.object(in: value) else {
          if envelope.isFramed, value.stringValue != nil { remains = remains ?? .damaged }
          continue
        }
        let shown = read(inner, attachment: attachment, isFramed: isFramed || envelope.isFramed, layer: layer + 1)
        if !shown.isEmpty { return shown }
        if shown.isFramed { remains = remains ?? shown }
      }
    }
    let names = CardAttachment(attachment.flatMap(Self.object(in:)))
    var shown = CardRenderer(attachment: names, mentions: mentions).shown(fields)
    if shown.isEmpty, let reference = CardReference(fields) { shown.body = reference.rendered }
    shown.isFramed = isFramed
    return shown.isEmpty ? remains ?? shown : shown
  }

  /// The object that a value is or holds as JSON text; nil where there is none. A `null` in text is an object without
  /// members.
  private static func object(in value: JSON) -> ContentFields? {
    if let object = value.opened.objectValue { return ContentFields(object) }
    return value.stringValue.flatMap(ContentFields.init(parsing:))
  }
}

extension JSON {
  /// The object or array that a text holds, also as text in text; any other value as it is.
  var opened: JSON {
    var value = self
    for _ in 0..<4 {
      guard case .string(let text) = value, let json = try? JSON(parsing: text) else { break }
      value = json
    }
    switch value {
    case .array, .object: return value
    case .null, .bool, .number, .string: return self
    }
  }
}

/// What stands for a card that the platform keeps: a template with its variables, or an entity.
private struct CardReference {
  private let label: String
  private let variables: JSONObject

  /// Reads `{"type": "template", "data": {…}}` and its relatives; nil where the fields name neither.
  init?(_ fields: ContentFields) {
    let type = fields.string("type")
    let data = fields["data"]?.opened.objectValue.map(ContentFields.init) ?? fields
    let template = data.string("template_id")
    let entity = data.string("card_id")
    if !template.isEmpty || type == "template" {
      label = ["Card template", template, data.string("template_version_name")].filter { !$0.isEmpty }
        .joined(separator: " ")
    } else if !entity.isEmpty {
      label = "Card \(entity)"
    } else {
      return nil
    }
    variables = data["template_variable"]?.opened.objectValue ?? [:]
  }

  /// What is known of it: its id, and the values that go into it.
  var rendered: String {
    let lines = variables.map { "\($0.key): \(Self.text(of: $0.value, depth: 0))" }
    return (["[\(label)]"] + lines).joined(separator: "\n")
  }

  private static func text(of value: JSON, depth: Int) -> String {
    guard depth < RenderingLimits.depth else { return Mark.tooDeep }
    switch value {
    case .array(let values):
      return values.map { text(of: $0, depth: depth + 1) }.joined(separator: ", ")
    case .object(let object):
      return "(" + object.map { "\($0.key): \(text(of: $0.value, depth: depth + 1))" }.joined(separator: ", ") + ")"
    case .null, .bool, .number, .string:
      return value.scalarText ?? ""
    }
  }
}

/// What a card shows, before the frame is put around it.
struct ShownCard {
  var title = ""
  var subtitle = ""
  /// The tags of the header, on one line.
  var tags = ""
  var body = ""
  /// The address that a click on the card opens.
  var link = ""
  var isFramed = false

  /// A card in an envelope that holds no JSON object.
  static let damaged = ShownCard(body: "[Unable to parse card content]", isFramed: true)

  var isEmpty: Bool { title.isEmpty && subtitle.isEmpty && tags.isEmpty && body.isEmpty && link.isEmpty }

  var text: String {
    guard isFramed else {
      let lines = [
        title.isEmpty ? "" : "**\(title)**", subtitle, tags, body, link.isEmpty ? "" : Markup.link("Link", to: link),
      ]
      return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
    let attributes =
      Markup.attribute("title", title) + Markup.attribute("subtitle", subtitle) + Markup.attribute("url", link)
    return Markup.block(
      "card", attributes: attributes, body: [tags, body].filter { !$0.isEmpty }.joined(separator: "\n"))
  }
}

/// What comes with a stored card: the names and keys that its elements only point at.
struct CardAttachment {
  struct MentionedUser {
    let name: String
    /// Under which key the message's own list of mentions has the user.
    let mentionKey: String
  }

  struct Image {
    let originKey: String
    let token: String
  }

  /// Names by the id that elements use.
  let persons: [String: String]
  /// Names of the people that a menu offers, by the value of the option.
  let optionUsers: [String: String]
  let mentionedUsers: [String: MentionedUser]
  let images: [String: Image]

  init(_ fields: ContentFields?) {
    persons = Self.entries(of: fields, "persons") { Self.short($0.string("content")) }
    optionUsers = Self.entries(of: fields, "option_users") { Self.short($0.string("content")) }
    mentionedUsers = Self.entries(of: fields, "at_users") { user in
      MentionedUser(name: Self.short(user.string("content")), mentionKey: user.string("mention_key"))
    }
    images = Self.entries(of: fields, "images") { image in
      Image(originKey: Self.short(image.string("origin_key")), token: Self.short(image.string("token")))
    }
  }

  /// A name or key that is longer than any is cut: thousands of elements may repeat it.
  private static func short(_ text: String) -> String {
    text.utf8.count > 1_024 ? "\(text.prefix(256))…" : text
  }

  /// Dictionaries, because a card may point at each of thousands of entries.
  private static func entries<Entry>(
    of fields: ContentFields?, _ key: String, _ read: (ContentFields) -> Entry
  ) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for (key, value) in fields?.fields(key)?.object ?? [:] {
      if let object = value.objectValue { entries[key] = read(ContentFields(object)) }
    }
    return entries
  }
}
