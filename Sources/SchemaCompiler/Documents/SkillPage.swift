import SchemaModel

/// `SKILL.md`: what an agent needs to know of a service, from a template beside the service's files and the schema.
enum SkillPage {
  /// Name of the template in the folder of a service.
  static let template = "skill.md"

  /// The page.
  ///
  /// - Parameters:
  ///   - template: The template: Markdown in which a line `{{shortcuts}}`, `{{resources}}` or `{{permissions}}` stands for
  ///     what the schema says, and `{{title}}`, `{{version}}` for the service's own.
  ///   - service: The service.
  static func text(_ template: String, of service: Service) -> String {
    var lines: [String] = []
    for line in template.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch line {
      case "{{shortcuts}}": lines += shortcuts(service.shortcuts)
      case "{{resources}}": lines += resources(service)
      case "{{permissions}}": lines += permissions(service)
      default: lines.append(filled(line, service))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func filled(_ line: String, _ service: Service) -> String {
    line.replacing("{{title}}", with: service.title).replacing("{{version}}", with: service.version)
      .replacing("{{name}}", with: service.name)
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
        table.rows.append(["`\(resource).\(method.id.name)`", MarkdownTable.code(names)])
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
