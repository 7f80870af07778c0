import LarkJSON
import SchemaModel

/// Fields for people: one bullet each, what they hold below them.
struct PrettyFields {
  private let contract: any Contract
  private var facts: FieldFacts { FieldFacts(contract) }
  private let style: Style
  /// Where parameters go, by name.
  private let places: [String: String]
  /// Whether the fields are received, so that nothing is said about which must be there.
  private let isReply: Bool
  /// Shared types that are being spelled out.
  private var open: [TypeID]

  init(
    _ contract: any Contract, _ style: Style, places: [String: String] = [:], isReply: Bool = false,
    open: [TypeID] = []
  ) {
    self.contract = contract
    self.style = style
    self.places = places
    self.isReply = isReply
    self.open = open
  }

  /// The lines of some fields, required ones first, then by name.
  ///
  /// - Parameters:
  ///   - fields: The fields.
  ///   - parent: Dotted name of the field that holds them.
  ///   - depth: How many fields they are inside of.
  func lines(_ fields: [Field], in parent: String = "", depth: Int = 0) -> [String] {
    fields.sorted { (needed($0), $0.name) < (needed($1), $1.name) }
      .flatMap { lines($0, name: parent + $0.name, depth: depth) }
  }

  private func needed(_ field: Field) -> Int {
    field.isRequired && !isReply ? 0 : 1
  }

  private func lines(_ field: Field, name: String, depth: Int) -> [String] {
    let reference = field.reference
    let field = contract.resolved(field)
    let indent = 2 * (depth + 1)
    let margin = String(repeating: " ", count: indent)
    let values = facts.values(of: field.type)
    let head = margin + "\(name) (\(tags(field, .plain)))"
    // A long list of values has lines of its own below the name.
    let fits = head.count + values.count + 3 <= TextLayout.width
    let tail = fits && !values.isEmpty ? " — \(values)" : ""
    var lines = [margin + "\(style.name(name)) (\(tags(field, style)))" + tail]
    if !fits, !values.isEmpty { lines += TextLayout.wrapped("one of \(values)", indent: indent + 4) }
    if let description = field.description {
      lines += TextLayout.wrapped(description, indent: indent + 4).map(style.dim)
    }
    for fact in facts.lines(field) { lines += TextLayout.wrapped(fact, indent: indent + 4) }
    if let reference, open.contains(reference) { return lines }
    var inner = self
    if let reference { inner.open.append(reference) }
    lines += inner.content(of: field, name: name, depth: depth)
    return lines
  }

  /// What an object or the elements of an array hold.
  private func content(of field: Field, name: String, depth: Int) -> [String] {
    switch field.type {
    case .object(let shape):
      return lines(shape.fields, in: name + ".", depth: depth + 1)
    case .array(let element):
      if let reference = element.reference, open.contains(reference) { return [] }
      var inner = self
      if let reference = element.reference { inner.open.append(reference) }
      return inner.content(of: contract.resolved(element), name: name + "[]", depth: depth)
    default:
      return []
    }
  }

  // MARK: Facts

  private func tags(_ field: Field, _ style: Style) -> String {
    var tags = [contract.text(field)]
    if let place = places[field.name] { tags.append(style.notice(place)) }
    if !isReply { tags.append(need(field, style)) }
    return tags.joined(separator: ", ")
  }

  private func need(_ field: Field, _ style: Style) -> String {
    let need = facts.need(field)
    return field.isRequired || field.isRequiredInPractice ? style.alert(need) : need
  }
}
