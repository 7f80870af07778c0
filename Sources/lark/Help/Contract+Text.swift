import SchemaModel

extension Contract {
  /// A type in words: `string`, `array of string`.
  func text(_ field: Field) -> String {
    switch resolved(field).type {
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .any: "any"
    case .file: "file"
    case .object, .reference: "object"
    case .array(let element): "array of \(text(element))"
    }
  }
}
