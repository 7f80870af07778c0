/// Reads the lines of a packed scope table.
enum ScopeTableParser {
  /// The row that a line stands for; nil when it is none.
  static func row(_ line: Substring) -> ScopeTable.Row? {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 5, !columns[0].isEmpty, let kind = ScopeTable.Kind(rawValue: String(columns[1])) else {
      return nil
    }
    let identities = columns[2].split(separator: ",").map { IdentityKind(rawValue: String($0)) }
    guard !identities.isEmpty, !identities.contains(nil), let user = requirement(columns[3]),
      let bot = requirement(columns[4])
    else { return nil }
    return ScopeTable.Row(
      method: String(columns[0]), identities: Set(identities.compactMap { $0 }), kind: kind,
      rule: ScopeRule(user: user, bot: bot))
  }

  private static func requirement(_ text: Substring) -> ScopeRequirement? {
    if text == "-" { return .unknown }
    var choices: [[Scope]] = []
    var all: [Scope] = []
    for rule in text.split(separator: " ") {
      guard let colon = rule.firstIndex(of: ":") else { return nil }
      let scopes = rule[rule.index(after: colon)...].split(separator: ",").map { Scope(rawValue: String($0)) }
      guard !scopes.isEmpty else { return nil }
      switch rule[..<colon] {
      case "any": choices.append(scopes)
      case "all": all += scopes
      default: return nil
      }
    }
    guard !choices.isEmpty || !all.isEmpty else { return nil }
    return ScopeRequirement(any: choices.first ?? [], all: all, alsoAny: Array(choices.dropFirst()))
  }
}
