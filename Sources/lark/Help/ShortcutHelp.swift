import SchemaModel

/// Help about a shortcut: what it does, who may call it, the scopes that it needs with which flags, its flags.
struct ShortcutHelp: Sendable {
  let shortcut: Shortcut

  func write(to page: inout HelpPage) {
    let command = ShortcutCall.command(for: shortcut)
    page.paragraph(shortcut.summary)
    page.usage("\(command.command) [flags]")
    command.discussion.forEach { page.paragraph($0) }
    page.section("Call", facts)
    page.write(flags: command.allFlags)
    page.write(examples: command.examples)
  }

  /// Name of the row that lists the methods.
  static let methodsTitle = "Methods"

  /// Who may call, with which scopes, what a call may do and which methods it calls. A row without a name goes on with
  /// what the one before it is about.
  var facts: [TextLayout.Row] {
    var rows: [TextLayout.Row] = [.init("Callers", shortcut.identities.map(\.rawValue).joined(separator: ", "))]
    let needed = ScopeText.lines(shortcut.identities.map { ($0, shortcut.scopes[$0]) })
    for line in needed { rows.append(.init(line.title, line.text)) }
    // Below scopes of one caller, those of all of them would pass for more of that caller's.
    var shared = needed.count > 1 ? "Scopes of both" : ""
    for part in shortcut.scopesWhen {
      let callers = shortcut.identities.filter { part.scopes[$0] != ScopeRule() }
      let lines = ScopeText.lines(callers.map { ($0, part.scopes[$0]) })
      for line in lines {
        let title =
          switch (callers.count, lines.count) {
          case (1, _) where shortcut.identities.count > 1: "Scopes of \(callers[0].rawValue)"
          case (_, 1): shared
          default: line.title
          }
        rows.append(.init(title, "\(line.text)\(text(of: part))"))
      }
      if lines.count == 1, callers.count == shortcut.identities.count { shared = "" }
    }
    rows.append(.init("Risk", shortcut.risk.rawValue))
    rows.append(.init(Self.methodsTitle, shortcut.methods.map(\.description).joined(separator: ", ")))
    return rows
  }

  private func text(of part: Shortcut.ConditionalScopes) -> String {
    let when = part.when(in: shortcut).map { ", \($0)" } ?? ""
    return switch part.need {
    case .required: when
    case .optional: "\(when); without the scope only that part is left out"
    case .opportunistic: "\(when); used where it is granted, and not asked for"
    }
  }
}
