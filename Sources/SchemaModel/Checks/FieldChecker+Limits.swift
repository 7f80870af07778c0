import LarkJSON

extension FieldChecker {
  /// Reports keys that do not fit the type of the field.
  mutating func checkTypeKeys(_ document: FieldDocument, _ field: Field) {
    guard let type = field.type.typeName, type != .any else { return }
    check(.unit, of: document, on: type, fits: [.string, .integer], .misplacedKey)
    check(.laterThan, of: document, on: type, fits: [.string, .integer], .misplacedKey)
    check(.pattern, of: document, on: type, fits: [.string], .misplacedKey)
    check(.contentMediaType, of: document, on: type, fits: [.string], .misplacedKey)
    if case .array(let item) = field.type {
      guard let item = types.resolved(item), item.type.typeName == .string || item.type.typeName == .any else {
        return check(.idTypeParam, of: document, on: type, fits: [.string], .misplacedKey)
      }
    } else {
      check(.idTypeParam, of: document, on: type, fits: [.string], .misplacedKey)
    }
  }

  private mutating func check(
    _ key: FieldKey, of document: FieldDocument, on type: TypeName, fits: [TypeName], _ check: Check
  ) {
    guard let member = document.keys[key], !fits.contains(type) else { return }
    report(check, member, on: type, fits: fits)
  }

  private mutating func report(_ check: Check, _ member: JSONNode.Member, on type: TypeName, fits: [TypeName]) {
    log.report(
      check, at: member.keyPosition,
      "\(Wording.quoted(member.key)) on a field of type \(Wording.quoted(type.rawValue))",
      remedy: "remove it; only type \(Wording.alternatives(fits.map(\.rawValue))) takes it")
  }

  /// Reports limits that do not fit the type, or each other.
  mutating func checkLimits(_ document: FieldDocument, _ field: Field) {
    guard let type = field.type.typeName else { return }
    for (key, types) in Self.limitKeys { check(key, of: document, on: type, fits: types, .misplacedLimit) }
    for (lower, upper) in Self.limitPairs { checkOrder(lower, upper, of: document, on: type, field.limits) }
    for entry in document.keys[.limitsWhen]?.value.elements ?? [] {
      for member in entry.members { checkConditionalLimit(member, on: type, field.limits) }
    }
  }

  private static let limitKeys: [(key: FieldKey, types: [TypeName])] = [
    (.minimum, [.integer, .number]), (.maximum, [.integer, .number]),
    (.minLength, [.string]), (.maxLength, [.string]),
    (.recommendedMinLength, [.string]), (.recommendedMaxLength, [.string]),
    (.minItems, [.array]), (.maxItems, [.array]),
    (.minBytes, [.string, .file]), (.maxBytes, [.string, .file]),
  ]

  private static let limitPairs: [(lower: FieldKey, upper: FieldKey)] = [
    (.minimum, .maximum), (.minLength, .maxLength), (.minLength, .recommendedMaxLength),
    (.recommendedMaxLength, .maxLength), (.recommendedMinLength, .recommendedMaxLength),
    (.recommendedMinLength, .maxLength), (.minItems, .maxItems), (.minBytes, .maxBytes),
  ]

  private static func fits(_ key: FieldKey, _ type: TypeName) -> Bool {
    limitKeys.contains { $0.key == key && $0.types.contains(type) }
  }

  private mutating func checkOrder(
    _ lower: FieldKey, _ upper: FieldKey, of document: FieldDocument, on type: TypeName, _ limits: Limits
  ) {
    // A pair that the shared type holds alone is reported there.
    guard let member = document.keys[upper] ?? document.keys[lower], Self.fits(lower, type), Self.fits(upper, type),
      let low = limits[lower], let high = limits[upper], high.isLess(than: low)
    else { return }
    log.report(
      .limitOrder, at: member.value.position,
      "\(Wording.quoted(lower.rawValue)) \(low) is greater than \(Wording.quoted(upper.rawValue)) \(high)",
      remedy: "correct one of the two")
  }

  private mutating func checkConditionalLimit(_ member: JSONNode.Member, on type: TypeName, _ limits: Limits) {
    guard let key = FieldKey(rawValue: member.key), let row = Self.limitKeys.first(where: { $0.key == key }),
      ConditionalLimitsKey(rawValue: member.key) != nil
    else { return }
    guard row.types.contains(type) else {
      return report(.misplacedLimit, member, on: type, fits: row.types)
    }
    guard case .number(let limit) = member.value.content else { return }
    // A least number grows where it is tighter.
    if key == .recommendedMinLength { return checkConditionalLeast(member, limit, limits) }
    let lower = Self.limitPairs.first { $0.upper == key && $0.lower != .recommendedMaxLength }?.lower
    if let lower, let low = limits[lower], limit.isLess(than: low) {
      log.report(
        .limitOrder, at: member.value.position,
        "\(Wording.quoted(lower.rawValue)) \(low) is greater than \(Wording.quoted(member.key)) \(limit)",
        remedy: "correct one of the two")
    } else if let high = limits[key], !limit.isLess(than: high) {
      log.report(
        .limitOrder, at: member.value.position,
        "\(Wording.quoted(member.key)) \(limit) is no tighter than the \(high) that holds always",
        remedy: "write a smaller number, or remove it")
    }
  }

  private mutating func checkConditionalLeast(_ member: JSONNode.Member, _ limit: JSONNumber, _ limits: Limits) {
    guard let high = limits[.maxLength] ?? limits[.recommendedMaxLength], high.isLess(than: limit) else { return }
    log.report(
      .limitOrder, at: member.value.position,
      "\(Wording.quoted(member.key)) \(limit) is greater than the \(high) that holds always",
      remedy: "correct one of the two")
  }
}

extension Limits {
  /// The limit under its key; nil for keys of something else.
  fileprivate subscript(key: FieldKey) -> JSONNumber? {
    switch key {
    case .minimum: minimum
    case .maximum: maximum
    case .minLength: minLength.map { JSONNumber($0) }
    case .maxLength: maxLength.map { JSONNumber($0) }
    case .recommendedMinLength: recommendedMinLength.map { JSONNumber($0) }
    case .recommendedMaxLength: recommendedMaxLength.map { JSONNumber($0) }
    case .minItems: minItems.map { JSONNumber($0) }
    case .maxItems: maxItems.map { JSONNumber($0) }
    case .minBytes: minBytes.map { JSONNumber($0) }
    case .maxBytes: maxBytes.map { JSONNumber($0) }
    default: nil
    }
  }
}

extension JSONNumber {
  /// Compares whole numbers exactly and all others as doubles.
  func isLess(than other: JSONNumber) -> Bool {
    if let left = int64Value, let right = other.int64Value { return left < right }
    return doubleValue < other.doubleValue
  }
}
