import LarkCardElements
import LarkCore

/// What the schema says of the elements of cards, for checks: read from the text that stands with the generated types.
struct CardSchema: Sendable {
  /// What may stand in a field.
  indirect enum Kind: Sendable {
    case string(values: [String], isOpen: Bool, pattern: String?)
    case integer(values: [Int])
    case number
    case boolean
    case any
    case array(Rule)
    /// Nil: an object of whatever members.
    case object([Rule]?)
    case shared(String)
  }

  /// What is said of a field.
  struct Rule: Sendable {
    var name: String
    var kind: Kind
    var isRequired = false
    /// Siblings whose values make the field needed.
    var requiredWhen: [(name: String, value: JSON)] = []
    /// What to use in its place, where there is something newer.
    var deprecation: String?
    var minimum: Double?
    var maximum: Double?
  }

  /// An element.
  struct Element: Sendable {
    var name: String
    var slot: String?
    var place: String?
    var allowedIn: [String]
    var onlyInside: String?
    var fields: [Rule]
  }

  /// Elements by tag.
  private(set) var elements: [String: Element] = [:]
  /// The card itself.
  private(set) var root = Element(name: "card", allowedIn: [], fields: [])
  /// Shared types by name.
  private(set) var types: [String: Rule] = [:]

  /// That of this version of the package.
  static let current = CardSchema("\(Card.elementTable)")

  /// - Parameter table: A line of JSON for each element and each shared type.
  init(_ table: String) {
    for line in table.split(separator: "\n") {
      // The text is generated and compared with the schema by a test.
      guard let json = try? JSON(parsing: String(line)), let object = json.objectValue else { continue }
      if let name = object["shared"]?.stringValue {
        types[name] = Self.rule(name, json)
        continue
      }
      let element = Element(
        name: object["element"]?.stringValue ?? "", slot: object["slot"]?.stringValue,
        place: object["place"]?.stringValue,
        allowedIn: (object["allowedIn"]?.arrayValue ?? []).compactMap(\.stringValue),
        onlyInside: object["onlyInside"]?.stringValue, fields: Self.rules(object["fields"]))
      if let tag = object["tag"]?.stringValue { elements[tag] = element } else { root = element }
    }
  }

  /// The rule with the shared type in place of its name.
  func resolved(_ rule: Rule) -> Rule {
    guard case .shared(let name) = rule.kind, let type = types[name] else { return rule }
    var result = rule
    result.kind = type.kind
    result.minimum = rule.minimum ?? type.minimum
    result.maximum = rule.maximum ?? type.maximum
    return result
  }

  // MARK: Reading

  private static func rules(_ fields: JSON?) -> [Rule] {
    (fields?.objectValue ?? [:]).map { rule($0.key, $0.value) }
  }

  private static func rule(_ name: String, _ json: JSON) -> Rule {
    var rule = Rule(name: name, kind: kind(json))
    rule.isRequired = json["required"]?.boolValue ?? false
    rule.requiredWhen = (json["requiredWhen"]?.objectValue ?? [:]).map { ($0.key, $0.value) }
    rule.deprecation = json["deprecated"].map { $0.stringValue ?? "leave it out" }
    rule.minimum = json["minimum"]?.doubleValue
    rule.maximum = json["maximum"]?.doubleValue
    return rule
  }

  private static func kind(_ json: JSON) -> Kind {
    if let name = json["ref"]?.stringValue { return .shared(name) }
    switch json["type"]?.stringValue {
    case "string":
      let values = json["enum"] ?? json["openEnum"]
      return .string(
        values: (values?.arrayValue ?? []).compactMap(\.stringValue), isOpen: json["enum"] == nil,
        pattern: json["pattern"]?.stringValue)
    case "integer": return .integer(values: (json["enum"]?.arrayValue ?? []).compactMap(\.intValue))
    case "number": return .number
    case "boolean": return .boolean
    case "array": return .array(rule("", json["items"] ?? [:]))
    case "object": return .object(json["properties"] == nil ? nil : rules(json["properties"]))
    default: return .any
    }
  }
}
