import LarkJSON
import SchemaModel

/// Writes calls in Swift, with values from the examples of fields.
struct SwiftExampleWriter {
  private let schema: Schema
  private let types: [TypeID: BoundSharedType]

  init(schema: Schema, bound: BoundSchema) {
    self.schema = schema
    types = Dictionary(
      bound.services.flatMap(\.types).map { ($0.type.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Types that are declared inside another one, which they are named through.
  private struct Owner {
    var name: String
    var types: [BoundType]
  }

  // MARK: Calls

  func example(of method: BoundMethod) -> SwiftExamples.Example {
    let name = (method.scope + [method.name]).joined(separator: ".")
    let owners = [Owner(name: name, types: method.nestedTypes)]
    let arguments = shown(method.properties).map { property in
      "\(property.name): \(literal(property, property.field.example, in: owners))"
    }
    let request = Self.call(name, arguments, width: 70)
    let client = method.method.identities.contains(.bot) ? "bot" : "user"
    return SwiftExamples.Example(request: name, code: statements(request, method, client).joined(separator: "\n"))
  }

  /// What a call must give, and a field of the body where it must give none, since such a call would do nothing.
  private func shown(_ properties: [BoundProperty]) -> [BoundProperty] {
    let required = properties.filter { $0.argument == .required }
    let isOfBody = { (place: BoundProperty.Place) in [.body, .textPart, .filePart].contains(place) }
    guard !required.contains(where: { isOfBody($0.place) }),
      let likely = Field.likeliest(
        among: properties.filter { isOfBody($0.place) && example(of: $0.field) != nil }.map(\.field)),
      let property = properties.first(where: { isOfBody($0.place) && $0.field.name == likely.name })
    else { return required }
    return required + [property]
  }

  private func statements(_ request: String, _ method: BoundMethod, _ client: String) -> [String] {
    if method.paging != nil {
      return ["for try await item in \(client).pages(\(request)).items {", "  print(item)", "}"]
    }
    let call = "try await \(client).send(\(request))"
    switch method.reply {
    case .empty: return [call]
    case .binary: return ["let file = \(call)", "try file.save(to: URL(fileURLWithPath: \"download\"))"]
    case .shared, .structure: return ["let reply = \(call)"]
    }
  }

  private static func call(_ name: String, _ arguments: [String], width: Int) -> String {
    let line = "\(name)(\(arguments.joined(separator: ", ")))"
    guard line.count > width, !arguments.isEmpty else { return line }
    return "\(name)(\n  \(arguments.joined(separator: ",\n  "))\n)"
  }

  // MARK: Values

  private func example(of field: Field) -> JSON? { schema.resolved(field)?.example }

  private func literal(_ property: BoundProperty, _ value: JSON?, in owners: [Owner]) -> String {
    literal(property.field, property.type, value, in: owners)
  }

  /// A value as Swift writes it where its type is known.
  ///
  /// - Parameters:
  ///   - field: What the value is.
  ///   - type: Its Swift type.
  ///   - value: The value; nil: one that the field itself has as its example.
  ///   - owners: The types around it, outermost first.
  private func literal(_ field: Field, _ type: SwiftType, _ value: JSON?, in owners: [Owner]) -> String {
    if case .nullable(let inner) = type {
      let text = literal(field, inner, value, in: owners)
      // Nullable is written as a literal of a string, an integer or a Boolean, but of nothing else.
      let isLiteral = text.hasPrefix("\"") || Int(text) != nil || ["true", "false"].contains(text)
      return isLiteral ? text : ".value(\(text))"
    }
    let own = schema.resolved(field) ?? field
    let value = value ?? own.example ?? own.defaultValue
    if case .reference(let id) = field.type {
      guard let shared = types[id] else { return "…" }
      return literal(shared, value)
    }
    switch own.type {
    case .string(_, let values?): return member(of: type, values, value?.stringValue.map(JSON.string), in: owners)
    case .integer(let values?): return member(of: type, values, value, in: owners)
    case .string(_, nil): return SwiftLiteral.string(Self.text(value) ?? "…")
    case .integer(nil): return value?.intValue.map(String.init) ?? "1"
    case .number: return value?.doubleValue.map { "\($0)" } ?? "1.5"
    case .boolean: return value?.boolValue == false ? "false" : "true"
    case .any: return Self.json(value ?? "…")
    case .file: return ".file(URL(fileURLWithPath: \(SwiftLiteral.string(field.name))))"
    case .array(let element): return list(element, type, value, in: owners)
    case .object(let shape) where shape.fields.isEmpty: return Self.json(value?.objectValue.map(JSON.object) ?? [:])
    case .object: return object(type, value, in: owners)
    case .reference: return "…"
    }
  }

  private func literal(_ shared: BoundSharedType, _ value: JSON?) -> String {
    let name = (shared.scope + [shared.declaration.name]).joined(separator: ".")
    switch shared.declaration {
    case .structure(let structure):
      return call(structure, named: name, value, in: [])
    case .enumeration(let enumeration):
      return member(of: enumeration, value)
    case .alias(_, let type, _):
      return literal(shared.type.field, type, value, in: [])
    }
  }

  private func list(_ element: Field, _ type: SwiftType, _ value: JSON?, in owners: [Owner]) -> String {
    guard case .array(let elementType) = type else { return "[]" }
    let most = 2
    let values: [JSON?] = value?.arrayValue.map { $0.prefix(most).map { $0 } } ?? [nil]
    return "[\(values.map { literal(element, elementType, $0, in: owners) }.joined(separator: ", "))]"
  }

  private func object(_ type: SwiftType, _ value: JSON?, in owners: [Owner]) -> String {
    guard case .named(let name) = type, let (found, owners) = find(name, in: owners),
      case .structure(let structure) = found
    else { return "…" }
    return call(structure, named: (owners.map(\.name) + [name]).joined(separator: "."), value, in: owners)
  }

  /// The initializer of a struct, with what it must have and what the value has.
  private func call(_ structure: BoundStructure, named name: String, _ value: JSON?, in owners: [Owner]) -> String {
    let object = value?.objectValue
    // The owners' names make up that of the struct.
    let inner = owners.isEmpty
      ? [Owner(name: name, types: structure.nestedTypes)]
      : owners + [Owner(name: structure.name, types: structure.nestedTypes)]
    let required = structure.properties.filter { $0.argument == .required }
    let given = structure.properties.filter { $0.argument == .optional && object?[$0.field.name] != nil }
    let arguments = (required + given).map { property in
      "\(property.name): \(literal(property, object?[property.field.name], in: inner))"
    }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }

  /// A type by its short name, and the types around it.
  private func find(_ name: String, in owners: [Owner]) -> (BoundType, [Owner])? {
    for count in stride(from: owners.count, to: 0, by: -1) {
      if let type = owners[count - 1].types.first(where: { $0.name == name }) {
        return (type, Array(owners.prefix(count)))
      }
    }
    return nil
  }

  // MARK: Members of enums

  private func member(of type: SwiftType, _ values: Values, _ value: JSON?, in owners: [Owner]) -> String {
    guard case .named(let name) = type, case .enumeration(let enumeration)? = find(name, in: owners)?.0 else {
      return "…"
    }
    return member(of: enumeration, value ?? values.entries.first?.value)
  }

  private func member(of enumeration: BoundEnumeration, _ value: JSON?) -> String {
    let literal =
      switch value {
      case .string(let text)?: SwiftLiteral.string(text)
      case .number(let number)?: number.text
      default: ""
      }
    if let member = enumeration.members.first(where: { $0.literal == literal }) {
      return ".\(ReservedNames.afterDot(member.name))"
    }
    // An open list takes other values, too.
    let isRaw = enumeration.rawType == "Int" ? value?.intValue != nil : value?.stringValue != nil
    if isRaw { return ".init(rawValue: \(literal))" }
    return enumeration.members.first.map { ".\(ReservedNames.afterDot($0.name))" } ?? "…"
  }

  // MARK: JSON

  private static func text(_ value: JSON?) -> String? {
    switch value {
    case .string(let text)?: text
    case .number(let number)?: number.text
    default: nil
    }
  }

  /// Any JSON as Swift literals.
  private static func json(_ value: JSON) -> String {
    switch value {
    case .null: "nil"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number.text
    case .string(let text): SwiftLiteral.string(text)
    case .array(let elements): "[\(elements.map(json).joined(separator: ", "))]"
    case .object(let object) where object.isEmpty: "[:]"
    case .object(let object):
      "[\(object.map { "\(SwiftLiteral.string($0.key)): \(json($0.value))" }.joined(separator: ", "))]"
    }
  }
}
