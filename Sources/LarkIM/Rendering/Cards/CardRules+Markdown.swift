import LarkCore

extension CardRules {
  /// Markdown, taken apart by the platform.
  static let markdown: [String: CardRule] = [
    "markdown": { element, card in
      element.fields.list("elements").isEmpty ? card.text("content", of: element) : inline(element, card)
    },
    "markdown_v1": { element, card in
      if !element.fields.list("elements").isEmpty { return inline(element, card) }
      if let fallback = element.whole["fallback"] { return card.render(fallback, depth: element.depth + 1) }
      return card.text("content", of: element)
    },
    "link": { element, card in
      let text = card.text("content", of: element)
      return Markup.link(text.isEmpty ? "Link" : text, to: element.fields.fields("url")?.string("url") ?? "")
    },
    "emoji": { element, _ in
      let key = element.fields.string("key")
      return emoji[key] ?? ":\(key.isEmpty ? "emoji" : key):"
    },
    "heading": { element, card in
      let level = min(max(element.fields.integer("level") ?? 1, 1), 6)
      return "\(String(repeating: "#", count: Int(level))) \(contentOrElements(element, card))"
    },
    "blockquote": { element, card in
      let text = contentOrElements(element, card)
      return text.isEmpty ? "" : Markup.prefixed(text, with: "> ")
    },
    "list": { element, card in
      element.fields.list("items").map { listItem($0, card, depth: element.depth + 1) }.filter { !$0.isEmpty }
        .joined(separator: "\n")
    },
    "code_span": { element, card in "`\(card.text("content", of: element))`" },
    "code_block": { element, card in
      let code = element.fields.list("contents").map { line in
        let pieces = line.objectValue.map { ContentFields($0).list("contents") } ?? [line]
        return pieces.map { card.text(of: $0, depth: element.depth + 1) }.joined()
      }.joined()
      let language = element.fields.string("language")
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

  private static func contentOrElements(_ element: CardElement, _ card: CardRenderer) -> String {
    element.fields["content"] == nil ? inline(element, card) : card.text("content", of: element)
  }

  private static func listItem(_ json: JSON, _ card: CardRenderer, depth: Int) -> String {
    guard let object = json.objectValue else {
      let text = card.render(json, depth: depth)
      return text.isEmpty ? "" : "- \(text)"
    }
    let item = CardElement(object, depth: depth)
    // An indent that nobody could have made would only fill memory.
    let level = min(max(item.fields.integer("level") ?? 0, 0), Int64(RenderingLimits.depth))
    let marker = item.fields.string("type") == "ol" ? "\(item.fields.integer("order") ?? 0)." : "-"
    return "\(String(repeating: "  ", count: Int(level)))\(marker) \(contentOrElements(item, card))"
  }
}
