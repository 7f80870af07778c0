import SchemaModel

/// A document for agents, from a template and the schema.
enum SkillPage {
  /// Name of the template of a skill in its folder.
  static let template = "skill.md"

  /// The page.
  ///
  /// - Parameters:
  ///   - template: The template: Markdown in which a line `{{shortcuts}}`, `{{shortcuts with <flag>}}`,
  ///     `{{resources}}`, `{{events}}`, `{{permissions}}` or `{{skills}}` stands for what the schema says, and in a line
  ///     `{{title}}`, `{{version}}` and `{{name}}` for the service's own, `{{scopes of <method>}}` for those of a method.
  ///   - service: The service; nil: the document is about all of them.
  ///   - schema: The schema.
  static func text(_ template: String, of service: Service?, in schema: Schema) -> String {
    var lines: [String] = []
    for line in template.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch (line, service) {
      case ("{{skills}}", _): lines += skills(schema)
      case ("{{shortcuts}}", let service?): lines += shortcuts(service.shortcuts)
      case ("{{resources}}", let service?): lines += resources(service)
      case ("{{events}}", let service?): lines += EventTable.lines(service.events)
      case ("{{permissions}}", let service?): lines += permissions(service)
      case (let line, let service?) where line.hasPrefix("{{shortcuts with "):
        let flag = line.dropFirst("{{shortcuts with ".count).prefix { $0 != "}" }
        lines += ShortcutTable.lines(service.shortcuts.filter { $0.flags.contains { $0.name == flag } })
      default: lines.append(filled(line, service, schema))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func filled(_ line: String, _ service: Service?, _ schema: Schema) -> String {
    var line = line
    if let service {
      line = line.replacing("{{title}}", with: service.title).replacing("{{version}}", with: service.version)
        .replacing("{{name}}", with: service.name)
    }
    for method in schema.services.flatMap(\.methods) where line.contains("{{scopes of \(method.id)}}") {
      let rules = Caller.allCases.filter(method.identities.contains).map { ($0, method.scopes[$0]) }
      line = line.replacing("{{scopes of \(method.id)}}", with: ScopeWords.text(rules))
    }
    return line
  }

  /// The services that people call.
  private static func skills(_ schema: Schema) -> [String] {
    schema.services.filter { !$0.shortcuts.isEmpty || $0.methods.contains { $0.surface == .raw } }
      .map { "- `lark-\($0.name)`: \($0.description)" }
  }

  private static func shortcuts(_ shortcuts: [Shortcut]) -> [String] {
    var table = MarkdownTable(header: ["Shortcut", "Description"])
    for shortcut in shortcuts {
      var text = shortcut.summary
      text += " Identity: \(identities(shortcut.identities))."
      if let description = shortcut.description { text += " \(description)" }
      table.rows.append(["[`+\(shortcut.id.name)`](#\(shortcut.id.name))", text])
    }
    var lines = table.lines
    for shortcut in shortcuts {
      lines += ["", "### \(shortcut.id.name)", "", "Scopes: \(ShortcutTable.scopes(shortcut)).", ""]
      lines += shortcut.flags.filter { !$0.isHidden }.map { "- `--\($0.name)`: \(words(of: $0))" }
      lines += ["", "```sh"] + shortcut.examples.map(\.command) + ["```"]
    }
    return lines
  }

  private static func words(of flag: Shortcut.Flag) -> String {
    var text = flag.summary
    switch flag.kind {
    case .string(let words) where !words.isEmpty, .list(let words, _) where !words.isEmpty:
      text += " One of \(MarkdownTable.code(words))."
    case .integer(let low?, let high?): text += " From \(low) to \(high)."
    case .integer(let low?, nil): text += " At least \(low)."
    case .integer(nil, let high?): text += " At most \(high)."
    default: break
    }
    if flag.isRequired { text += " Required." }
    if let value = flag.defaultValue { text += " Default: `\(value)`." }
    if let only = flag.identities.first, flag.identities.count == 1 { text += " Only as `\(only.rawValue)`." }
    return text
  }

  private static func resources(_ service: Service) -> [String] {
    var lines: [String] = []
    for resource in service.resources {
      let methods = service.methods(of: resource).filter { $0.surface == .raw }
      guard !methods.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines += ["### \(resource)", ""]
      for method in methods {
        var line = "- `\(method.id.name)`: \(method.summary) Identity: \(identities(method.identities))"
        line += method.identityNote.map { ". \($0)" } ?? "."
        if method.risk == .highRiskWrite { line += " Needs `--yes`." }
        lines.append(line)
      }
    }
    return lines
  }

  private static func permissions(_ service: Service) -> [String] {
    var table = MarkdownTable(header: ["Method", "Required scope"])
    for resource in service.resources {
      for method in service.methods(of: resource) where method.surface == .raw {
        let rules = Caller.allCases.filter(method.identities.contains).map { method.scopes[$0] }
        let names = rules.map { ScopeWords.recommended($0) }.reduce(into: [String]()) { all, names in
          for name in names where !all.contains(name) { all.append(name) }
        }
        table.rows.append(["`\(resource).\(method.id.name)`", names.isEmpty ? "–" : MarkdownTable.code(names)])
      }
    }
    return table.lines
  }

  private static func identities(_ callers: [Caller]) -> String {
    switch callers {
    case [.user]: "`user` only (`user_access_token`)"
    case [.bot]: "`bot` only (`tenant_access_token`)"
    default: "`user` and `bot`"
    }
  }
}
