import LarkJSON
import SchemaModel

/// Turns what schemas say into words of a message.
enum Wording {
  /// A number with its noun: `1 method`, `3 methods`.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// How much a service holds: `3 methods`, `3 methods and 1 event`.
  static func contents(_ service: Service) -> String {
    let methods = count(service.methods.count, "method")
    guard !service.events.isEmpty else { return methods }
    let events = count(service.events.count, "event")
    return service.methods.isEmpty ? events : "\(methods) and \(events)"
  }

  /// HTTP method and path, as in `POST /open-apis/im/v1/chats`.
  static func endpoint(_ method: Method) -> String { "\(method.verb.rawValue) \(method.path)" }

  /// A value as a file writes it.
  static func value(_ value: JSON) -> String { value.serialized() }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ names: [String], joinedBy word: String = "and") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// `when a is 1 and b is "c"`.
  static func condition(_ conditions: [Condition]) -> String {
    "when " + list(conditions.map { "\($0.name) is \(value($0.value))" })
  }

  /// A limit that came, went or moved.
  static func limit(_ what: String, _ before: String?, _ after: String?) -> String {
    switch (before, after) {
    case (let before?, let after?): "has another limit: \(what) is \(after) instead of \(before)"
    case (nil, let after?): "has a limit: \(what) is \(after)"
    case (let before?, nil): "has a limit less: \(what) was \(before)"
    case (nil, nil): "has no limit"
    }
  }

  /// What a type is: `string`, `list of integer`, `object`, or the id of a shared type.
  static func type(_ type: FieldType) -> String {
    switch type {
    case .string(.int64?, _): "string of an integer"
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .any: "any"
    case .file: "file"
    case .array(let element): "list of \(self.type(element.type))"
    case .object: "object"
    case .reference(let id): id.description
    }
  }

  /// What a scope rule asks for: `a`, `one of a or b`, `all of a and b, and one of c or d`.
  static func scopes(_ rule: ScopeRule) -> String {
    var parts = rule.choices.map { $0.count == 1 ? $0[0] : "one of \(list($0, joinedBy: "or"))" }
    if !rule.all.isEmpty { parts.insert(rule.all.count == 1 ? rule.all[0] : "all of \(list(rule.all))", at: 0) }
    return parts.isEmpty ? "unknown scopes" : parts.joined(separator: ", and ")
  }
}
