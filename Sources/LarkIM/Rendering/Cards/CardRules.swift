import LarkCore

/// How an element of a card becomes text; empty where it shows nothing.
typealias CardRule = @Sendable (CardElement, CardRenderer) -> String

/// Which rule goes with which tag: texts, Markdown, people and layout here, the rest beside.
enum CardRules {
  static let groups = [text, markdown, people, layout, actions, menus, inputs, media, table, chart]

  static let all: [String: CardRule] = groups.reduce(into: [:]) { all, group in
    all.merge(group) { first, _ in first }
  }

  /// Elements that run on within a line.
  static let inlineTags: Set<String> = [
    "text", "plain_text", "lark_md", "md", "a", "link", "at", "at_all", "emotion", "emoji", "img", "code_span",
    "local_datetime",
  ]

  /// An element of a kind that is not known: the first text it holds, and the elements in it.
  static let unknown: CardRule = { element, card in
    let keys = ["content", "text", "title", "label", "placeholder"]
    let text = keys.lazy.map { card.text($0, of: element) }.first { !$0.isEmpty } ?? ""
    let inner = element.members.filter { !keys.contains($0.key) && holdsElements($0.value, named: $0.key) }
      .flatMap { member in
        card.render(member.value.arrayValue ?? [member.value], depth: element.depth + 1)
      }
    let lines = (text.isEmpty ? [] : [text]) + inner
    return lines.isEmpty ? Mark.unknown : lines.joined(separator: "\n")
  }

  private static func holdsElements(_ value: JSON, named key: String) -> Bool {
    if key == "elements" { return true }
    return (value.arrayValue ?? [value]).contains { $0["tag"]?.stringValue != nil }
  }

  // MARK: Texts

  /// Plain texts, and what stands between them.
  static let text: [String: CardRule] = [
    "plain_text": plainText,
    "text": plainText,
    "lark_md": plainText,
    "md": plainText,
    "div": { element, card in
      let text = card.child("text", of: element)
      let isNote = element["text"]?.objectValue.map { isNotation(CardElement($0, depth: 0)) } ?? false
      let fields = element.list("fields").map { field in
        // A field of a card is an object around its text.
        let text = field["text"] ?? field["property"]?["text"]
        return card.render(text ?? field, depth: element.depth + 1)
      }
      let parts =
        [isNote && !text.isEmpty ? "📝 \(text)" : text, card.text("content", of: element)] + fields
        + [card.child("extra", of: element)]
      return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    },
    "note": { element, card in
      let children = card.children("elements", of: element)
      let text = children.isEmpty ? card.text("content", "text", of: element) : children.joined(separator: " ")
      return text.isEmpty ? "" : "📝 \(text)"
    },
    "hr": { _, _ in "---" },
    "br": { _, _ in "\n" },
    "text_tag": { element, card in
      let text = card.text("text", of: element)
      return text.isEmpty ? "" : "「\(text)」"
    },
    "number_tag": { element, card in
      let text = card.text("text", of: element)
      return text.isEmpty ? "" : Markup.link(text, to: element.fields("url").map(address) ?? "")
    },
    "fallback_text": { element, card in
      let text = card.text("text", of: element)
      return text.isEmpty ? card.children("elements", of: element).joined() : text
    },
    "local_datetime": { element, _ in
      if let time = element.integer("milliseconds", "millisecond").flatMap({ CivilTime.utc(milliseconds: $0) }) {
        return time
      }
      return element.string("fallbackText", "fallback_text", "milliseconds", "millisecond")
    },
    "emotion": { element, _ in
      let type = element.string("emoji_type")
      return type.isEmpty ? "" : ":\(type):"
    },
    "card_header": nothing,
    "custom_icon": nothing,
    "standard_icon": nothing,
  ]

  private static let nothing: CardRule = { _, _ in "" }

  private static let plainText: CardRule = { element, card in
    let content = card.text("content", of: element)
    let text = content.isEmpty ? card.ownText(of: element) ?? "" : content
    if text.isEmpty { return "" }
    let styles = ((style(of: element)?.list("attributes") ?? []) + element.list("style")).compactMap(\.stringValue)
    var styled = text
    if styles.contains("strikethrough") || styles.contains("lineThrough") { styled = "~~\(styled)~~" }
    if styles.contains("italic") { styled = "*\(styled)*" }
    if styles.contains("bold") { styled = "**\(styled)**" }
    return styled
  }

  private static func isNotation(_ element: CardElement) -> Bool {
    (style(of: element)?.string("size") ?? element.string("text_size")) == "notation"
  }

  private static func style(of element: CardElement) -> ContentFields? {
    element.fields("textStyle")
  }

  // MARK: Markdown

  /// Markdown, taken apart by the platform or as it was written.
  static let markdown: [String: CardRule] = [
    "markdown": { element, card in
      element.list("elements").isEmpty ? written(element, card) : inline(element, card)
    },
    "markdown_v1": { element, card in
      if !element.list("elements").isEmpty { return inline(element, card) }
      let fallback = card.child("fallback", of: element)
      return fallback.isEmpty ? written(element, card) : fallback
    },
    "link": { element, card in
      let text = card.text("content", of: element)
      return Markup.link(text.isEmpty ? "Link" : text, to: element.fields("url").map(address) ?? "")
    },
    "a": { element, card in
      let text = card.text("text", "content", of: element)
      let address = element.string("href")
      return text.isEmpty ? address : Markup.link(text, to: address)
    },
    "emoji": { element, _ in
      let key = element.string("key")
      return emoji[key] ?? ":\(key.isEmpty ? "emoji" : key):"
    },
    "heading": { element, card in
      let level = min(max(element.integer("level") ?? 1, 1), 6)
      return "\(String(repeating: "#", count: Int(level))) \(contentOrElements(element, card))"
    },
    "blockquote": { element, card in
      let text = contentOrElements(element, card)
      return text.isEmpty ? "" : Markup.prefixed(text, with: "> ")
    },
    "list": { element, card in
      element.list("items").map { listItem($0, card, depth: element.depth + 1) }.filter { !$0.isEmpty }
        .joined(separator: "\n")
    },
    "code_span": { element, card in "`\(card.text("content", of: element))`" },
    "code_block": { element, card in
      var code = element.list("contents").map { line in
        let pieces = line.objectValue.map { ContentFields($0).list("contents") } ?? [line]
        return pieces.map { card.text(of: $0, depth: element.depth + 1) }.joined()
      }.joined()
      // Only taken apart does the code bring the break before the fence.
      if code.isEmpty { code = card.text("content", "text", of: element) + "\n" }
      let language = element.string("language")
      let fence = Markup.fence(around: code)
      return "\(fence)\(language.isEmpty ? "plaintext" : language)\n\(code)\(fence)"
    },
  ]

  private static let emoji = [
    "OK": "👌", "THUMBSUP": "👍", "SMILE": "😊", "HEART": "❤️", "CLAP": "👏", "FIRE": "🔥", "PARTY": "🎉", "THINK": "🤔",
  ]

  /// The elements in one line.
  private static func inline(_ element: CardElement, _ card: CardRenderer) -> String {
    card.children("elements", of: element).joined()
  }

  /// Markdown as it was written, with the addresses that version 1.0 keeps in `href` in their places.
  private static func written(_ element: CardElement, _ card: CardRenderer) -> String {
    let text = card.text("content", of: element)
    let content = text.isEmpty ? card.ownText(of: element) ?? "" : text
    guard let names = element.fields("href") else { return content }
    let addresses = Dictionary(
      names.object.compactMap { name, value in
        value.objectValue.map { (name, address(ContentFields($0))) }
      }, uniquingKeysWith: { _, last in last })
    let parts = content.utf8.split(separator: UInt8(ascii: "("), omittingEmptySubsequences: false)
    return parts.map { part in
      let rest = Substring(part)
      guard part.first == UInt8(ascii: "$"), let end = part.firstIndex(of: UInt8(ascii: ")")),
        let address = addresses[String(rest[..<end].dropFirst())], (1...longestAddress).contains(address.utf8.count)
      else { return rest }
      return address + rest[end...]
    }.joined(separator: "(")
  }

  /// A longer address stays behind its name, where it is written once however often it is meant.
  private static let longestAddress = 2_048

  private static func contentOrElements(_ element: CardElement, _ card: CardRenderer) -> String {
    element["content"] == nil ? inline(element, card) : card.text("content", of: element)
  }

  private static func listItem(_ json: JSON, _ card: CardRenderer, depth: Int) -> String {
    guard let object = json.objectValue else {
      let text = card.render(json, depth: depth)
      return text.isEmpty ? "" : "- \(text)"
    }
    let item = CardElement(object, depth: depth)
    // An indent that nobody could have made would only fill memory.
    let level = min(max(item.integer("level") ?? 0, 0), Int64(RenderingLimits.depth))
    let marker = item.string("type") == "ol" ? "\(listNumber(item["order"]))." : "-"
    return "\(String(repeating: "  ", count: Int(level)))\(marker) \(contentOrElements(item, card))"
  }

  /// The number of an item as an integer, rounded down; 0 where it is none.
  private static func listNumber(_ order: JSON?) -> String {
    order?.scalarText.flatMap { JSONNumber($0.trimmed) }?.roundedDown ?? "0"
  }

  // MARK: People

  /// People, whose names come with the card.
  static let people: [String: CardRule] = [
    "person": { element, card in
      let id = userID(of: element)
      let names = [name(of: id, card), card.text("notation", of: element), id]
      return names.first { !$0.isEmpty } ?? anybody
    },
    "person_v1": { element, card in named(userID(of: element), card) },
    "person_list": { element, card in
      element.list("persons").map { person in
        named(person["id"]?.scalarText ?? person["user_id"]?.scalarText ?? person.scalarText ?? "", card)
      }.joined(separator: ", ")
    },
    "avatar": { element, card in
      let id = userID(of: element)
      let name = name(of: id, card)
      if !name.isEmpty { return "👤 \(name)" }
      return id.isEmpty ? "👤" : "👤(id:\(id))"
    },
    "at": { element, card in
      let id = userID(of: element)
      if id == "all" || id == "@_all" { return "@everyone" }
      let user = card.attachment.mentionedUsers[id]
      // The message's own list has the id that the reader's app knows the user by.
      let mention = card.mentions[user?.mentionKey ?? id]
      let name = [mention?.name, user?.name, element.string("user_name")].compactMap(\.self).first { !$0.isEmpty }
      guard let name else { return "@\(id.isEmpty ? anybody : id)" }
      let ids = [mention?.id ?? "", id]
      // A placeholder of this message is of no use to a reader.
      return ids.first { !$0.isEmpty && !$0.hasPrefix("@_") }.map { "@\(name)(\($0))" } ?? "@\(name)"
    },
    "at_all": { _, _ in "@everyone" },
  ]

  /// Somebody of whom not even the id is known.
  private static let anybody = "user"

  private static func userID(of element: CardElement) -> String { element.string("userID", "user_id") }

  static func named(_ id: String, _ card: CardRenderer) -> String {
    [name(of: id, card), id].first { !$0.isEmpty } ?? anybody
  }

  private static func name(of id: String, _ card: CardRenderer) -> String {
    card.attachment.persons[id] ?? ""
  }

  // MARK: Layout

  /// Elements that arrange others.
  static let layout: [String: CardRule] = [
    "column_set": { element, card in
      let columns = card.children("columns", of: element)
      // A row of buttons stays a row.
      let isRow = columns.allSatisfy { $0.hasPrefix("[") && !Markup.hasLines($0) }
      return columns.joined(separator: isRow ? " " : "\n\n")
    },
    "column": elementsInLines,
    "repeat": elementsInLines,
    "form": { element, card in Markup.block("form", body: elementsInLines(element, card)) },
    "interactive_container": { element, card in
      let action = element.list("actions").first ?? element.list("behaviors").first { !address(openedBy: $0).isEmpty }
      let attributes =
        Markup.attribute("url", action.map(address(openedBy:)) ?? "")
        + Markup.attribute("confirm", question(element, card)) + Markup.attribute("tips", tips(element, card))
      return Markup.block("clickable", attributes: attributes, body: elementsInLines(element, card))
    },
    "collapsible_panel": { element, card in
      let header = element["header"]
      let depth = element.depth + 1
      let title = header?.objectValue.map { card.text("title", of: CardElement($0, depth: depth)) }
        ?? card.text(of: header, depth: depth)
      let lines = Markup.lines(of: elementsInLines(element, card)).filter { !$0.isEmpty }.map { "    \($0)" }
      let sign = element.flag("expanded") ? "▼" : "▶"
      return (["\(sign) \(title.isEmpty ? "Details" : title)"] + lines + ["▲"]).joined(separator: "\n")
    },
  ]

  private static let elementsInLines: CardRule = { element, card in
    card.children("elements", of: element).joined(separator: "\n")
  }
}
