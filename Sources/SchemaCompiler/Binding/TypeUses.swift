import SchemaModel

/// Finds out which way the values of every shared type travel.
struct TypeUses {
  private var uses: [TypeID: TypeUse] = [:]
  private let types: [TypeID: SharedType]
  /// Types that are a reply as a whole.
  private(set) var replies: Set<TypeID> = []

  init(_ schema: Schema) {
    types = Dictionary(
      (schema.services.flatMap(\.types) + schema.elementSets.flatMap(\.types)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for method in schema.services.flatMap(\.methods) {
      for parameter in method.params { visit(parameter.field.type, .request) }
      for field in method.data { visit(field.type, .request) }
      switch method.response {
      case .fields(let fields): for field in fields { visit(field.type, .reply) }
      case .reference(let id):
        replies.insert(id)
        visit(.reference(id), .reply)
      case .binary: break
      }
    }
    for element in schema.elementSets.flatMap(\.elements) { visit(element.field.type, .request) }
    for event in schema.services.flatMap(\.events) { visit(event.payloadField.type, .reply) }
  }

  /// Which way values of the type travel; both where no method uses it.
  func use(of id: TypeID) -> TypeUse { uses[id] ?? [.request, .reply] }

  /// Whether a method uses the type.
  func isUsed(_ id: TypeID) -> Bool { uses[id] != nil }

  private mutating func visit(_ type: FieldType, _ use: TypeUse) {
    switch type {
    case .string, .integer, .number, .boolean, .any, .file:
      break
    case .array(let element):
      visit(element.type, use)
    case .object(let shape):
      for field in shape.fields { visit(field.type, use) }
    case .reference(let id):
      guard let shared = types[id], !(uses[id] ?? []).contains(use) else { return }
      uses[id, default: []].insert(use)
      visit(shared.field.type, use)
    }
  }
}
