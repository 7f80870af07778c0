import SchemaCompiler
import SchemaModel

/// A method on the page: who may call it, examples, and every field of request and reply.
struct MethodEntry {
  let contract: MethodContract
  let example: SwiftExamples.Example?
  let isOpen: Bool
  private var method: Method { contract.method }

  var html: HTML {
    PageEntry(
      anchor: Anchor.method(method.id), mark: (method.verb.rawValue, method.verb.rawValue.lowercased()),
      name: method.id.description, summary: method.summary,
      words: [method.path, example?.request ?? ""] + (method.params.map(\.field) + method.data).map(\.name),
      scopes: method.identities.map { ($0, method.scopes[$0].scopes) }, isOpen: isOpen,
      content: description + [.terms(class: "facts", facts)] + examples + fields
    ).html
  }

  private var description: [HTML] {
    [method.description, method.identityNote].compactMap(\.self).map { .tag("p", [], HTML.prose($0)) }
  }

  // MARK: Facts

  private var facts: [(term: [HTML], text: [HTML])] {
    var rows: [(term: [HTML], text: [HTML])] = [
      ([.text("HTTP")], [.code("\(method.verb.rawValue) \(method.path)")]),
      ([.text("Callers")], [.text(method.identities.map(\.rawValue).joined(separator: ", "))]),
    ]
    for line in ScopeText.lines(method) { rows.append(([.text(line.title)], [.text(line.text)])) }
    rows.append(([.text("Risk")], [.tag("span", class: "risk \(method.risk.rawValue)", text: method.risk.rawValue)]))
    if let paging = method.paging {
      rows.append(([.text("Pages")], [.text(paging.items.joined(separator: ", "))]))
    }
    if method.surface == .shortcut {
      rows.append(([.text("Command")], [.text("by its full name; lists leave it out, since shortcuts use it")]))
    }
    // The schema demands https; anything else would not be a link to follow.
    if let docs = method.docs, docs.hasPrefix("https://") {
      rows.append(([.text("Docs")], [.link(to: docs, .text("The platform's page"))]))
    }
    return rows
  }

  // MARK: Examples

  private var examples: [HTML] {
    (example.map { HTML.example("Swift", $0.code) } ?? [])
      + HTML.example("Shell", SampleCommand.text(for: contract))
  }

  // MARK: Fields

  private var fields: [HTML] {
    var places: [String: String] = [:]
    for parameter in method.params { places[parameter.field.name] = parameter.place.rawValue }
    let request = FieldTerms(contract, isReply: false)
    return list("Parameters", request.rows(method.params.map(\.field), places: places))
      + list(method.body == .multipart ? "Form" : "Body", request.rows(method.data)) + reply
  }

  private func list(_ title: String, _ rows: [(term: [HTML], text: [HTML])]) -> [HTML] {
    rows.isEmpty ? [] : [.tag("h4", text: title), .terms(class: "fields", rows)]
  }

  private var reply: [HTML] {
    let terms = FieldTerms(contract, isReply: true)
    let rows: [(term: [HTML], text: [HTML])]
    switch method.response {
    case .binary: return [.tag("h4", text: "Reply"), .tag("p", text: "The bytes of a file.")]
    case .fields(let fields): rows = terms.rows(fields)
    case .reference(let id): rows = terms.rows(ofReply: id, at: method.position)
    }
    return rows.isEmpty ? [.tag("h4", text: "Reply"), .tag("p", text: "Nothing.")] : list("Reply", rows)
  }
}
