import LarkCore
import LarkJSON
import SchemaModel

extension RequestCheck {
  /// Checks a value and everything in it.
  ///
  /// - Parameters:
  ///   - value: What the caller gives.
  ///   - declared: The field as the schema has it.
  ///   - path: Where the value stands.
  ///   - object: The object that holds the field.
  ///   - siblings: The known fields of that object.
  mutating func check(
    _ value: JSON, _ declared: Field, at path: String, among object: JSONObject, siblings: [Field]
  ) {
    let field = schema.resolvedOrFree(declared)
    if !field.notAllowedWhen.isEmpty, hold(field.notAllowedWhen, among: object, siblings) {
      problems.append(
        RequestProblem(path, "is not allowed when \(words(for: field.notAllowedWhen))", hint: "leave it out"))
    }
    if value.isNull {
      if case .any = field.type { return }
      guard !field.isNullable else { return }
      problems.append(
        RequestProblem(path, "is null, not \(Wording.kind(of: field.type))", hint: "leave the field out instead"))
      return
    }
    guard hasType(value, field) else {
      problems.append(
        RequestProblem(
          path, "is \(description(of: value, for: field.type)), not \(Wording.kind(of: field.type))",
          hint: hint(for: value, insteadOf: field.type)))
      return
    }
    switch field.type {
    case .string(let format, let values):
      guard value.stringValue != nil else { return }
      checkChoice(value, values, at: path)
      checkText(value.stringValue ?? "", format, field, at: path)
    case .integer(let values):
      checkChoice(value, values, at: path)
      checkRange(value, field, at: path)
    case .number:
      checkRange(value, field, at: path)
    case .array(let element):
      checkCount(value.arrayValue ?? [], field, at: path, among: object, siblings)
      for (index, item) in (value.arrayValue ?? []).enumerated() {
        check(item, element, at: "\(path)[\(index)]", among: object, siblings: siblings)
      }
    case .object(let shape):
      checkObject(value.objectValue ?? [:], shape, at: path)
    case .boolean, .any, .file, .reference:
      break
    }
    let limits = limits(of: field, among: object, siblings)
    if let text = value.stringValue { checkLength(text, limits, at: path) }
  }

  private mutating func checkObject(_ object: JSONObject, _ shape: ObjectShape, at path: String) {
    // Nothing is known about the members of a free-form object.
    guard !shape.fields.isEmpty else { return }
    if !shape.hasAdditionalProperties {
      for (name, _) in object where !shape.fields.contains(where: { $0.name == name }) {
        addUnknown(name, at: "\(path).\(echo(name))", what: "field", among: shape.fields.map(\.name))
      }
    }
    checkMembers(object, of: shape.fields, at: path)
  }

  // MARK: Types

  private func hasType(_ value: JSON, _ field: Field) -> Bool {
    switch (field.type, value) {
    case (.any, _), (.string, .string), (.number, .number), (.boolean, .bool), (.array, .array), (.object, .object):
      true
    // `1.0` is whole too, but the platform reads the text. Numbers of 64 bits stand in quotes, but are taken without.
    case (.integer, .number(let number)), (.string(.int64?, _), .number(let number)):
      number.text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    default:
      false
    }
  }

  private func description(of value: JSON, for type: FieldType) -> String {
    if case .integer = type, case .number(let number) = value { return number.text }
    return Wording.kind(of: value)
  }

  private func hint(for value: JSON, insteadOf type: FieldType) -> String {
    switch (type, value) {
    case (.string, .number), (.string, .bool): "put it in quotes: \"\(value.serialized())\""
    case (.integer, .string(let text)) where JSONNumber(text) != nil: "write it without quotes: \(text)"
    case (.boolean, .string(let text)) where text == "true" || text == "false": "write it without quotes: \(text)"
    case (.array, _) where value.arrayValue == nil: "write a list, such as [\(echo(value.serialized()))]"
    default: ""
    }
  }

  // MARK: Values

  private mutating func checkChoice(_ value: JSON, _ values: Values?, at path: String) {
    guard let values else { return }
    if let entry = values.entries.first(where: { $0.value == value }) {
      if let reason = refusal(of: entry) { problems.append(RequestProblem(path, reason)) }
      return
    }
    let known = values.entries.map { $0.value.stringValue ?? $0.value.serialized() }
    let given = value.stringValue ?? value.serialized()
    guard !values.isOpen else {
      warnings.append(
        "\(path) is '\(echo(given))', which is none of the known values: \(known.joined(separator: ", "))")
      return
    }
    problems.append(
      RequestProblem(
        path, "is '\(echo(given))', which is none of \(known.joined(separator: ", "))",
        suggestions: Suggestions.suggestions(for: given, among: known)))
  }

  private mutating func checkText(_ text: String, _ format: StringFormat?, _ field: Field, at path: String) {
    if format == .int64, !text.isEmpty, Int64(text) == nil {
      warnings.append("\(path) should be a whole number as text, but is '\(echo(text))'")
    }
    if field.holdsJSONText, !text.isEmpty, (try? JSON(parsing: text)) == nil {
      warnings.append("\(path) should hold JSON text, but does not")
    }
  }

  private mutating func checkRange(_ value: JSON, _ field: Field, at path: String) {
    guard case .number(let number) = value else { return }
    if let minimum = field.limits.minimum, number.isLess(than: minimum) {
      problems.append(RequestProblem(path, "is \(number.text), but must be at least \(minimum.text)"))
    }
    if let maximum = field.limits.maximum, maximum.isLess(than: number) {
      problems.append(RequestProblem(path, "is \(number.text), but must be at most \(maximum.text)"))
    }
  }

  // MARK: Limits

  /// The limits of a field and those that hold because of other fields; the tighter one counts.
  private func limits(of field: Field, among object: JSONObject, _ siblings: [Field]) -> Limits {
    var limits = field.limits
    for conditional in field.conditionalLimits where hold(conditional.when, among: object, siblings) {
      limits.maxLength = Self.lower(limits.maxLength, conditional.limits.maxLength)
      limits.maxItems = Self.lower(limits.maxItems, conditional.limits.maxItems)
      limits.maxBytes = Self.lower(limits.maxBytes, conditional.limits.maxBytes)
      limits.recommendedMinLength = conditional.limits.recommendedMinLength ?? limits.recommendedMinLength
    }
    return limits
  }

  private static func lower(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    return min(left, right)
  }

  private mutating func checkLength(_ text: String, _ limits: Limits, at path: String) {
    let count = text.count
    if let least = limits.minLength, count < least {
      problems.append(
        RequestProblem(
          path, "has \(Wording.count(count, "character")), but needs at least \(least)"))
    }
    if let most = limits.maxLength, count > most {
      problems.append(
        RequestProblem(path, "has \(Wording.count(count, "character")), but may have at most \(most)"))
    } else if let advised = limits.recommendedMaxLength, count > advised {
      warnings.append(
        "\(path) has \(Wording.count(count, "character")); beyond \(advised) it may not be shown or used whole")
    }
    if let advised = limits.recommendedMinLength, count < advised {
      warnings.append("\(path) has \(Wording.count(count, "character")), but should have at least \(advised)")
    }
    addSizeProblems(text.utf8.count, limits, at: path)
  }

  private mutating func checkCount(
    _ items: [JSON], _ field: Field, at path: String, among object: JSONObject, _ siblings: [Field]
  ) {
    let limits = limits(of: field, among: object, siblings)
    if let least = limits.minItems, items.count < least {
      problems.append(
        RequestProblem(path, "has \(Wording.count(items.count, "item")), but needs at least \(least)"))
    }
    guard let most = limits.maxItems, items.count > most else { return }
    let isTightened = most < field.limits.maxItems ?? .max
    let reason = isTightened ? field.conditionalLimits.first { hold($0.when, among: object, siblings) } : nil
    let condition = reason.map { " when \(words(for: $0.when))" } ?? ""
    problems.append(
      RequestProblem(
        path, "has \(Wording.count(items.count, "item")), but may have at most \(most)\(condition)",
        hint: "split it over several calls"))
  }

  /// Checks the size of a file.
  mutating func checkSize(_ size: Int, of field: Field, at path: String, among data: JSONObject) {
    addSizeProblems(size, limits(of: field, among: data, method.data), at: path)
  }

  private mutating func addSizeProblems(_ size: Int, _ limits: Limits, at path: String) {
    if let least = limits.minBytes, size < least {
      let reason = size == 0 ? "is empty" : "has \(ByteCount.text(size)), but needs at least \(ByteCount.text(least))"
      problems.append(RequestProblem(path, reason))
    }
    if let most = limits.maxBytes, size > most {
      problems.append(
        RequestProblem(path, "has \(Wording.count(size, "byte")), but may have at most \(ByteCount.text(most))"))
    }
  }
}

extension JSONNumber {
  /// Whether the number is smaller. Whole numbers of 64 bits are compared exactly.
  fileprivate func isLess(than other: JSONNumber) -> Bool {
    if let left = int64Value, let right = other.int64Value { return left < right }
    return doubleValue < other.doubleValue
  }
}
