import SchemaModel

/// Which methods and events use a shared type, directly or through another one, and which way its values travel.
struct TypeUsers {
  /// Who uses a type.
  private enum User: Hashable {
    case method(MethodID)
    case event(EventID)
  }

  private var users: [TypeID: Set<User>] = [:]
  private var directions: [TypeID: Direction] = [:]
  private let schema: Schema

  init(_ schema: Schema) {
    self.schema = schema
    for method in schema.services.flatMap(\.methods) {
      for field in method.params.map(\.field) + method.data { visit(field.type, .request, by: .method(method.id)) }
      switch method.response {
      case .fields(let fields): for field in fields { visit(field.type, .reply, by: .method(method.id)) }
      case .reference(let id): visit(.reference(id), .reply, by: .method(method.id))
      case .binary: break
      }
    }
    for event in schema.services.flatMap(\.events) { visit(event.payloadField.type, .reply, by: .event(event.id)) }
  }

  /// The methods that use the type, sorted.
  func methods(of id: TypeID) -> [MethodID] {
    users[id, default: []].compactMap { if case .method(let id) = $0 { id } else { nil } }.sorted()
  }

  /// The events that use the type, sorted.
  func events(of id: TypeID) -> [EventID] {
    users[id, default: []].compactMap { if case .event(let id) = $0 { id } else { nil } }.sorted()
  }

  /// Which way values of the type travel; both where nothing uses it.
  func direction(of id: TypeID) -> Direction { directions[id] ?? [.request, .reply] }

  private mutating func visit(_ type: FieldType, _ direction: Direction, by user: User) {
    var seen: Set<TypeID> = []
    visit(type, direction, by: user, &seen)
  }

  private mutating func visit(
    _ type: FieldType, _ direction: Direction, by user: User, _ seen: inout Set<TypeID>
  ) {
    switch type {
    case .string, .integer, .number, .boolean, .any, .file:
      break
    case .array(let element):
      visit(element.type, direction, by: user, &seen)
    case .object(let shape):
      for field in shape.fields { visit(field.type, direction, by: user, &seen) }
    case .reference(let id):
      guard seen.insert(id).inserted, let shared = schema.type(id) else { return }
      users[id, default: []].insert(user)
      directions[id, default: []].insert(direction)
      visit(shared.field.type, direction, by: user, &seen)
    }
  }
}

/// Which way values travel.
struct Direction: OptionSet, Sendable, Hashable {
  let rawValue: Int
  static let request = Direction(rawValue: 1)
  static let reply = Direction(rawValue: 2)
}
