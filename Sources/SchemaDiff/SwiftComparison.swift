import SchemaCompiler
import SchemaModel

/// What generated Swift looks like, before and after.
struct SwiftComparison: Sendable {
  let old: SwiftFace
  let new: SwiftFace

  /// - Parameters:
  ///   - old: What was.
  ///   - new: What is.
  ///   - orderCounts: Whether the order of fields means something. Otherwise names that depend on it are those of fields
  ///     sorted by name.
  init(old: Schema, new: Schema, orderCounts: Bool) {
    self.old = SwiftFace(orderCounts ? old : old.sorted)
    self.new = SwiftFace(orderCounts ? new : new.sorted)
  }

  /// The names of the type of a method, a shared type or a shortcut; nil where they are the same, or only one side has it.
  func otherName(of owner: SwiftFace.Owner) -> (old: String, new: String)? {
    guard let before = old.name(of: owner), let after = new.name(of: owner), before != after else { return nil }
    return (before, after)
  }
}

/// The fields of one owner, as Swift sees them.
struct SwiftFields: Sendable {
  let face: SwiftFace
  /// Whose the fields are, from which place on. What a shared type holds is its own, wherever it is used.
  private var roots: [(owner: SwiftFace.Owner, place: String)]

  init(_ face: SwiftFace, of owner: SwiftFace.Owner) {
    self.face = face
    roots = [(owner, "")]
  }

  /// The property of a field.
  subscript(place: String) -> SwiftFace.Property? {
    guard let (owner, place) = located(place) else { return nil }
    return face.property(place, of: owner)
  }

  /// The fields of an object in the order of the initializer's arguments.
  func arguments(of place: String) -> [String] {
    guard let (owner, place) = located(place) else { return [] }
    return face.arguments(place, of: owner)
  }

  /// Goes on in a shared type that stands at a place.
  mutating func enter(_ type: TypeID, at place: String) { roots.append((.type(type), place)) }

  /// Comes back out of it.
  mutating func leave() { if roots.count > 1 { roots.removeLast() } }

  private func located(_ place: String) -> (owner: SwiftFace.Owner, place: String)? {
    guard let root = roots.last, place.hasPrefix(root.place) else { return nil }
    let rest = place.dropFirst(root.place.count)
    return (root.owner, String(!root.place.isEmpty && rest.hasPrefix(".") ? rest.dropFirst() : rest))
  }
}

extension Schema {
  /// The same schema with the fields of every object sorted by name.
  fileprivate var sorted: Schema {
    var schema = self
    schema.services = services.map { service in
      var service = service
      service.methods = service.methods.map { method in
        var method = method
        method.params = method.params.map { parameter in
          var parameter = parameter
          parameter.field = parameter.field.sorted
          return parameter
        }.sorted { $0.field.name < $1.field.name }
        method.data = method.data.sortedByName
        if case .fields(let fields) = method.response { method.response = .fields(fields.sortedByName) }
        return method
      }
      service.types = service.types.map { type in
        var type = type
        type.field = type.field.sorted
        return type
      }
      return service
    }
    return schema
  }
}

extension [Field] {
  fileprivate var sortedByName: [Field] { map(\.sorted).sorted { $0.name < $1.name } }
}

extension Field {
  fileprivate var sorted: Field {
    var field = self
    switch type {
    case .array(let element): field.type = .array(element.sorted)
    case .object(var shape):
      shape.fields = shape.fields.sortedByName
      field.type = .object(shape)
    case .string, .integer, .number, .boolean, .any, .file, .reference: break
    }
    return field
  }
}
