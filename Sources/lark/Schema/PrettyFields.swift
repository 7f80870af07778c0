import LarkCommandLine
import LarkJSON
import SchemaModel

/// Fields for people: one bullet each, what they hold below them.
struct PrettyFields {
  private let contract: MethodContract
  private let style: Style
  /// Where parameters go, by name.
  private let places: [String: String]
  /// Whether the fields are received, so that nothing is said about which must be there.
  private let isReply: Bool
  /// Shared types that are being spelled out.
  private var open: [TypeID]

  init(
    _ contract: MethodContract, _ style: Style, places: [String: String] = [:], isReply: Bool = false,
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
    let values = values(of: field.type)
    let head = margin + "\(name) (\(tags(field, .plain)))"
    // A long list of values has lines of its own below the name.
    let fits = head.count + values.count + 3 <= TextLayout.width
    let tail = fits && !values.isEmpty ? " — \(values)" : ""
    var lines = [margin + "\(style.name(name)) (\(tags(field, style)))" + tail]
    if !fits, !values.isEmpty { lines += TextLayout.wrapped("one of \(values)", indent: indent + 4) }
    if let description = field.description {
      lines += TextLayout.wrapped(description, indent: indent + 4).map(style.dim)
    }
    for fact in facts(field) { lines += TextLayout.wrapped(fact, indent: indent + 4) }
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
    if field.isRequired { return style.alert("required") }
    if field.isRequiredInPractice { return style.alert("needed in practice") }
    guard !field.requiredWhen.isEmpty else { return "optional" }
    let conditions = field.requiredWhen.map { "\($0.name) is \(Self.text($0.value))" }
    return "required when \(conditions.joined(separator: " and "))"
  }

  private func values(of type: FieldType) -> String {
    switch type {
    case .string(_, let values?), .integer(let values?):
      return (values.entries.map { Self.text($0.value) } + (values.isOpen ? ["…"] : [])).joined(separator: " | ")
    case .array(let element):
      return values(of: contract.resolved(element).type)
    default:
      return ""
    }
  }

  private func facts(_ field: Field) -> [String] {
    var facts: [String] = []
    if case .string(_, let values?) = field.type { facts += meanings(values) }
    if case .integer(let values?) = field.type { facts += meanings(values) }
    if let value = field.defaultValue { facts.append("default: \(Self.text(value))") }
    // Listed values are examples enough.
    if let example = field.example, values(of: field.type).isEmpty { facts.append("e.g. \(Self.text(example))") }
    facts += ranges(field.limits)
    return facts
  }

  private func meanings(_ values: Values) -> [String] {
    values.entries.compactMap { entry in
      entry.description.map { "\(Self.text(entry.value)): \(Prose.trimmed($0))" }
    }
  }

  private func ranges(_ limits: Limits) -> [String] {
    [
      Self.range("range", limits.minimum?.text, limits.maximum?.text),
      Self.range("length", limits.minLength.map(String.init), limits.maxLength.map(String.init)),
      Self.range("items", limits.minItems.map(String.init), limits.maxItems.map(String.init)),
      Self.range("bytes", limits.minBytes.map(String.init), limits.maxBytes.map(String.init)),
    ].compactMap(\.self)
  }

  private static func range(_ name: String, _ minimum: String?, _ maximum: String?) -> String? {
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): "\(name): \(minimum)..\(maximum)"
    case (let minimum?, nil): "\(name): >=\(minimum)"
    case (nil, let maximum?): "\(name): <=\(maximum)"
    case (nil, nil): nil
    }
  }

  /// A value as people write it: texts without quotes.
  private static func text(_ value: JSON) -> String {
    value.stringValue ?? value.serialized()
  }
}
