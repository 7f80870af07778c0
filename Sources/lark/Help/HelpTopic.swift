import SchemaModel

/// What help can be asked about.
enum HelpTopic: Sendable {
  /// The tool as a whole.
  case root
  /// A command that is declared in full, such as `lark schema`.
  case command(CommandSpec)
  /// Commands that share their first word, such as `lark auth`.
  case group(CommandGroup)
  /// A service.
  case service(String)
  /// A resource of a service.
  case resource(service: String, resource: String)
  /// The command that calls a method.
  case method(MethodContract)
  /// The command of a shortcut.
  case shortcut(Shortcut)
  /// A document that stands for itself, by its name.
  case document(String)
}

/// Writes help for people.
struct HelpWriter: Sendable {
  let catalog: Catalog
  let style: Style

  init(_ catalog: Catalog, style: Style = .plain) {
    self.catalog = catalog
    self.style = style
  }

  /// The help about a topic.
  func text(_ topic: HelpTopic) throws(CommandError) -> String {
    var page = HelpPage(style)
    switch topic {
    case .root: try writeRoot(to: &page)
    case .command(let command): write(command, to: &page)
    case .group(let group): write(group, to: &page)
    case .service(let service): try writeService(service, to: &page)
    case .resource(let service, let resource): writeResource(resource, of: service, to: &page)
    case .method(let contract): MethodHelp(contract: contract).write(to: &page)
    case .document(let name): return catalog.document(name) ?? ""
    case .shortcut(let shortcut): ShortcutHelp(shortcut: shortcut).write(to: &page)
    }
    return page.text
  }

  private func writeRoot(to page: inout HelpPage) throws(CommandError) {
    page.paragraph("Commands for the Lark and Feishu open platform.")
    page.usage("\(Tool.name) <command> [arguments]")
    var services: [TextLayout.Row] = []
    for name in catalog.services {
      let text = Prose.firstSentence(try catalog.service(name).description)
      let isShadowed = RootCommands.isCommand(name)
      services.append(.init(name, isShadowed ? "\(text) ('\(catalog.tool) \(RawCall.callName) \(name).…')" : text))
    }
    page.section("Services", services)
    page.section("Commands", RootCommands.firstWords.map { .init($0.word, Prose.trimmed($0.summary)) })
    page.section("Flags", [
        .init(CommonFlags.profile.signature, CommonFlags.profile.summary),
        .init(CommonFlags.schema.signature, CommonFlags.schema.summary), .init("-h, --help", "Show this help"),
        .init("--version", "Print the version"),
      ])
    page.note("'\(Tool.name) <command> --help' tells more about a command.")
    page.note("'\(catalog.tool) schema' shows what every method takes and answers.")
    for name in catalog.documents { page.note("'\(Tool.name) help \(name)': \(catalog.title(ofDocument: name)).") }
  }

  private func write(_ command: CommandSpec, to page: inout HelpPage) {
    page.write(command)
    page.section("More commands", rows(RootCommands.commands(below: command.name)))
  }

  private func write(_ group: CommandGroup, to page: inout HelpPage) {
    page.paragraph(group.summary)
    page.usage("\(Tool.name) \(group.name) <command> [arguments]")
    page.section("Commands", rows(RootCommands.commands(below: group.name)))
    page.note("'\(Tool.name) \(group.name) <command> --help' tells more about a command.")
  }

  private func rows(_ commands: [CommandSpec]) -> [TextLayout.Row] {
    commands.map { .init($0.name, Prose.trimmed($0.summary)) }
  }

  private func writeService(_ name: String, to page: inout HelpPage) throws(CommandError) {
    let service = try catalog.service(name)
    page.paragraph(service.description)
    page.usage("\(catalog.tool) \(name) <resource> <method> [flags]")
    let shortcuts = catalog.shortcutSummaries(of: name)
    page.section(
      "Shortcuts",
      shortcuts.map { .init("+\($0.id.name)", Prose.firstSentence($0.summary) + Self.note(on: $0.identities)) })
    page.section(
      "Plain words",
      catalog.aliases(of: name).map { .init($0.word, Prose.trimmed($0.summary) + "; stands for \($0.targetWords)") })
    for resource in catalog.resources(of: name) {
      page.section(resource, rows(catalog.methods(of: name, resource: resource)))
    }
    if !shortcuts.isEmpty {
      page.note("'\(Tool.name) \(name) +<shortcut> --help' tells how to use a shortcut.")
    }
    page.note("'\(catalog.tool) \(name) <resource> <method> --help' tells how to call a method.")
    page.note("'\(catalog.tool) schema \(name).<resource>.<method>' shows what it takes and answers.")
  }

  private func writeResource(_ resource: String, of service: String, to page: inout HelpPage) {
    page.usage("\(catalog.tool) \(service) \(resource) <method> [flags]")
    page.section("Methods", rows(catalog.methods(of: service, resource: resource)))
    page.note("'\(catalog.tool) \(service) \(resource) <method> --help' tells how to call a method.")
    page.note("'\(catalog.tool) schema \(service).\(resource).<method>' shows what it takes and answers.")
  }

  private func rows(_ methods: [MethodSummary]) -> [TextLayout.Row] {
    methods.map { method in
      .init(method.id.name, Prose.firstSentence(method.summary) + Self.note(on: method.identities))
    }
  }

  private static func note(on identities: [Caller]) -> String {
    guard let only = identities.first, identities.count == 1 else { return "" }
    return " (\(only.rawValue) only)"
  }
}
