import LarkCore

extension CardRules {
  /// Plain texts, and what stands between them.
  static let text: [String: CardRule] = [
    "plain_text": plainText,
    "text": plainText,
    "div": { element, card in
      let text = card.child("text", of: element)
      let isNote = element.fields.fields("text").map { isNotation(CardElement($0.object, depth: 0)) } ?? false
      let fields = element.fields.list("fields").map { field in
        // A field of a card is an object around its text.
        let text = field["text"] ?? field["property"]?["text"]
        return card.render(text ?? field, depth: element.depth + 1)
      }
      let parts = [isNote && !text.isEmpty ? "📝 \(text)" : text] + fields + [card.child("extra", of: element)]
      return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    },
    "note": { element, card in
      let children = card.children("elements", of: element)
      return children.isEmpty ? "" : "📝 \(children.joined(separator: " "))"
    },
    "hr": { _, _ in "---" },
    "br": { _, _ in "\n" },
    "text_tag": { element, card in
      let text = card.text("text", of: element)
      return text.isEmpty ? "" : "「\(text)」"
    },
    "number_tag": { element, card in
      let text = card.text("text", of: element)
      return text.isEmpty ? "" : Markup.link(text, to: element.fields.fields("url")?.string("url") ?? "")
    },
    "fallback_text": { element, card in
      let text = card.text("text", of: element)
      return text.isEmpty ? card.children("elements", of: element).joined() : text
    },
    "local_datetime": { element, _ in
      let fields = element.fields
      if let time = fields.integer("milliseconds").flatMap(MessageTimeFormat.utcTime) { return time }
      let fallback = fields.string("fallbackText")
      return fallback.isEmpty ? fields.string("milliseconds") : fallback
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
    let styles = style(of: element)?.list("attributes").compactMap(\.stringValue) ?? []
    var styled = text
    if styles.contains("strikethrough") { styled = "~~\(styled)~~" }
    if styles.contains("italic") { styled = "*\(styled)*" }
    if styles.contains("bold") { styled = "**\(styled)**" }
    return styled
  }

  private static func isNotation(_ element: CardElement) -> Bool {
    style(of: element)?.string("size") == "notation"
  }

  private static func style(of element: CardElement) -> ContentFields? {
    element.fields.fields("textStyle")
  }
}
