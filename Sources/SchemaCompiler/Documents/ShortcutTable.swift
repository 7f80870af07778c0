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

  /// The same in short, with what runs it in the library: what depends on flags is left to the long table.
  static func overview(_ shortcuts: [Shortcut]) -> [String] {
    var table = MarkdownTable(header: ["shortcut", "what it does", "in Swift", "identities", "scopes"])
    for shortcut in shortcuts {
      let callers = Caller.allCases.filter(shortcut.identities.contains)
      let more = shortcut.scopesWhen.isEmpty ? "" : " …"
      table.rows.append([
        "`+\(shortcut.id.name)`", shortcut.summary, ShortcutCalls.name(of: shortcut.id).map { "`\($0)`" } ?? "–",
        callers.map(\.rawValue).joined(separator: ", "),
        ScopeWords.text(callers.map { ($0, shortcut.scopes[$0]) }) + more,
      ])
    }
    return table.lines
  }

  /// The scopes of a shortcut in words: those needed in any case, and those that depend on flags.
  static func scopes(_ shortcut: Shortcut) -> String {
    let callers = Caller.allCases.filter(shortcut.identities.contains)
    var parts = [ScopeWords.text(callers.map { ($0, shortcut.scopes[$0]) })]
    for part in shortcut.scopesWhen {
      let needing = callers.filter { part.scopes[$0] != ScopeRule() }
      let who = needing.count < callers.count ? needing.map { "\($0.rawValue): " }.joined() : ""
      let rule = who + ScopeWords.text(needing.map { ($0, part.scopes[$0]) })
      let when = part.when(in: shortcut, isMarkdown: true).map { "\($0): " } ?? ""
      switch part.need {
      case .required: parts.append(when + rule)
      case .optional: parts.append("\(when)\(rule) (optional: otherwise only that part is left out)")
      case .opportunistic: parts.append("used where granted, \(when.isEmpty ? "not asked for: " : when)\(rule)")
      }
    }
    return parts.filter { $0 != "–" || parts.count == 1 }.joined(separator: "; ")
  }
}
