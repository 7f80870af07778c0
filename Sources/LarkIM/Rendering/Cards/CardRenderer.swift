import LarkCore

/// Turns a card into text, element by element.
///
/// The same rules serve cards as stored, whose properties stand in an object of their own and in camel case, and as
/// sent, with their properties beside the tag and in snake case. Each part of the card is visited once, and none deeper
/// than the limit.
struct CardRenderer {
  let attachment: CardAttachment
  /// The mentions of the message by their key.
  let mentions: [String: CardMention]

  // MARK: The card

  func shown(_ card: ContentFields) -> ShownCard {
    let root = CardElement(card.object, depth: 0)
    let headers = [root["header"], Language.preferred(in: root["i18nHeader", "i18n_header"])]
      .compactMap { $0?.objectValue.map { CardElement($0, depth: 0) } }
    func firstText(_ key: String) -> String {
      for header in headers {
        let text = text(key, of: header)
        if !text.isEmpty { return text }
      }
      return ""
    }

    var shown = ShownCard()
    shown.title = firstText("title")
    if shown.title.isEmpty { shown.title = text("title", of: root) }
    shown.subtitle = firstText("subtitle")
    shown.tags = render(headers.lazy.map(headerTags).first { !$0.isEmpty } ?? [], depth: 0).joined(separator: " ")
    shown.link = root.fields("cardLink", "card_link").map(CardRules.address) ?? ""
    shown.body = body(of: root)
    if shown.isEmpty { shown.body = summary(of: root) }
    return shown
  }

  private func headerTags(of header: CardElement) -> [JSON] {
    if let tags = Language.preferred(in: header["i18nTextTagList", "i18n_text_tag_list"]) { return [tags] }
    return header.list("textTagList", "text_tag_list")
  }

  /// The elements of all places that hold some: version 2.0 has them in the body, 1.0 beside the header or by language.
  /// Nothing says which of them a client shows of a card with several.
  private func body(of root: CardElement) -> String {
    var places: [[JSON]] = []
    var byLanguage: JSON?
    switch root["body"]?.opened {
    case .object(let object)?:
      let body = CardElement(object, depth: 0)
      places.append(body.list("elements"))
      byLanguage = body["i18nElements", "i18n_elements"]
    case .array(let elements)?: places.append(elements)
    case let value?: places.append([value])
    case nil: break
    }
    for value in [
      Language.preferred(in: byLanguage), root["elements"],
      Language.preferred(in: root["i18nElements", "i18n_elements"]),
    ] {
      guard let value = value?.opened else { continue }
      places.append(value.arrayValue ?? [value])
    }
    let texts = places.map { render($0, depth: 0).joined(separator: "\n") }.filter { !$0.isEmpty }
    return texts.enumerated().filter { !texts[..<$0.offset].contains($0.element) }.map(\.element)
      .joined(separator: "\n")
  }

  /// What the list of chats says of the card.
  private func summary(of root: CardElement) -> String {
    text(of: root.fields("config")?["summary"], depth: 0)
  }

  // MARK: Elements

  /// The elements of a list as text, without those that show nothing.
  func render(_ values: [JSON], depth: Int) -> [String] {
    values.map { render($0, depth: depth) }.filter { !$0.isEmpty }
  }

  /// An element as text. What stands where an element should, such as a bare string, is shown as it is.
  func render(_ value: JSON, depth: Int) -> String {
    guard depth < RenderingLimits.depth else { return Mark.tooDeep }
    switch value {
    case .null: return ""
    case .string, .number, .bool: return value.scalarText ?? ""
    case .array(let values): return line(values, depth: depth + 1)
    case .object(let object):
      let element = CardElement(object, depth: depth)
      return (CardRules.all[element.tag] ?? CardRules.unknown)(element, self)
    }
  }

  /// Elements in a list of their own: a line of rich text in the shortened form of a card. Pieces of text stand
  /// together, everything else is kept apart.
  private func line(_ values: [JSON], depth: Int) -> String {
    guard values.allSatisfy({ $0.objectValue != nil }) else {
      return render(values, depth: depth).joined(separator: "\n")
    }
    var line = ""
    var previous: (text: String, isInline: Bool)?
    for value in values {
      let text = render(value, depth: depth)
      guard !text.isEmpty else { continue }
      let isInline = CardRules.inlineTags.contains(value["tag"]?.stringValue ?? "")
      if let previous, !(previous.isInline && isInline) {
        let isBlock = Markup.hasLines(previous.text) || Markup.hasLines(text)
        line += isBlock ? "\n" : " "
      }
      line += text
      previous = (text, isInline)
    }
    return line
  }

  /// The elements inside of an element as text.
  func children(_ key: String, of element: CardElement) -> [String] {
    render(element.list(key), depth: element.depth + 1)
  }

  /// An element that another holds as text; empty where there is none.
  func child(_ key: String, of element: CardElement) -> String {
    element[key].map { render($0, depth: element.depth + 1) } ?? ""
  }

  // MARK: Texts

  /// The text that a field of an element holds: the first of the names that holds any.
  func text(_ keys: String..., of element: CardElement) -> String {
    for key in keys {
      let text = text(of: element[key], depth: element.depth + 1)
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// The text of a value: a string, or an object that holds texts.
  func text(of value: JSON?, depth: Int) -> String {
    guard let value, !value.isNull else { return "" }
    guard depth < RenderingLimits.depth else { return Mark.tooDeep }
    switch value {
    case .array(let values):
      return values.map { text(of: $0, depth: depth + 1) }.joined()
    case .object(let object):
      let element = CardElement(object, depth: depth)
      if let text = ownText(of: element) { return text }
      // Such as an emoji in a title: its text follows from its kind.
      if !element.tag.isEmpty { return (CardRules.all[element.tag] ?? CardRules.unknown)(element, self) }
      return element.isEmpty ? "" : Mark.unknown
    default:
      return value.scalarText ?? ""
    }
  }

  /// The first text that an element holds; nil where it has no field for one.
  func ownText(of element: CardElement) -> String? {
    var found: String?
    let languages = element.fields("i18nContent", "i18n_content", "i18n")
    if let languages {
      for language in Language.usual {
        let text = languages.string(language)
        if !text.isEmpty { return text }
      }
      found = ""
    }
    for key in ["content", "elements", "text"] where element[key] != nil {
      let text = text(key, of: element)
      if !text.isEmpty { return text }
      found = ""
    }
    return languages?.object.lazy.compactMap(\.value.scalarText).first { !$0.isEmpty } ?? found
  }
}

/// Fields that hold a value for each language.
enum Language {
  /// The languages that are looked for first, in this order.
  static let usual = ["zh_cn", "en_us", "ja_jp"]

  /// The value of the first language that has one, those above first; nil where none has.
  static func preferred(in value: JSON?) -> JSON? {
    guard let languages = value?.opened.objectValue else { return nil }
    let values = usual.lazy.compactMap { languages[$0] }.filter(says)
    return values.first ?? languages.values.first(where: says)
  }

  private static func says(_ value: JSON) -> Bool {
    switch value {
    case .null: false
    case .string(let text): !text.isEmpty
    case .array(let values): !values.isEmpty
    case .object(let object): !object.isEmpty
    case .bool, .number: true
    }
  }
}

/// An element of a card.
struct CardElement {
  let tag: String
  /// How many elements it is in.
  let depth: Int
  /// The properties in an object of their own; nil where they stand beside the tag only.
  private let properties: ContentFields?
  private let whole: ContentFields

  init(_ object: JSONObject, depth: Int) {
    whole = ContentFields(object)
    tag = whole.string("tag")
    properties = whole.fields("property")
    self.depth = depth
  }

  /// Whether the element has no properties.
  var isEmpty: Bool { (properties ?? whole).object.isEmpty }

  /// All properties, in order, those beside the tag last.
  var members: [JSONObject.Element] {
    Array(properties?.object ?? [:]) + whole.object.filter { $0.key != "property" }
  }

  /// The value of the first of the names that has one, which is how the spellings of stored and of sent cards meet.
  subscript(names: String...) -> JSON? {
    for name in names {
      if let value = properties?[name] ?? whole[name] { return value }
    }
    return nil
  }

  /// The first of the names that holds a string, number or Boolean with any text.
  func string(_ names: String...) -> String {
    for name in names {
      for place in [properties, whole] {
        if let text = place?.string(name), !text.isEmpty { return text }
      }
    }
    return ""
  }

  /// The elements of the first of the names that holds any. A value that stands alone counts as the only element.
  func list(_ names: String...) -> [JSON] {
    for name in names {
      for place in [properties, whole] {
        if let list = place?.list(name), !list.isEmpty { return list }
      }
    }
    return []
  }

  /// The first of the names that holds an object.
  func fields(_ names: String...) -> ContentFields? {
    for name in names {
      for place in [properties, whole] {
        if let fields = place?.fields(name) { return fields }
      }
    }
    return nil
  }

  /// A whole number, also one in a string.
  func integer(_ names: String...) -> Int64? {
    for name in names {
      if let value = self[name]?.wholeNumber { return value }
    }
    return nil
  }

  /// Whether a Boolean is there and true.
  func flag(_ name: String) -> Bool { self[name]?.boolValue ?? false }
}
