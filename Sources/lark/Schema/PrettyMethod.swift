import LarkJSON
import SchemaModel

/// The contract of a method for people.
struct PrettyMethod {
  private let contract: MethodContract
  private let style: Style
  /// Shortcuts that use the method.
  private let shortcuts: [ShortcutID]
  private var method: Method { contract.method }

  /// - Parameters:
  ///   - contract: The method.
  ///   - style: Colours, where a person looks.
  ///   - shortcuts: Shortcuts that use it, where it is there for them only.
  init(_ contract: MethodContract, _ style: Style, usedBy shortcuts: [ShortcutID] = []) {
    self.contract = contract
    self.style = style
    self.shortcuts = shortcuts
  }

  /// The whole page.
  var page: String {
    let blocks = [head, parameters, data, file, response, facts].filter { !$0.isEmpty }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let verb = method.verb.rawValue
    var lines = [style.bold("\(method.id)"), "\(verb.colored(for: verb, style)) \(method.path)"]
    lines += TextLayout.wrapped([method.summary, method.description].compactMap(\.self).joined(separator: " "))
    return lines
  }

  // MARK: Fields

  private var parameters: [String] {
    if method.params.isEmpty { return [] }
    let places = Dictionary(method.params.map { ($0.field.name, $0.place.rawValue) }) { first, _ in first }
    let fields = method.params.map(\.field)
    return [title("Parameters", RawCall.params, fields)]
      + PrettyFields(contract, style, places: places).lines(fields)
  }

  private var data: [String] {
    let fields = contract.bodyFields
    guard method.verb.hasBody, !fields.isEmpty else { return [] }
    return [title("Body", RawCall.data, fields)] + PrettyFields(contract, style).lines(fields)
  }

  private var file: [String] {
    let fields = contract.fileFields
    if fields.isEmpty { return [] }
    return [title("File", RawCall.file, fields)] + PrettyFields(contract, style).lines(fields)
  }

  private var response: [String] {
    let title = style.bold("Response")
    switch method.response {
    case .binary:
      return [title, "  the bytes of a file"]
    case .reference(let id):
      let field = Field(name: "", type: .reference(id), position: method.position)
      guard case .object(let shape) = contract.resolved(field).type else { return [] }
      return [title] + PrettyFields(contract, style, isReply: true, open: [id]).lines(shape.fields)
    case .fields(let fields):
      if fields.isEmpty { return [title, "  nothing"] }
      return [title] + PrettyFields(contract, style, isReply: true).lines(fields)
    }
  }

  private func title(_ text: String, _ flag: FlagSpec, _ fields: [Field]) -> String {
    let need = fields.contains(where: \.isRequired) ? style.alert("required") : "optional"
    return "\(style.bold(text))  \(flag.signature)  \(need)"
  }

  // MARK: The rest

  private var facts: [String] {
    let names = method.identities.map(\.rawValue).sorted { $0 > $1 }
    var lines = ["Identity: \(names.joined(separator: ", "))"]
    if let note = method.identityNote { lines += TextLayout.wrapped(note, indent: 2) }
    for line in ScopeText.lines(method) { lines.append("\(line.title): \(line.text)") }
    lines.append("Risk: \(risk)")
    if let paging = method.paging {
      lines.append("Pages: \(paging.items.joined(separator: ", ")); all of them with \(CommonFlags.pageAll.spelling)")
    }
    if !shortcuts.isEmpty {
      lines.append("Shortcuts: \(shortcuts.map { "\(Tool.name) \($0.command)" }.joined(separator: ", "))")
    }
    lines.append("CLI: \(SampleCommand.text(for: contract))")
    if let docs = method.docs { lines.append("Docs: \(docs)") }
    return lines
  }

  private var risk: String {
    switch method.risk {
    case .read: style.calm(method.risk.rawValue)
    case .write: style.notice(method.risk.rawValue)
    case .highRiskWrite: style.alert(method.risk.rawValue)
    }
  }
}
