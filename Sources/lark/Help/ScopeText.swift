import SchemaModel

/// Says for people which scopes a method needs.
enum ScopeText {
  /// A line of two columns.
  typealias Line = (title: String, text: String)

  /// One line where all callers need the same, one for each caller otherwise.
  static func lines(_ method: Method) -> [Line] {
    lines(method.identities.map { ($0, method.scopes[$0]) })
  }

  static func lines(_ rules: [(Caller, ScopeRule)]) -> [Line] {
    guard let first = rules.first?.1 else { return [] }
    if rules.allSatisfy({ $0.1 == first }) { return [("Scopes", text(first))] }
    return rules.map { ("Scopes of \($0.0.rawValue)", text($0.1)) }
  }

  /// The rule in words.
  static func text(_ rule: ScopeRule) -> String {
    var parts: [String] = []
    if !rule.all.isEmpty { parts.append(rule.all.joined(separator: " and ")) }
    parts += rule.choices.map { ($0.count > 1 ? "one of " : "") + $0.joined(separator: ", ") }
    return parts.isEmpty ? "unknown" : parts.joined(separator: ", and ")
  }
}
