import LarkJSON
import SchemaModel

/// Says for people what is known about fields of a method or an event.
struct FieldFacts: Sendable {
  private let contract: any Contract

  /// - Parameter contract: The method or event, with the types that it uses.
  init(_ contract: any Contract) {
    self.contract = contract
  }

  /// Whether a request must have the field: `required`, `optional`, or `required when kind is group`.
  func need(_ field: Field) -> String {
    if field.isRequired { return "required" }
    if field.isRequiredInPractice { return "needed in practice" }
    guard !field.requiredWhen.isEmpty else { return "optional" }
    return "required when \(Self.text(field.requiredWhen))"
  }

  /// The values that a field of the type may have, with `|` between them; empty where it may have any.
  func values(of type: FieldType) -> String {
    switch type {
    case .string(_, let values?), .integer(let values?):
      return (values.entries.map { Self.text($0.value) } + (values.isOpen ? ["…"] : [])).joined(separator: " | ")
    case .array(let element):
      return values(of: contract.resolved(element).type)
    default:
      return ""
    }
  }

  /// What the values mean, the default, an example and the limits, each on a line of its own.
  ///
  /// - Parameter field: The field, with its type spelled out.
  func lines(_ field: Field) -> [String] {
    var lines: [String] = []
    if case .string(_, let values?) = field.type { lines += meanings(values) }
    if case .integer(let values?) = field.type { lines += meanings(values) }
    if let value = defaultValue(of: field) { lines.append("default: \(value)") }
    // Listed values are examples enough.
    if let example = field.example, values(of: field.type).isEmpty { lines.append("e.g. \(Self.text(example))") }
    lines += ranges(field.limits)
    for conditional in field.conditionalLimits {
      lines += ranges(conditional.limits).map { "\($0) when \(Self.text(conditional.when))" }
    }
    if let earlier = field.laterThan { lines.append("later than \(earlier)") }
    return lines + field.warnings.map { "when \(Self.text($0.when)): \($0.message)" }
  }

  /// What the platform takes when the field is left out, as people write it.
  func defaultValue(of field: Field) -> String? { field.defaultValue.map(Self.text) }

  private func meanings(_ values: Values) -> [String] {
    values.entries.compactMap { entry in
      entry.description.map { "\(Self.text(entry.value)): \(Prose.trimmed($0))" }
    }
  }

  private func ranges(_ limits: Limits) -> [String] {
    [
      Self.range("range", limits.minimum?.text, limits.maximum?.text),
      Self.range("length", limits.minLength.map(String.init), limits.maxLength.map(String.init)),
      Self.range(
        "advised length", limits.recommendedMinLength.map(String.init), limits.recommendedMaxLength.map(String.init)),
      Self.range("items", limits.minItems.map(String.init), limits.maxItems.map(String.init)),
      Self.range("bytes", limits.minBytes.map(String.init), limits.maxBytes.map(String.init)),
    ].compactMap(\.self)
  }

  private static func range(_ name: String, _ minimum: String?, _ maximum: String?) -> String? {
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): "\(name): \(minimum)..\(maximum)"
    case (let minimum?, nil): "\(name): >=\(minimum)"
    case (nil, let maximum?): "\(name): <=\(maximum)"
    case (nil, nil): nil
    }
  }

  /// Conditions in words: `chat_type is public and name is left out`.
  private static func text(_ conditions: [Condition]) -> String {
    conditions.map { "\($0.name) is \($0.value.isNull ? "left out" : text($0.value))" }.joined(separator: " and ")
  }

  /// A value as people write it: texts without quotes.
  private static func text(_ value: JSON) -> String {
    value.stringValue ?? value.serialized()
  }
}
