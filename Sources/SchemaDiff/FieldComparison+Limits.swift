import LarkJSON
import SchemaModel

extension FieldComparison {
  /// Compares the bounds of values. They bind requests only.
  mutating func compareLimits(_ before: Field, _ after: Field, at place: String) {
    compareLimits(before.limits, after.limits, at: place)
    let old = Dictionary(before.conditionalLimits.map { (Set($0.when), $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.conditionalLimits.map { (Set($0.when), $0) }, uniquingKeysWith: { first, _ in first })
    for limits in before.conditionalLimits where new[Set(limits.when)] == nil {
      compareLimits(limits.limits, Limits(), at: place, when: limits.when)
    }
    for limits in after.conditionalLimits {
      compareLimits(old[Set(limits.when)]?.limits ?? Limits(), limits.limits, at: place, when: limits.when)
    }
  }

  private mutating func compareLimits(
    _ before: Limits, _ after: Limits, at place: String, when conditions: [Condition] = []
  ) {
    let suffix = conditions.isEmpty ? "" : " \(Wording.condition(conditions))"
    compareLeast(before.minimum, after.minimum, at: place, "the smallest value\(suffix)")
    compareMost(before.maximum, after.maximum, at: place, "the largest value\(suffix)")
    compareLeast(before.minLength.number, after.minLength.number, at: place, "the least number of characters\(suffix)")
    compareMost(before.maxLength.number, after.maxLength.number, at: place, "the most characters\(suffix)")
    compareLeast(before.minItems.number, after.minItems.number, at: place, "the least number of elements\(suffix)")
    compareMost(before.maxItems.number, after.maxItems.number, at: place, "the most elements\(suffix)")
    compareLeast(before.minBytes.number, after.minBytes.number, at: place, "the least number of bytes\(suffix)")
    compareMost(before.maxBytes.number, after.maxBytes.number, at: place, "the most bytes\(suffix)")
    if before.recommendedMinLength != after.recommendedMinLength {
      noteLimit(
        .documentation, before.recommendedMinLength.number, after.recommendedMinLength.number, at: place,
        "the least number of characters without a warning\(suffix)")
    }
    if before.recommendedMaxLength != after.recommendedMaxLength {
      noteLimit(
        .documentation, before.recommendedMaxLength.number, after.recommendedMaxLength.number, at: place,
        "the most characters that are shown whole\(suffix)")
    }
  }

  private mutating func compareLeast(_ before: JSONNumber?, _ after: JSONNumber?, at place: String, _ what: String) {
    guard before != after else { return }
    let isNarrower = after.map { after in before.map { $0.doubleValue < after.doubleValue } ?? true } ?? false
    noteLimit(isNarrower ? .breaking : .compatible, before, after, at: place, what)
  }

  private mutating func compareMost(_ before: JSONNumber?, _ after: JSONNumber?, at place: String, _ what: String) {
    guard before != after else { return }
    let isNarrower = after.map { after in before.map { $0.doubleValue > after.doubleValue } ?? true } ?? false
    noteLimit(isNarrower ? .breaking : .compatible, before, after, at: place, what)
  }

  private mutating func noteLimit(
    _ request: SchemaChange.Effect, _ before: JSONNumber?, _ after: JSONNumber?, at place: String, _ what: String
  ) {
    note(
      request: request, reply: .documentation, .limit, before == nil ? .added : after == nil ? .removed : .changed,
      at: place, Wording.limit(what, before?.text, after?.text), old: before.map(JSON.number),
      new: after.map(JSON.number))
  }
}

extension Int? {
  fileprivate var number: JSONNumber? { map { JSONNumber($0) } }
}
