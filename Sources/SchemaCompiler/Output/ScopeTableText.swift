import SchemaModel

/// The scope table of a service as text, which `ScopeTable` of LarkCore reads: a line for every method and every shortcut
/// with its id, what it is, identities, and the rules of user and bot, `-` for an unknown one, separated by tabs.
enum ScopeTableText {
  static func lines(_ methods: [Method], _ shortcuts: [Shortcut]) -> [String] {
    methods.sorted { $0.id < $1.id }.map { method in
      line(method.id.description, method.surface.rawValue, method.identities) { method.scopes[$0] }
    }
      + shortcuts.sorted { $0.id < $1.id }.map { shortcut in
        line(shortcut.id.description, "+", shortcut.identities) { shortcut.scopeRule(for: $0) }
      }
  }

  private static func line(
    _ id: String, _ kind: String, _ identities: [Caller], _ scopes: (Caller) -> ScopeRule
  ) -> String {
    let callers = Caller.allCases.filter(identities.contains)
    let rules = Caller.allCases.map { callers.contains($0) ? rule(scopes($0)) : "-" }
    return ([id, kind, callers.map(\.rawValue).joined(separator: ",")] + rules).joined(separator: "\t")
  }

  private static func rule(_ rule: ScopeRule) -> String {
    var parts: [String] = []
    if !rule.any.isEmpty { parts.append("any:" + rule.any.joined(separator: ",")) }
    if !rule.all.isEmpty { parts.append("all:" + rule.all.joined(separator: ",")) }
    return parts.isEmpty ? "-" : parts.joined(separator: " ")
  }
}
