public import SchemaModel

/// The scope table of methods as text, which `ScopeTable` of LarkCore reads: a line for every method with its id,
/// surface, identities, and the rules of user and bot, `-` for an unknown one, separated by tabs.
public enum ScopeTableText {
  static func lines(_ methods: [Method]) -> [String] {
    methods.sorted { $0.id < $1.id }.map { line($0, called: $0.id.description) }
  }

  /// The line of one method.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - name: What to call it in place of its id, where one table holds several schemas.
  public static func line(_ method: Method, called name: String) -> String {
    let callers = Caller.allCases.filter(method.identities.contains)
    return [
      name, method.surface.rawValue, callers.map(\.rawValue).joined(separator: ","),
      callers.contains(.user) ? rule(method.scopes.user) : "-",
      callers.contains(.bot) ? rule(method.scopes.bot) : "-",
    ].joined(separator: "\t")
  }

  private static func rule(_ rule: ScopeRule) -> String {
    var parts: [String] = []
    if !rule.any.isEmpty { parts.append("any:" + rule.any.joined(separator: ",")) }
    if !rule.all.isEmpty { parts.append("all:" + rule.all.joined(separator: ",")) }
    return parts.isEmpty ? "-" : parts.joined(separator: " ")
  }
}
