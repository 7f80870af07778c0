import LarkCore

extension CardRules {
  /// Elements that arrange others.
  static let layout: [String: CardRule] = [
    "column_set": { element, card in
      let columns = card.children("columns", of: element)
      // A row of buttons stays a row.
      let isRow = columns.allSatisfy { $0.hasPrefix("[") && !$0.utf8.contains(UInt8(ascii: "\n")) }
      return columns.joined(separator: isRow ? " " : "\n\n")
    },
    "column": elementsInLines,
    "repeat": elementsInLines,
    "form": { element, card in Markup.block("form", body: elementsInLines(element, card)) },
    "interactive_container": { element, card in
      let url = element.fields.list("actions").first.flatMap(openedURL) ?? ""
      return Markup.block(
        "clickable", attributes: Markup.attribute("url", url), body: elementsInLines(element, card))
    },
    "collapsible_panel": { element, card in
      let header = element.fields.fields("header")
      let title = card.text(of: header?.fields("property")?["title"] ?? header?["title"], depth: element.depth + 1)
      let lines = Markup.lines(of: elementsInLines(element, card)).filter { !$0.isEmpty }.map { "    \($0)" }
      let sign = element.fields.flag("expanded") ? "▼" : "▶"
      return (["\(sign) \(title.isEmpty ? "Details" : title)"] + lines + ["▲"]).joined(separator: "\n")
    },
  ]

  private static let elementsInLines: CardRule = { element, card in
    card.children("elements", of: element).joined(separator: "\n")
  }
}
