public import SchemaModel

/// Help about a shortcut: what it does, who may call it, the scopes that it needs with which flags, its flags.
public struct ShortcutHelp: Sendable {
  let shortcut: Shortcut

  /// - Parameter shortcut: What the schema says of it.
  public init(shortcut: Shortcut) {
    self.shortcut = shortcut
  }

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
  public static let methodsTitle = "Methods"

  /// Who may call, with which scopes, what a call may do and which methods it calls. A row without a name goes on with
  /// what the one before it is about.
  public var facts: [TextLayout.Row] {
    var rows: [TextLayout.Row] = [.init("Callers", shortcut.identities.map(\.rawValue).joined(separator: ", "))]
    let needed = ScopeText.lines(shortcut.identities.map { ($0, shortcut.scopes[$0]) })
    for line in needed { rows.append(.init(line.title, line.text)) }
    // Below scopes of one caller, those of all of them would pass for more of that caller's.
    var shared = needed.count > 1 ? "Scopes of both" : ""
    for condition in shortcut.scopesWhen {
      let lines = ScopeText.lines(shortcut.identities.map { ($0, condition.scopes[$0]) })
      for line in lines {
        let title = lines.count > 1 ? line.title : shared
        rows.append(.init(title, "\(line.text), \(text(of: condition))"))
      }
      if lines.count == 1 { shared = "" }
    }
    rows.append(.init("Risk", shortcut.risk.rawValue))
    rows.append(.init(Self.methodsTitle, shortcut.uses.map(\.description).joined(separator: ", ")))
    return rows
  }

  private func text(of condition: Shortcut.ConditionalScopes) -> String {
    let flag = shortcut.flags.first { $0.name == condition.flag }
    let spelling = "--\(condition.flag)"
    let text =
      switch (flag?.kind, condition.value) {
      case (.boolean?, "false"): "unless \(spelling) is given"
      case (.boolean?, _): flag?.defaultValue == "true" ? "unless \(spelling)=false is given" : "with \(spelling)"
      default: "with \(spelling) \(condition.value)"
      }
    return condition.isOptional ? "\(text); without the scope only that part is left out" : text
  }
}
