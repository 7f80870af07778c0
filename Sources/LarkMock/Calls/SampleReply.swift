import LarkJSON
import SchemaModel

/// Made-up replies of methods that do nothing of their own: values of the declared types, the examples of the schema
/// where it has some.
struct SampleReply {
  private let schema: Schema
  /// Shared types that are being looked into; one that holds itself is not looked into again.
  private var open: [TypeID] = []

  private init(schema: Schema) {
    self.schema = schema
  }

  /// The `data` of a reply; nil where the method answers nothing.
  ///
  /// - Parameters:
  ///   - entry: The method.
  ///   - call: The call, whose values come back where the reply has fields of the same name.
  static func data(_ entry: RouteBook.Entry, _ call: Call) -> JSONObject? {
    let sampler = SampleReply(schema: entry.schema)
    var data: JSONObject
    switch entry.method.response {
    case .binary: return nil
    case .fields(let fields):
      guard !fields.isEmpty else { return nil }
      data = sampler.object(fields)
    case .reference(let id):
      let field = Field(name: "", type: .reference(id), position: entry.method.position)
      data = sampler.value(of: field).objectValue ?? [:]
    }
    for key in data.keys {
      if let value = call.data[key] ?? call.params[key], sameKind(value, data[key]) { data[key] = value }
    }
    // There is one page.
    if let paging = entry.method.paging {
      data[paging.next] = ""
      if let more = paging.more { data[more] = false }
    }
    return data
  }

  private static func sameKind(_ value: JSON, _ other: JSON?) -> Bool {
    switch (value, other) {
    case (.string, .string), (.number, .number), (.bool, .bool), (.array, .array), (.object, .object): true
    default: false
    }
  }

  private func object(_ fields: [Field]) -> JSONObject {
    var object = JSONObject()
    for field in fields { object[field.name] = value(of: field) }
    return object
  }

  private func value(of declared: Field) -> JSON {
    var inner = self
    if case .reference(let id) = declared.type {
      if open.contains(id) { return [:] }
      inner.open.append(id)
    }
    let field = schema.resolvedOrFree(declared)
    if let example = field.example ?? field.defaultValue { return example }
    switch field.type {
    case .string(let format, let values):
      return values?.entries.first?.value
        ?? (format == .int64 ? "1" : .string(field.name.isEmpty ? "text" : field.name))
    case .integer(let values): return values?.entries.first?.value ?? 1
    case .number: return 1
    case .boolean: return false
    case .any: return nil
    case .file: return ""
    case .array(let element): return [inner.value(of: element)]
    case .object(let shape): return .object(inner.object(shape.fields))
    case .reference: return [:]
    }
  }
}
