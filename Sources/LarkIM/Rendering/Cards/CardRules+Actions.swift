import LarkCore

extension CardRules {
  /// Buttons, and menus that act like buttons.
  static let actions: [String: CardRule] = [
    "button": { element, card in
      let fields = element.fields
      let label = card.text("text", of: element)
      let text = label.isEmpty ? "Button" : label
      if fields.flag("disabled") {
        let tips = card.text("disabledTips", of: element)
        return "[\(text) ✗]" + (tips.isEmpty ? "" : "(tips:\"\(tips)\")")
      }
      let url = fields.list("actions").lazy.compactMap(openedURL).first ?? ""
      return (url.isEmpty ? "[\(text)]" : Markup.link(text, to: url)) + confirmation(element, card)
    },
    "actions": actionRow,
    "action": actionRow,
    "overflow": { element, card in
      let options = element.fields.list("options").map { overflowOption($0, card, depth: element.depth + 1) }
      return options.isEmpty ? "" : "⋮ \(options.joined(separator: ", "))"
    },
  ]

  private static let actionRow: CardRule = { element, card in
    card.children("actions", of: element).joined(separator: " ")
  }

  /// The address that an action opens; nil where it does something else.
  static func openedURL(by action: JSON) -> String? {
    guard action["type"]?.stringValue == "open_url", let url = action["action"]?["url"]?.stringValue, !url.isEmpty
    else { return nil }
    return url
  }

  /// The question that comes before the button does anything.
  private static func confirmation(_ element: CardElement, _ card: CardRenderer) -> String {
    guard let question = element.fields["confirm"] else { return "" }
    let parts = [question["title"], question["text"]].map { card.text(of: $0, depth: element.depth + 1) }
    let text = parts.filter { !$0.isEmpty }.joined(separator: ": ")
    return text.isEmpty ? "" : "(confirm:\"\(text)\")"
  }

  private static func overflowOption(_ json: JSON, _ card: CardRenderer, depth: Int) -> String {
    guard let object = json.objectValue else { return json.scalarText ?? Mark.unknown }
    let option = CardElement(object, depth: depth)
    let text = card.text("text", of: option)
    let value = option.fields.string("value")
    if let url = option.fields.list("actions").lazy.compactMap(openedURL).first {
      return Markup.link(text.isEmpty ? "Link" : text, to: url)
    }
    if text.isEmpty { return value.isEmpty ? Mark.unknown : value }
    return value.isEmpty ? text : "\(text)(\(value))"
  }
}
