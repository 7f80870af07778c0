import SchemaModel

/// What is known about something whose fields refer to shared types.
protocol Contract: Sendable {
  /// Where the shared types are looked up.
  var schema: Schema { get }
}

/// All that is known about one method: what its own file says and the shared types that it uses.
struct MethodContract: Contract {
  /// The method.
  var method: Method
  /// Where the shared types are looked up.
  var schema: Schema
  /// How command lines name the method.
  var line: MethodLine

  /// - Parameters:
  ///   - method: The method.
  ///   - schema: Where the shared types are looked up.
  init(method: Method, schema: Schema) {
    self.method = method
    self.schema = schema
    line = MethodLine(id: method.id)
  }

  /// The fields of the body that go out as JSON or text.
  var bodyFields: [Field] { method.data.filter { !$0.type.isFile } }

  /// The fields of the body that are files.
  var fileFields: [Field] { method.data.filter(\.type.isFile) }
}

/// All that is known about one event: what its own file says and the shared types that it uses.
struct EventContract: Contract {
  /// The event.
  var event: Event
  /// Where the shared types are looked up.
  var schema: Schema

  /// The fields of the payload.
  var fields: [Field] {
    guard case .object(let shape) = resolved(event.payloadField).type else { return [] }
    return shape.fields
  }
}

extension Contract {
  /// The field with its type spelled out, where that is a shared one.
  ///
  /// What the field says itself, such as its description, wins over what the type says.
  func resolved(_ field: Field) -> Field { schema.resolvedOrFree(field) }
}

extension Field {
  /// The shared type that the field refers to.
  var reference: TypeID? {
    if case .reference(let id) = type { id } else { nil }
  }
}
