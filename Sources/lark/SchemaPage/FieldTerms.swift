import SchemaModel

/// Fields as terms: the name with its type, and what there is to know.
///
/// Fields inside of others follow under dotted names.
struct FieldTerms {
  /// A term and what there is to say of it.
  typealias Row = (term: [HTML], text: [HTML])

  private let contract: any Contract
  private let facts: FieldFacts
  /// Whether the fields are received, so that nothing is said about which must be there.
  private let isReply: Bool
  /// Shared types that are being spelled out; one that holds itself is spelled out once.
  private var open: [TypeID] = []

  init(_ contract: any Contract, isReply: Bool) {
    self.contract = contract
    self.isReply = isReply
    facts = FieldFacts(contract)
  }

  /// The rows of some fields in the order of the file.
  ///
  /// - Parameters:
  ///   - fields: The fields.
  ///   - parent: Dotted name of what holds them, with a final dot.
  ///   - places: Where parameters go, by name.
  func rows(_ fields: [Field], in parent: String = "", places: [String: String] = [:]) -> [Row] {
    fields.flatMap { rows($0, name: parent + $0.name, place: places[$0.name]) }
  }

  /// The rows of a reply that is a shared type as a whole.
  func rows(ofReply id: TypeID, at position: SourcePosition) -> [Row] {
    var inner = self
    inner.open.append(id)
    let field = contract.resolved(Field(name: "", type: .reference(id), position: position))
    guard case .object(let shape) = field.type else { return [] }
    return inner.rows(shape.fields)
  }

  private func rows(_ declared: Field, name: String, place: String?) -> [Row] {
    let field = contract.resolved(declared)
    var tags = [contract.text(field)]
    if let place { tags.append(place) }
    if !isReply { tags.append(facts.need(field)) }
    let isNeeded = !isReply && (field.isRequired || field.isRequiredInPractice)
    var text: [HTML] = field.description.map { [.tag("p", [], HTML.prose($0))] } ?? []
    let values = facts.values(of: field.type)
    if !values.isEmpty { text.append(.tag("p", class: "values", [], [.text("One of "), .code(values)])) }
    let lines = facts.lines(field)
    if !lines.isEmpty { text.append(.tag("ul", [], lines.map { .tag("li", [], HTML.prose($0)) })) }
    let tag = HTML.tag("span", class: isNeeded ? "tags needed" : "tags", text: tags.joined(separator: ", "))
    let row: Row = ([.code(name), .text(" "), tag], text)
    if let reference = declared.reference, open.contains(reference) {
      return [(row.term, row.text + [.tag("p", text: "The same fields again.")])]
    }
    var inner = self
    if let reference = declared.reference { inner.open.append(reference) }
    return [row] + inner.content(of: field, name: name)
  }

  /// What an object or the elements of an array hold.
  private func content(of field: Field, name: String) -> [Row] {
    switch field.type {
    case .object(let shape):
      return rows(shape.fields, in: name + ".")
    case .array(let element):
      if let reference = element.reference, open.contains(reference) { return [] }
      var inner = self
      if let reference = element.reference { inner.open.append(reference) }
      return inner.content(of: contract.resolved(element), name: name + "[]")
    default:
      return []
    }
  }
}
