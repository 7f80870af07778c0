import SchemaModel

/// An event on the page: what lets it come, and every field that it brings.
struct EventEntry {
  let contract: EventContract
  /// Full name of its Swift type.
  let swiftName: String?
  let isOpen: Bool
  private var event: Event { contract.event }

  var html: HTML {
    PageEntry(
      anchor: Anchor.event(event.id), mark: (event.kind.rawValue, "event"), name: event.type, summary: event.summary,
      words: [event.id.description, swiftName ?? ""] + contract.fields.map(\.name),
      scopes: [(.bot, event.scopes.scopes)], isOpen: isOpen,
      content: description + [.terms(class: "facts", facts)] + fields
    ).html
  }

  private var description: [HTML] { event.description.map { [.tag("p", [], HTML.prose($0))] } ?? [] }

  private var facts: [(term: [HTML], text: [HTML])] {
    var rows: [(term: [HTML], text: [HTML])] = []
    for line in EventText.facts(event) { rows.append(([.text(line.title)], [.text(line.text)])) }
    if let swiftName { rows.append(([.text("Swift")], [.code(swiftName)])) }
    // The schema demands https; anything else would not be a link to follow.
    if let docs = event.docs, docs.hasPrefix("https://") {
      rows.append(([.text("Docs")], [.link(to: docs, .text("The platform's page"))]))
    }
    return rows
  }

  private var fields: [HTML] {
    let terms = FieldTerms(contract, isReply: true)
    let rows: [FieldTerms.Row]
    switch event.payload {
    case .fields(let fields): rows = terms.rows(fields)
    case .reference(let id): rows = terms.rows(ofReply: id, at: event.position)
    }
    guard !rows.isEmpty else { return [.tag("h4", text: "Payload"), .tag("p", text: "Nothing.")] }
    return [.tag("h4", text: "Payload"), .terms(class: "fields", rows)]
  }
}
