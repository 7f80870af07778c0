extension FieldType {
  /// The type as files name it; nil for a reference.
  var typeName: TypeName? {
    switch self {
    case .string: .string
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .any: .any
    case .file: .file
    case .array: .array
    case .object: .object
    case .reference: nil
    }
  }

  /// Whether a value fits into a path, a header or a part of a form.
  var isScalar: Bool {
    switch self {
    case .string, .integer, .number, .boolean: true
    case .any, .file, .array, .object, .reference: false
    }
  }

  /// The values that a string or an integer lists.
  var values: Values? {
    switch self {
    case .string(_, let values), .integer(let values): values
    default: nil
    }
  }
}

extension TypeName {
  /// What stands in a file for a value of the type.
  var valueName: String {
    switch self {
    case .string, .file: "a string"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .object: "an object"
    case .array: "an array"
    case .any: "any value"
    }
  }
}
