import LarkAPI
import LarkCore

/// Turns a card into text, element by element.
///
/// Each part of the card is visited once, and none deeper than the limit.
struct CardRenderer {
  let attachment: CardAttachment
  /// The mentions of the message by their key.
  let mentions: [String: IM.Types.Mention]

  init(attachment: CardAttachment, mentions: [IM.Types.Mention]) {
    self.attachment = attachment
    self.mentions = Dictionary(mentions.map { ($0.key ?? "", $0) }) { _, last in last }
  }

  // MARK: The card

  func rendered(_ card: ContentFields) -> String {
    let header = card.fields("header")
    let properties = header?.fields("property")
    func part(_ name: String) -> JSON? { properties?[name] ?? header?[name] }

    let attributes =
      Markup.attribute("title", text(of: part("title"), depth: 0))
      + Markup.attribute("subtitle", text(of: part("subtitle"), depth: 0))
    let tags = render(part("textTagList")?.arrayValue ?? [], depth: 0).joined(separator: " ")
    let lines = [tags] + render(elements(of: card), depth: 0)
    return Markup.block(
      "card", attributes: attributes, body: lines.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private func elements(of card: ContentFields) -> [JSON] {
    // A card of the first version has its elements beside the header.
    guard let body = card.fields("body") else { return card.list("body") + card.list("elements") }
    let elements = body.fields("property")?.list("elements") ?? []
    return elements.isEmpty ? body.list("elements") : elements
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
    case .array(let values): return render(values, depth: depth + 1).joined(separator: "\n")
    case .object(let object):
      let element = CardElement(object, depth: depth)
      return (CardRules.all[element.tag] ?? CardRules.unknown)(element, self)
    }
  }

  /// The elements inside of an element as text.
  func children(_ key: String, of element: CardElement) -> [String] {
    render(element.fields.list(key), depth: element.depth + 1)
  }

  /// An element that another holds as text; empty where there is none.
  func child(_ key: String, of element: CardElement) -> String {
    element.fields[key].map { render($0, depth: element.depth + 1) } ?? ""
  }

  // MARK: Texts

  /// The text that a field of an element holds.
  func text(_ key: String, of element: CardElement) -> String {
    text(of: element.fields[key], depth: element.depth + 1)
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
      return element.fields.object.isEmpty ? "" : Mark.unknown
    default:
      return value.scalarText ?? ""
    }
  }

  /// The first text that an element holds; nil where it has no field for one.
  func ownText(of element: CardElement) -> String? {
    let fields = element.fields
    var found: String?
    if let texts = fields.fields("i18nContent") {
      let text = ["zh_cn", "en_us", "ja_jp"].map(texts.string).first { !$0.isEmpty }
      if let text { return text }
      found = ""
    }
    for key in ["content", "elements", "text"] where fields[key] != nil {
      let text = text(key, of: element)
      if !text.isEmpty { return text }
      found = ""
    }
    return found
  }
}
