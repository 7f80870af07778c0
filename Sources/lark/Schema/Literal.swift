import LarkJSON
import SchemaModel

/// Examples and defaults in the type of their field.
enum Literal {
  /// The value in the field's type; `nil` where it cannot be, as an empty text for a number, which means no default.
  static func coerced(_ value: JSON?, to type: FieldType) -> JSON? {
    guard let value else { return Optional.none }
    switch (type, value) {
    case (.any, _), (.string, .string), (.number, .number), (.boolean, .bool), (.array, .array), (.object, .object):
      return value
    case (.integer, .number(let number)) where number.intValue != nil:
      return value
    case (.string, .number(let number)):
      return .string(number.text)
    case (.string, .bool(let flag)):
      return .string(flag ? "true" : "false")
    case (.integer, .string(let text)):
      return Int(text).map { .number(JSONNumber($0)) }
    case (.number, .string(let text)):
      return JSONNumber(text).map(JSON.number)
    case (.boolean, .string("true")):
      return .bool(true)
    case (.boolean, .string("false")):
      return .bool(false)
    default:
      // Not plain nil: a JSON value can be written so, too.
      return Optional.none
    }
  }
}
