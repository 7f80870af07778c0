import SchemaModel

/// Which methods use a shared type, directly or through another one, and which way its values travel.
struct TypeUsers {
  private var users: [TypeID: Set<MethodID>] = [:]
  private var directions: [TypeID: Direction] = [:]
  private let schema: Schema

  init(_ schema: Schema) {
    self.schema = schema
    for method in schema.services.flatMap(\.methods) {
      for field in method.params.map(\.field) + method.data { visit(field.type, .request, by: method.id) }
      switch method.response {
      case .fields(let fields): for field in fields { visit(field.type, .reply, by: method.id) }
      case .reference(let id): visit(.reference(id), .reply, by: method.id)
      case .binary: break
      }
    }
  }

  /// The methods that use the type, sorted.
  func methods(of id: TypeID) -> [MethodID] { users[id, default: []].sorted() }

  /// Which way values of the type travel; both where no method uses it.
  func direction(of id: TypeID) -> Direction { directions[id] ?? [.request, .reply] }

  private mutating func visit(_ type: FieldType, _ direction: Direction, by method: MethodID) {
    var seen: Set<TypeID> = []
    visit(type, direction, by: method, &seen)
  }

  private mutating func visit(
    _ type: FieldType, _ direction: Direction, by method: MethodID, _ seen: inout Set<TypeID>
  ) {
    switch type {
    case .string, .integer, .number, .boolean, .any, .file:
      break
    case .array(let element):
      visit(element.type, direction, by: method, &seen)
    case .object(let shape):
      for field in shape.fields { visit(field.type, direction, by: method, &seen) }
    case .reference(let id):
      guard seen.insert(id).inserted, let shared = schema.type(id) else { return }
      users[id, default: []].insert(method)
      directions[id, default: []].insert(direction)
      visit(shared.field.type, direction, by: method, &seen)
    }
  }
}

/// Which way values travel.
struct Direction: OptionSet, Sendable, Hashable {
  let rawValue: Int
  static let request = Direction(rawValue: 1)
  static let reply = Direction(rawValue: 2)
}
