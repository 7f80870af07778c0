import SchemaModel

/// The contract of an element for people.
struct PrettyElement {
  private let contract: ElementContract
  private let style: Style
  private var element: Element { contract.element }

  /// - Parameters:
  ///   - contract: The element.
  ///   - style: Colours, where a person looks.
  init(_ contract: ElementContract, _ style: Style) {
    self.contract = contract
    self.style = style
  }

  /// The whole page.
  var page: String {
    [head, fields, facts].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    [style.bold(element.id.description), element.tag.map { "\"tag\": \"\($0)\"" } ?? "what holds all others"]
      + TextLayout.wrapped([element.summary, element.description].compactMap(\.self).joined(separator: " "))
  }

  private var fields: [String] {
    let title = style.bold("Fields")
    guard !element.fields.isEmpty else { return [title, "  none"] }
    return [title] + PrettyFields(contract, style).lines(element.fields)
  }

  private var facts: [String] {
    var lines: [String] = []
    if !element.allowedIn.isEmpty { lines.append("May stand in: \(element.allowedIn.joined(separator: ", "))") }
    if let place = element.onlyInside { lines.append("Only inside of: \(place), at whatever depth") }
    if let slot = element.slot, let place = element.place {
      lines.append("Holds in \(slot): what may stand in \(place)")
    }
    if let docs = element.docs { lines.append("Docs: \(docs)") }
    return lines
  }
}
