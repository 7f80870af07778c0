import LarkJSON
import SchemaModel

/// Turns fields into JSON Schema.
struct FieldSchema {
  /// Whether the fields are sent or received.
  enum Direction {
    /// Fields of a request, where required fields must be there.
    case request
    /// Fields of a reply, which is never trusted to hold any.
    case reply
  }

  private let contract: any Contract
  private let direction: Direction
  /// Shared types that are being spelled out.
  private var open: [TypeID] = []

  init(_ contract: any Contract, _ direction: Direction) {
    self.contract = contract
    self.direction = direction
  }

  /// Adds `required` and `properties` for the fields of an object, in alphabetical order.
  func addMembers(_ fields: [Field], to schema: inout JSONObject) {
    let sorted = fields.sorted { $0.name < $1.name }
    let required = sorted.filter(\.isRequired).map { JSON.string($0.name) }
    if direction == .request, !required.isEmpty { schema["required"] = .array(required) }
    var properties = JSONObject()
    for field in sorted { properties[field.name] = .object(self.schema(of: field)) }
    schema["properties"] = .object(properties)
  }

  /// The schema of one field.
  func schema(of field: Field) -> JSONObject {
    let reference = field.reference
    let field = contract.resolved(field)
    var schema = JSONObject()
    if let name = Self.typeName(field.type) { schema["type"] = .string(name) }
    if let description = field.description { schema["description"] = .string(Prose.trimmed(description)) }
    // A type that holds itself is spelled out once; inside itself it is an object without fields.
    if let reference, open.contains(reference) { return schema }
    addValues(of: field, to: &schema)
    if let value = Literal.coerced(field.defaultValue, to: field.type) { schema["default"] = value }
    if let value = Literal.coerced(field.example, to: field.type) { schema["example"] = value }
    addLimits(field.limits, to: &schema)
    if let format = Self.format(field.type) { schema["format"] = .string(format) }
    if let pattern = field.pattern { schema["pattern"] = .string(pattern) }
    if field.isDeprecated { schema["deprecated"] = true }
    if field.holdsJSONText { schema["contentMediaType"] = "application/json" }
    var inner = self
    if let reference { inner.open.append(reference) }
    switch field.type {
    case .object(let shape) where !shape.fields.isEmpty:
      inner.addMembers(shape.fields, to: &schema)
    case .array(let element):
      schema["items"] = .object(inner.schema(of: element))
    default:
      break
    }
    return schema
  }

  // MARK: Parts

  /// The name JSON Schema has for a type; `nil` where any value will do.
  private static func typeName(_ type: FieldType) -> String? {
    switch type {
    case .string, .file: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .array: "array"
    case .object, .reference: "object"
    case .any: nil
    }
  }

  private static func format(_ type: FieldType) -> String? {
    switch type {
    case .file: "binary"
    case .string(let format, _): format?.rawValue
    default: nil
    }
  }

  private func addValues(of field: Field, to schema: inout JSONObject) {
    let values: Values
    switch field.type {
    case .string(_, let found?), .integer(let found?): values = found
    default: return
    }
    var entries = values.entries
    // The order of words may tell a preference, that of numbers does not.
    if case .integer = field.type { entries.sort { ($0.value.intValue ?? 0) < ($1.value.intValue ?? 0) } }
    schema["enum"] = .array(entries.map(\.value))
    let texts = entries.map { entry in
      let only = entry.identities.map { "\($0.map(\.rawValue).joined(separator: " and ")) only" }
      return [entry.description.map(Prose.trimmed), only].compactMap(\.self).joined(separator: "; ")
    }
    if texts.contains(where: { !$0.isEmpty }) { schema["enumDescriptions"] = .array(texts.map(JSON.string)) }
    // JSON Schema has no word for a list that others may be added to.
    if values.isOpen { schema["x-enum-open"] = true }
  }

  private func addLimits(_ limits: Limits, to schema: inout JSONObject) {
    if let minimum = limits.minimum { schema["minimum"] = .number(minimum) }
    if let maximum = limits.maximum { schema["maximum"] = .number(maximum) }
    let counts = [
      ("minLength", limits.minLength), ("maxLength", limits.maxLength), ("minItems", limits.minItems),
      ("maxItems", limits.maxItems),
    ]
    for (key, count) in counts {
      if let count { schema[key] = .number(JSONNumber(count)) }
    }
  }
}
