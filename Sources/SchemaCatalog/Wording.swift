package import LarkJSON
package import SchemaModel

/// Words for values and types in messages.
package enum Wording {
  /// What a value is: `a string`, `an object`.
  package static func kind(of value: JSON) -> String {
    switch value {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// What a value should be: `a string`, `a list`.
  package static func kind(of type: FieldType) -> String {
    switch type {
    case .string: "a string"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "a boolean"
    case .any: "a value"
    case .file: "a file"
    case .array: "a list"
    case .object, .reference: "an object"
    }
  }

  /// A number with its noun: `1 item`, `3 items`.
  package static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
