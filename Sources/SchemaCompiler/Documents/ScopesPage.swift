import SchemaModel

/// `Scopes.md`: which scopes open what, for people who decide what an app may do.
enum ScopesPage {
  static func text(_ schema: Schema) -> String {
    var lines = [
      "# Scopes",
      "",
      "Which scopes open which method or let which event come, and what a scope opens. Generated from `schema/`; do not edit.",
      "",
      "A user needs a scope twice: the app asks for it, and the user grants it. A bot needs it on the app alone.",
      "`lark scopes` answers the same for the methods that you name, with the smallest list.",
    ]
    for service in schema.services {
      lines += ["", "## \(service.title) (`\(service.name)`)"]
      let methods = service.methods.filter { $0.surface == .raw }
      if !methods.isEmpty { lines += ["", "### Methods", ""] + methodTable(methods) }
      if !service.shortcuts.isEmpty { lines += ["", "### Shortcuts", ""] + ShortcutTable.lines(service.shortcuts) }
      if !service.events.isEmpty { lines += ["", "### Events", ""] + EventTable.lines(service.events) }
      let inner = service.methods.filter { $0.surface == .shortcut }
      if !inner.isEmpty { lines += ["", "### Methods that shortcuts use", ""] + methodTable(inner) }
    }
    lines += ["", "## By scope", ""] + scopeTable(schema)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func methodTable(_ methods: [Method]) -> [String] {
    var table = MarkdownTable(header: ["method", "identities", "scopes"])
    for method in methods {
      let callers = Caller.allCases.filter(method.identities.contains)
      table.rows.append([
        "`\(method.id)`", callers.map(\.rawValue).joined(separator: ", "),
        ScopeWords.text(callers.map { ($0, method.scopes[$0]) }),
      ])
    }
    return table.lines
  }

  private static func scopeTable(_ schema: Schema) -> [String] {
    var table = MarkdownTable(header: ["scope", "for a user", "for a bot"])
    for (scope, methods) in ScopeIndex(schema).entries {
      table.rows.append([
        "`\(scope)`", cell(methods.user), cell(methods.bot),
      ])
    }
    return table.lines
  }

  private static func cell(_ names: [String]) -> String {
    names.isEmpty ? "–" : MarkdownTable.code(names)
  }
}
