import SchemaModel

/// The contract of an event for people.
struct PrettyEvent {
  private let contract: EventContract
  private let style: Style
  private var event: Event { contract.event }

  /// - Parameters:
  ///   - contract: The event.
  ///   - style: Colours, where a person looks.
  init(_ contract: EventContract, _ style: Style) {
    self.contract = contract
    self.style = style
  }

  /// The whole page.
  var page: String {
    let blocks = [head, payload, facts]
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    [style.bold(event.type), "\(event.kind.rawValue), \(event.id)"]
      + TextLayout.wrapped([event.summary, event.description].compactMap(\.self).joined(separator: " "))
  }

  private var payload: [String] {
    let title = style.bold("Payload")
    guard !contract.fields.isEmpty else { return [title, "  nothing"] }
    var open: [TypeID] = []
    if case .reference(let id) = event.payload { open.append(id) }
    return [title] + PrettyFields(contract, style, isReply: true, open: open).lines(contract.fields)
  }

  private var facts: [String] {
    var lines = EventText.facts(event).map { "\($0.title): \($0.text)" }
    if let docs = event.docs { lines.append("Docs: \(docs)") }
    return lines
  }
}
