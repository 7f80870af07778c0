import LarkJSON
import SchemaModel

/// Help about the command of one method: what it does, who may call it, its fields and its flags.
struct MethodHelp {
  let contract: MethodContract

  private var method: Method { contract.method }

  func write(to page: inout HelpPage) {
    let command = RawCall.command(for: contract)
    page.paragraph(method.summary)
    if let description = method.description { page.paragraph(description) }
    page.usage("\(command.command) [flags]")
    page.section("Call", facts)
    page.section("Fields for --params", method.params.map { row($0.field, place: $0.place.rawValue) })
    page.section("Fields for --data", contract.bodyFields.map { row($0) })
    page.section("Fields for --file", contract.fileFields.map { row($0) })
    page.write(flags: command.allFlags)
    page.write(examples: command.examples)
    page.note("'\(Tool.name) \(contract.line.schema)' shows every field, and what the call answers.")
  }

  /// Route, callers, scopes and risk.
  private var facts: [TextLayout.Row] {
    var rows: [TextLayout.Row] = [.init("Request", "\(method.verb.rawValue) \(method.path)")]
    rows.append(.init("Callers", method.identities.map(\.rawValue).joined(separator: ", ")))
    if let note = method.identityNote { rows.append(.init("", note)) }
    for line in ScopeText.lines(method) { rows.append(.init(line.title, line.text)) }
    rows.append(.init("Risk", method.risk.rawValue))
    if let docs = method.docs { rows.append(.init("Docs", docs)) }
    return rows
  }

  private func row(_ field: Field, place: String? = nil) -> TextLayout.Row {
    var tags = [contract.text(field)]
    if let place { tags.append(place) }
    if field.isRequired {
      tags.append("required")
    } else if field.isRequiredInPractice {
      tags.append("needed in practice")
    }
    let field = contract.resolved(field)
    if let value = FieldFacts(contract).defaultValue(of: field) { tags.append("default \(value)") }
    let description = field.description ?? ""
    let sentence = Prose.firstSentence(description)
    return .init(field.name, "(\(tags.joined(separator: ", ")))" + (sentence.isEmpty ? "" : " \(sentence)"))
  }
}
