import LarkJSON

extension FieldChecker {
  /// Reports a default or an example that is no value of the field.
  mutating func checkDefaultAndExample(_ document: FieldDocument, _ field: Field) {
    for key in [FieldKey.default, .example] {
      guard let member = document.keys[key] else { continue }
      check(member.value, of: field, called: Wording.quoted(member.key))
    }
  }

  /// Reports a value that a field cannot have, or the parts of it that it cannot have.
  ///
  /// - Parameters:
  ///   - name: How messages call the value.
  ///   - mustBeListed: Whether a value that an open list does not hold is a mistake too.
  mutating func check(_ node: JSONNode, of field: Field, called name: String, mustBeListed: Bool = false) {
    guard let field = types.resolved(field), let type = field.type.typeName else { return }
    switch (node.content, field.type) {
    case (_, .any): return
    case (.null, _) where field.isNullable: return
    case (.bool, .boolean): return
    case (.string, .file): return
    case (.string(let text), .string(let format, let values)):
      guard isListed(node, in: values, called: name, mustBeListed: mustBeListed) else { return }
      checkFormat(text, node, format, field, called: name)
      checkLength(text, node, field.limits, called: name)
    case (.number(let number), .integer(let values)) where number.isWhole:
      guard isListed(node, in: values, called: name, mustBeListed: mustBeListed) else { return }
      checkRange(number, node, field.limits, called: name)
    case (.number(let number), .number):
      checkRange(number, node, field.limits, called: name)
    case (.array(let elements), .array(let item)):
      checkCount(elements.count, "element", node, field.limits.minItems, field.limits.maxItems, called: name)
      for element in elements { check(element, of: item, called: "an element of \(name)") }
    case (.object(let members), .object(let shape)):
      check(members, of: shape, called: name)
    default:
      log.report(
        .valueType, at: node.position,
        "\(name) is \(Wording.value(node)), but the type is \(Wording.quoted(type.rawValue))",
        remedy: "write \(type.valueName)")
    }
  }

  private mutating func check(_ members: [JSONNode.Member], of shape: ObjectShape, called name: String) {
    // An object without fields is free-form.
    guard !shape.fields.isEmpty else { return }
    for member in members {
      if let field = shape.fields.first(where: { $0.name == member.key }) {
        check(member.value, of: field, called: "\(Wording.quoted(member.key)) in \(name)")
      } else if !shape.hasAdditionalProperties {
        log.report(
          .valueType, at: member.keyPosition, "unknown field \(Wording.quoted(member.key)) in \(name)",
          remedy: Wording.suggestion(for: member.key, among: shape.fields.map(\.name)))
      }
    }
  }

  private mutating func isListed(
    _ node: JSONNode, in values: Values?, called name: String, mustBeListed: Bool
  ) -> Bool {
    guard let values, !values.isOpen || mustBeListed else { return true }
    let value = node.json
    guard !values.entries.contains(where: { $0.value == value }) else { return true }
    // A list that could not be read at all has been reported.
    guard !values.entries.isEmpty else { return true }
    let known = values.entries.map { $0.value.stringValue ?? $0.value.serialized() }
    log.report(
      .valueNotInEnum, at: node.position, "\(name) is \(Wording.value(node)), which is not among the field's values",
      remedy: Wording.suggestion(for: value.stringValue ?? value.serialized(), among: known))
    return false
  }

  // MARK: - Limits

  private mutating func checkLength(_ text: String, _ node: JSONNode, _ limits: Limits, called name: String) {
    if limits.minLength != nil || limits.maxLength != nil {
      checkCount(text.count, "character", node, limits.minLength, limits.maxLength, called: name)
    }
    checkCount(text.utf8.count, "byte", node, limits.minBytes, limits.maxBytes, called: name)
  }

  private mutating func checkCount(
    _ count: Int, _ unit: String, _ node: JSONNode, _ least: Int?, _ most: Int?, called name: String
  ) {
    if let least, count < least {
      reportOutOfLimits(node, "\(name) has fewer than \(least) \(unit)\(least == 1 ? "" : "s")")
    } else if let most, count > most {
      reportOutOfLimits(node, "\(name) has more than \(most) \(unit)\(most == 1 ? "" : "s")")
    }
  }

  private mutating func checkRange(_ number: JSONNumber, _ node: JSONNode, _ limits: Limits, called name: String) {
    if let least = limits.minimum, number.isLess(than: least) {
      reportOutOfLimits(node, "\(name) is \(Wording.value(node)), less than \(least)")
    } else if let most = limits.maximum, most.isLess(than: number) {
      reportOutOfLimits(node, "\(name) is \(Wording.value(node)), more than \(most)")
    }
  }

  private mutating func reportOutOfLimits(_ node: JSONNode, _ message: String) {
    log.report(.valueOutOfLimits, at: node.position, message, remedy: "correct the value or the limit")
  }

  // MARK: - Formats

  private mutating func checkFormat(
    _ text: String, _ node: JSONNode, _ format: StringFormat?, _ field: Field, called name: String
  ) {
    let wanted: String?
    switch format {
    case .int64: wanted = Int64(text) == nil ? "digits of a whole number, such as '42'" : nil
    case .date: wanted = text.isDate ? nil : "a date, such as '2026-01-31'"
    case .dateTime: wanted = text.isDateTime ? nil : "a date and time, such as '2026-01-31T09:30:00Z'"
    case nil:
      let isJSON = !field.holdsJSONText || JSONNode.parse(Array(text.utf8)).problems.isEmpty
      wanted = isJSON ? nil : "JSON text, its quotes escaped"
    }
    guard let wanted else { return }
    log.report(.valueFormat, at: node.position, "\(name) is \(Wording.value(node))", remedy: "write \(wanted)")
  }
}

extension JSONNumber {
  fileprivate var isWhole: Bool { int64Value != nil || uint64Value != nil }
}

extension String {
  /// Year, month and day.
  fileprivate var isDate: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(Names.isDigit) }
  }

  /// A date, then a time.
  fileprivate var isDateTime: Bool {
    let parts = split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let date = parts.first, let time = parts.last else { return false }
    return String(date).isDate && time.utf8.first.map(Names.isDigit) == true && time.utf8.contains(UInt8(ascii: ":"))
  }
}
