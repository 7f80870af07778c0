import LarkCore

/// Reads an object of a message's content, and puts up with values of another form than expected: better a number
/// where a text belongs than nothing.
struct ContentFields {
  let object: JSONObject

  init(_ object: JSONObject) {
    self.object = object
  }

  /// Reads JSON text; nil where it is no JSON object. A `null` is an object without members.
  init?(parsing text: String) {
    guard let json = try? JSON(parsing: text) else { return nil }
    switch json {
    case .object(let object): self.object = object
    case .null: object = JSONObject()
    case .bool, .number, .string, .array: return nil
    }
  }

  /// The value of a field; nil also for `null`.
  subscript(key: String) -> JSON? {
    guard let value = object[key], !value.isNull else { return nil }
    return value
  }

  /// A string, or the text of a number or Boolean; empty where there is none.
  func string(_ key: String) -> String {
    self[key]?.scalarText ?? ""
  }

  /// A whole number, also one in a string.
  func integer(_ key: String) -> Int64? {
    self[key]?.wholeNumber
  }

  /// Whether a Boolean is there and true.
  func flag(_ key: String) -> Bool {
    self[key]?.boolValue ?? false
  }

  /// The elements of an array. A value that stands alone counts as the only element.
  func list(_ key: String) -> [JSON] {
    switch self[key] {
    case nil: []
    case .array(let elements): elements
    case let value?: [value]
    }
  }

  /// The fields of an object; nil where there is none.
  func fields(_ key: String) -> ContentFields? {
    self[key]?.objectValue.map(ContentFields.init)
  }
}

extension JSON {
  /// The text of a string, number or Boolean; nil for anything else.
  var scalarText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// A whole number that fits, also one written as `4.0`, `4e3` or in a string.
  var wholeNumber: Int64? {
    let number: JSONNumber? =
      switch self {
      case .number(let number): number
      case .string(let text): JSONNumber(text.trimmed)
      case .null, .bool, .array, .object: nil
      }
    guard let number else { return nil }
    return number.int64Value ?? Int64(exactly: number.doubleValue)
  }
}
