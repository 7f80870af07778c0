import SchemaModel

/// The scope table of a service as text, which `ScopeTable` of LarkCore reads: a line for every method, event and shortcut
/// with its id, of an event its type, what it is, identities, and the rules of user and bot, `-` for an unknown one, separated by tabs.
public enum ScopeTableText {
  static func lines(_ methods: [Method], _ shortcuts: [Shortcut], _ events: [Event] = []) -> [String] {
    methods.sorted { $0.id < $1.id }.map { line($0, called: $0.id.description) }
      + shortcuts.sorted { $0.id < $1.id }.map { line($0, called: $0.id.description) }
      + events.sorted { $0.type < $1.type }.map { line($0, called: $0.type) }
  }

  /// The line of a method, a shortcut or an event.
  ///
  /// - Parameters:
  ///   - callable: The method, shortcut or event.
  ///   - name: What to call it in place of its id, where one table holds several schemas.
  public static func line(_ callable: CallableName, called name: String) -> String {
    switch callable.kind {
    case .request(let method, _): line(method, called: name)
    case .shortcut(let shortcut): line(shortcut, called: name)
    case .event(let event): line(event, called: name)
    }
  }

  private static func line(_ method: Method, called name: String) -> String {
    line(name, method.surface.rawValue, method.identities) { method.scopes[$0] }
  }

  private static func line(_ event: Event, called name: String) -> String {
    line(name, "event", [.bot]) { $0 == .bot ? event.scopes : ScopeRule() }
  }

  private static func line(_ shortcut: Shortcut, called name: String) -> String {
    line(name, "+", shortcut.identities) { shortcut.scopeRule(for: $0) }
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
    parts += rule.choices.map { "any:" + $0.joined(separator: ",") }
    if !rule.all.isEmpty { parts.append("all:" + rule.all.joined(separator: ",")) }
    return parts.isEmpty ? "-" : parts.joined(separator: " ")
  }
}
