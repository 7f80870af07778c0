package import SchemaModel

/// What callers in Swift see of a schema: the names of types, properties and values, and the order of arguments. They are
/// the ones that generated code has, for whoever compares two schemas.
package struct SwiftFace: Sendable {
  /// Whose file declares something.
  package enum Owner: Hashable, Sendable {
    case method(MethodID)
    case event(EventID)
    case type(TypeID)
    case shortcut(ShortcutID)
  }

  /// A property of a request, a reply or a shared type, or an element of a list, which has no name.
  package struct Property: Sendable, Hashable {
    /// Its name.
    package var name: String
    /// Name of the type that is declared for its values; nil where they are of a type of Swift's or LarkCore's, or of a
    /// shared one.
    package var declaredType: String?
    /// Whether the initializer asks for it. That of a type which only replies hold asks for nothing.
    package var isArgumentRequired: Bool
    /// Whether it may be nil.
    package var isOptional = true
    /// Whether a value is wrapped, so that it can be cleared with null.
    package var isWrapped = false
    /// Names of its values by the value's text, where they are listed.
    package var members: [String: String] = [:]
  }

  private var names: [Owner: String] = [:]
  private var properties: [Owner: [String: Property]] = [:]
  private var arguments: [Owner: [String: [String]]] = [:]
  /// Shared types that are another name for a type of Swift's or LarkCore's.
  private var aliases: Set<TypeID> = []

  /// The face of a schema, whether its names collide or not.
  package init(_ schema: Schema) {
    for service in Binder.bind(schema).0.services {
      for method in service.methods { add(method) }
      for event in service.events {
        let owner = Owner.event(event.event.id)
        names[owner] = Self.path(event.scope, event.name)
        add(event.structure, in: "payload", owner)
      }
      for type in service.types { add(type) }
      // The service's own namespace comes first in the scope.
      for shortcut in service.shortcuts {
        names[.shortcut(shortcut.shortcut.id)] = Self.path(shortcut.scope, shortcut.name)
      }
    }
  }

  // MARK: Questions

  /// Name of the type of a method, an event, a shared type or a shortcut, within its service.
  package func name(of owner: Owner) -> String? { names[owner] }

  /// A property by the place of its field: `params.user_id`, `data.rules[].name`, `response.items`, `payload.chat_id`; of
  /// a shared type `owner.id`, and an empty place for the type itself. What a shared type holds has its place in that type alone.
  package func property(_ place: String, of owner: Owner) -> Property? { properties[owner]?[place] }

  /// Names of the fields of an object in the order in which the initializer takes them; an empty place for the request or
  /// the shared type itself.
  package func arguments(_ place: String, of owner: Owner) -> [String] { arguments[owner]?[place] ?? [] }

  /// Whether a shared type is declared as a type of its own.
  package func declaresType(_ id: TypeID) -> Bool { names[.type(id)] != nil && !aliases.contains(id) }

  // MARK: Reading

  private static func path(_ scope: [String], _ name: String) -> String {
    (scope.dropFirst() + [name]).joined(separator: ".")
  }

  private mutating func add(_ method: BoundMethod) {
    let owner = Owner.method(method.method.id)
    names[owner] = Self.path(method.scope, method.name)
    arguments[owner, default: [:]][""] = method.properties.inInitializerOrder.map(\.field.name)
    for property in method.properties {
      let isParameter = [.path, .query, .commaSeparatedQuery, .header].contains(property.place)
      add(
        property, at: "\(isParameter ? "params" : "data").\(property.field.name)", use: .request, method.nestedTypes, owner)
    }
    guard case .structure(let reply) = method.reply else { return }
    add(reply, in: "response", owner)
  }

  private mutating func add(_ type: BoundSharedType) {
    let owner = Owner.type(type.type.id)
    names[owner] = Self.path(type.scope, type.declaration.name)
    switch type.declaration {
    case .structure(let structure): add(structure, in: "", owner)
    case .enumeration(let enumeration):
      properties[owner, default: [:]][""] = Property(
        name: "", isArgumentRequired: false, members: enumeration.membersByText)
    case .alias: aliases.insert(type.type.id)
    }
  }

  private mutating func add(_ structure: BoundStructure, in place: String, _ owner: Owner) {
    arguments[owner, default: [:]][place] = structure.properties.inInitializerOrder.map(\.field.name)
    for property in structure.properties {
      add(
        property, at: place.isEmpty ? property.field.name : "\(place).\(property.field.name)", use: structure.use,
        structure.nestedTypes, owner)
    }
  }

  private mutating func add(
    _ property: BoundProperty, at place: String, use: TypeUse, _ nested: [BoundType], _ owner: Owner
  ) {
    var (type, depth) = (property.type, 0)
    unwrapping: while true {
      switch type {
      case .named: break unwrapping
      case .nullable(let inner): type = inner
      case .array(let element):
        type = element
        depth += 1
      }
    }
    let declared = nested.first { $0.name == type.text }
    var entry = Property(
      name: property.name, isArgumentRequired: use.contains(.request) && property.argument == .required,
      isOptional: property.isOptional, isWrapped: property.type.isNullable)
    // Of a list the elements have the type.
    var inner = depth == 0 ? entry : Property(name: "", isArgumentRequired: false)
    inner.declaredType = declared?.name
    let innerPlace = place + String(repeating: "[]", count: depth)
    switch declared {
    case .structure(let structure)?: add(structure, in: innerPlace, owner)
    case .enumeration(let enumeration)?: inner.members = enumeration.membersByText
    case .alias?, nil: break
    }
    if depth == 0 { entry = inner } else if declared != nil { properties[owner, default: [:]][innerPlace] = inner }
    properties[owner, default: [:]][place] = entry
  }
}

extension SwiftType {
  fileprivate var isNullable: Bool { if case .nullable = self { true } else { false } }
}

extension BoundEnumeration {
  fileprivate var membersByText: [String: String] {
    Dictionary(members.map { ($0.text, $0.name) }) { first, _ in first }
  }
}
