import SchemaModel

/// The table of which shortcuts there are, who may use them and what they need.
enum ShortcutTable {
  static func lines(_ shortcuts: [Shortcut]) -> [String] {
    var table = MarkdownTable(header: ["shortcut", "what it does", "identities", "scopes"])
    for shortcut in shortcuts {
      let callers = Caller.allCases.filter(shortcut.identities.contains)
      table.rows.append([
        "`+\(shortcut.id.name)`", shortcut.summary, callers.map(\.rawValue).joined(separator: ", "),
        scopes(shortcut),
      ])
    }
    return table.lines
  }

  /// The scopes of a shortcut in words: those needed in any case, and those that depend on flags.
  static func scopes(_ shortcut: Shortcut) -> String {
    let callers = Caller.allCases.filter(shortcut.identities.contains)
    var parts = [ScopeWords.text(callers.map { ($0, shortcut.scopes[$0]) })]
    for condition in shortcut.scopesWhen {
      let rule = ScopeWords.text(callers.map { ($0, condition.scopes[$0]) })
      guard rule != "–" else { continue }
      let note = condition.isOptional ? " (optional: otherwise only that part is left out)" : ""
      parts.append("\(condition.words(in: shortcut)): \(rule)\(note)")
    }
    return parts.filter { $0 != "–" || parts.count == 1 }.joined(separator: "; ")
  }
}

extension Shortcut.ConditionalScopes {
  /// When the scopes are needed, in words.
  func words(in shortcut: Shortcut) -> String {
    let flag = shortcut.flags.first { $0.name == self.flag }
    guard flag?.kind == .boolean else { return "with `--\(self.flag) \(value)`" }
    if value == "false" { return "without `--\(self.flag)`" }
    return flag?.defaultValue == "true" ? "without `--\(self.flag)=false`" : "with `--\(self.flag)`"
  }
}
