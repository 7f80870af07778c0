import LarkCore

/// An element of a card.
struct CardElement {
  let tag: String
  /// The element's properties, which stand in an object of their own or beside the tag.
  let fields: ContentFields
  /// The element with all that stands beside the tag.
  let whole: ContentFields
  /// How many elements it is in.
  let depth: Int

  init(_ object: JSONObject, depth: Int) {
    whole = ContentFields(object)
    tag = whole.string("tag")
    fields = whole.fields("property") ?? whole
    self.depth = depth
  }
}

/// How an element of a card becomes text; empty where it shows nothing.
typealias CardRule = @Sendable (CardElement, CardRenderer) -> String

/// Which rule goes with which tag.
enum CardRules {
  static let groups = [text, markdown, layout, people, actions, menus, inputs, media, table, chart]

  static let all: [String: CardRule] = groups.reduce(into: [:]) { all, group in
    all.merge(group) { first, _ in first }
  }

  /// An element of a kind that is not known: the first text it holds, or else its elements.
  static let unknown: CardRule = { element, card in
    for key in ["content", "text", "title", "label", "placeholder"] {
      let text = card.text(key, of: element)
      if !text.isEmpty { return text }
    }
    let children = card.children("elements", of: element)
    return children.isEmpty ? Mark.unknown : children.joined(separator: "\n")
  }
}
