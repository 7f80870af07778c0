import SchemaModel

/// Writes scope rules as Swift.
enum ScopeExpression {
  /// A `ScopeRule` of LarkCore.
  ///
  /// - Parameters:
  ///   - scopes: The rules of all identities.
  ///   - identities: Who may call.
  static func rule(_ scopes: Scopes, for identities: [Caller]) -> String {
    let callers = Caller.allCases.filter(identities.contains)
    let rules = callers.map { scopes[$0] }
    guard let first = rules.first, !rules.allSatisfy({ $0 == ScopeRule() }) else { return ".unknown" }
    // A rule for one caller says nothing of the other, but no other may call.
    if rules.allSatisfy({ $0 == first }), let text = simple(first) { return text }
    let parts = callers.map { "\($0.rawValue): \(requirement(scopes[$0]))" }
    return "ScopeRule(\(parts.joined(separator: ", ")))"
  }

  private static func requirement(_ rule: ScopeRule) -> String {
    if let text = simple(rule) { return text }
    if rule == ScopeRule() { return ".unknown" }
    let more = rule.alsoAny.isEmpty ? "" : ", alsoAny: [\(rule.alsoAny.map { "[\(list($0))]" }.joined(separator: ", "))]"
    return "ScopeRequirement(any: [\(list(rule.any))], all: [\(list(rule.all))]\(more))"
  }

  /// A rule of one kind only.
  private static func simple(_ rule: ScopeRule) -> String? {
    guard rule.alsoAny.isEmpty else { return nil }
    if rule.all.isEmpty, !rule.any.isEmpty { return ".any(\(list(rule.any)))" }
    if rule.any.isEmpty, !rule.all.isEmpty { return ".all(\(list(rule.all)))" }
    return nil
  }

  private static func list(_ scopes: [String]) -> String {
    scopes.map(SwiftLiteral.string).joined(separator: ", ")
  }
}

/// Writes risks as Swift.
enum RiskExpression {
  /// A `Risk` of LarkCore.
  static func risk(_ risk: Method.Risk) -> String {
    switch risk {
    case .read: ".read"
    case .write: ".write"
    case .highRiskWrite: ".highRiskWrite"
    }
  }
}
