import LarkJSON

/// Values that a catalog writes as text, in the type of their field.
enum Literals {
  /// The value in a type; nil where it cannot be.
  ///
  /// - Parameters:
  ///   - value: The value as the catalog writes it.
  ///   - type: Name of the type, as method files write it.
  static func coerced(_ value: JSON, to type: String) -> JSON? {
    switch (type, value) {
    case ("any", _): return value
    case ("string", .string), ("boolean", .bool), ("number", .number), ("array", .array), ("object", .object),
      ("file", .string):
      return value
    case ("integer", .number(let number)): return whole(number.text).map(JSON.number)
    case ("string", .number(let number)): return .string(number.text)
    case ("string", .bool(let flag)): return .string(flag ? "true" : "false")
    case ("integer", .string(let text)): return whole(essence(text)).map(JSON.number)
    case ("number", .string(let text)): return JSONNumber(essence(text)).map(JSON.number)
    case ("boolean", .string(let text)):
      switch essence(text).lowercased() {
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return Optional.none
      }
    case ("array", .string(let text)), ("object", .string(let text)):
      guard let parsed = try? JSON(parsing: text, duplicateKeys: .reject) else { return Optional.none }
      // A text that is JSON, but of another kind, is no value of the type.
      return (type == "array") == (parsed.arrayValue != nil) && (type == "object") == (parsed.objectValue != nil)
        ? parsed : Optional.none
    default:
      return Optional.none
    }
  }

  /// A whole number as JSON writes it: `+7` and `007` are none.
  private static func whole(_ text: String) -> JSONNumber? {
    guard let number = JSONNumber(text), number.int64Value != nil || number.uint64Value != nil else { return nil }
    return number
  }

  /// A literal without the marks and remarks that some texts add: `` `20` ``, `20;;**Default**: 20`.
  static func essence(_ text: String) -> String {
    let line = text.firstRange(of: ";;").map { text[..<$0.lowerBound] } ?? text[...]
    let marks: Set<Character> = ["`", "\"", "'", " ", "\t", "\n", "\r"]
    return String(line.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }
}
