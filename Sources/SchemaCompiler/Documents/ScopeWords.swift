import SchemaModel

/// Says in Markdown which scopes are needed.
enum ScopeWords {
  /// The rule in words; a dash where nothing is known.
  static func text(_ rule: ScopeRule) -> String {
    var parts: [String] = []
    if !rule.all.isEmpty { parts.append(MarkdownTable.code(rule.all)) }
    parts += rule.choices.map { ($0.count > 1 ? "one of " : "") + MarkdownTable.code($0) }
    return parts.isEmpty ? "–" : parts.joined(separator: " and ")
  }

  /// The scopes to ask for: every one that is needed, and the first of those that are alternatives.
  static func recommended(_ rule: ScopeRule) -> [String] {
    rule.choices.reduce(into: rule.all) { scopes, choice in
      if let first = choice.first, !choice.contains(where: scopes.contains) { scopes.append(first) }
    }
  }

  /// Rules by identity in words; one where all are alike.
  static func text(_ rules: [(caller: Caller, rule: ScopeRule)]) -> String {
    guard let first = rules.first else { return "–" }
    if rules.allSatisfy({ $0.rule == first.rule }) { return text(first.rule) }
    return rules.map { "\($0.caller.rawValue): \(text($0.rule))" }.joined(separator: "; ")
  }
}
