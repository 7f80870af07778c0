import LarkJSON

extension DocumentReader {
  /// The limits of a field.
  mutating func limits(_ keys: KeyedObject<FieldKey>) -> Limits {
    var limits = Limits()
    limits.minimum = number(keys[.minimum])
    limits.maximum = number(keys[.maximum])
    limits.minLength = count(keys[.minLength], atLeast: 0)
    limits.maxLength = count(keys[.maxLength], atLeast: 1)
    limits.recommendedMinLength = count(keys[.recommendedMinLength], atLeast: 1)
    limits.recommendedMaxLength = count(keys[.recommendedMaxLength], atLeast: 1)
    limits.minItems = count(keys[.minItems], atLeast: 0)
    limits.maxItems = count(keys[.maxItems], atLeast: 1)
    limits.minBytes = count(keys[.minBytes], atLeast: 0)
    limits.maxBytes = count(keys[.maxBytes], atLeast: 1)
    return limits
  }

  /// Limits that hold under conditions.
  mutating func conditionalLimits(_ member: JSONNode.Member?) -> [ConditionalLimits] {
    guard let member, let elements = elements(of: member.value, called: Wording.quoted(member.key)) else { return [] }
    if elements.isEmpty {
      log.report(
        .empty, at: member.value.position, "'limitsWhen' lists no limits", remedy: "add a limit or remove the key")
    }
    return elements.compactMap { conditionalLimits(of: $0) }
  }

  private mutating func conditionalLimits(of node: JSONNode) -> ConditionalLimits? {
    let name = "an entry of 'limitsWhen'"
    guard let keys = keyed(node, as: ConditionalLimitsKey.self, called: name) else { return nil }
    if keys.lacks(.when) {
      reportMissing(
        ConditionalLimitsKey.when, in: name, at: node.position,
        remedy: "add the condition, such as \"when\": { \"msg_type\": \"post\" }")
    }
    if [.recommendedMinLength, .maxLength, .maxItems, .maxBytes].allSatisfy({ keys.lacks($0) }) {
      log.report(
        .missingKey, at: node.position, "\(name) has no limit",
        remedy: "add 'maxLength', 'maxItems', 'maxBytes' or 'recommendedMinLength'")
    }
    var limits = Limits()
    limits.maxLength = count(keys[.maxLength], atLeast: 1)
    limits.maxItems = count(keys[.maxItems], atLeast: 1)
    limits.maxBytes = count(keys[.maxBytes], atLeast: 1)
    limits.recommendedMinLength = count(keys[.recommendedMinLength], atLeast: 1)
    return ConditionalLimits(when: conditions(keys[.when]), limits: limits)
  }

  /// What is said of combinations of values.
  mutating func conditionalWarnings(_ member: JSONNode.Member?) -> [ConditionalWarning] {
    guard let member, let elements = elements(of: member.value, called: Wording.quoted(member.key)) else { return [] }
    if elements.isEmpty {
      log.report(
        .empty, at: member.value.position, "'warnWhen' lists no warnings", remedy: "add a warning or remove the key")
    }
    let name = "an entry of 'warnWhen'"
    return elements.compactMap { node in
      guard let keys = keyed(node, as: ConditionalWarningKey.self, called: name) else { return nil }
      if keys.lacks(.when) {
        reportMissing(
          ConditionalWarningKey.when, in: name, at: node.position,
          remedy: "add the condition, such as \"when\": { \"msg_type\": \"post\" }")
      }
      if keys.lacks(.message) {
        reportMissing(
          ConditionalWarningKey.message, in: name, at: node.position, remedy: "add what a caller should know then")
      }
      let when = conditions(keys[.when], takesNull: true)
      return text(keys[.message]).map { ConditionalWarning(when: when, message: $0) }
    }
  }

  /// Siblings with the values that they must have.
  ///
  /// - Parameter takesNull: Whether null may stand for a field that is left out.
  mutating func conditions(_ member: JSONNode.Member?, takesNull: Bool = false) -> [Condition] {
    guard let member, let members = members(of: member.value, called: Wording.quoted(member.key)) else { return [] }
    if members.isEmpty {
      log.report(
        .empty, at: member.value.position, "\(Wording.quoted(member.key)) names no field",
        remedy: "add a field with the value it must have, or remove the key")
    }
    return members.compactMap { condition in
      switch condition.value.content {
      case .string, .bool: break
      case .number(let number) where number.int64Value != nil: break
      case .null where takesNull: break
      default:
        log.report(
          .wrongJSONType, at: condition.value.position,
          "the value of \(Wording.quoted(condition.key)) cannot be \(Wording.value(condition.value))",
          remedy: "write a string, a whole number, true\(takesNull ? ", false or null" : " or false")")
        return nil
      }
      return Condition(name: condition.key, value: condition.value.json)
    }
  }
}
