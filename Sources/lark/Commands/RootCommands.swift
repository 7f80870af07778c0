/// A command that is no service. What runs it names every case, so that none is declared without its work.
enum RootCommand: CaseIterable {
  case schema, completion, help, version, complete, doctor, api, scopes, schemaImport, schemaDiff, mcp, mcpConfig, skills
  case authLogin, authStatus, authLogout, authCheck, authScopes, whoAmI
  case cardCheck, cardRender
  case configInit, configShow
  case eventList, eventSchema, eventConsume, eventSubscribe, eventWebhook
  case mockRun, mockServe

  /// How it is typed, and what help says of it.
  var spec: CommandSpec {
    switch self {
    case .schema: RootCommands.schema
    case .completion: RootCommands.completion
    case .help: RootCommands.help
    case .version: RootCommands.version
    case .complete: RootCommands.complete
    case .doctor: Doctor.command
    case .api: RawCall.api
    case .scopes: ScopesCommand.command
    case .schemaImport: ImportCommand.spec
    case .schemaDiff: DiffCommand.spec
    case .mcp: MCPCommands.serve
    case .mcpConfig: MCPCommands.config
    case .skills: SkillFiles.command
    case .authLogin: AuthCommands.login
    case .authStatus: AuthCommands.status
    case .authLogout: AuthCommands.logout
    case .authCheck: AuthCommands.check
    case .authScopes: AuthCommands.scopes
    case .whoAmI: AuthCommands.whoAmI
    case .cardCheck: CardCommands.check
    case .cardRender: CardCommands.render
    case .configInit: ConfigCommands.initialize
    case .configShow: ConfigCommands.show
    case .eventList: EventCommands.list
    case .eventSchema: EventCommands.schema
    case .eventConsume: EventCommands.consume
    case .eventSubscribe: EventCommands.subscribe
    case .eventWebhook: EventCommands.webhook
    case .mockRun: MockCommands.run
    case .mockServe: MockCommands.serve
    }
  }
}

/// The commands that are no service.
enum RootCommands {
  /// `lark schema`.
  static let schema = CommandSpec(
    "schema", "Show services, methods and what a method takes and answers.",
    discussion: [
      """
      Without a path: the services. With a service or a resource: its methods. With a method: its contract. Dots and \
      spaces are the same between the parts of a path. 'cards' are the elements of cards, 'cards.button' is one of them.
      """,
      """
      The web page stands for itself: one file with search, filters, fields and examples of everything the path names, \
      and of the whole schema without a path.
      """,
      "Needs neither login nor network.",
    ],
    flags: [
      schemaFormat, CommonFlags.schema, CommonFlags.json,
      // Callers that add --as to every command are not turned away; the contract is the same for everybody.
      CommonFlags.identity.hidden(),
    ],
    positionals: [
      .init(
        "path", "What to show, such as im, im.chats or im.chats.create", isRequired: false, isRepeatable: true)
    ],
    examples: [
      .init("lark schema im", "List the methods of a service"),
      .init("lark schema im.chats.create", "Show what a method takes and answers"),
      .init("lark schema im feed.groups create --format pretty", "The same for people"),
      .init("lark schema --format html > api.html", "Everything on one web page"),
    ])

  /// Layout of `lark schema`.
  static let schemaFormat = FlagSpec(
    "format", .choice(["json", "pretty", "html"]), default: "json",
    "JSON for programs, text for people, or a web page")

  /// `lark completion`.
  static let completion = CommandSpec(
    "completion", "Print the script that completes commands in a shell.",
    discussion: [
      "bash: add  eval \"$(lark completion bash)\"  to ~/.bashrc",
      "zsh: add  eval \"$(lark completion zsh)\"  to ~/.zshrc, after compinit",
      "fish: run  lark completion fish > ~/.config/fish/completions/lark.fish",
    ],
    positionals: [.init("shell", "Shell to complete in", choices: ["bash", "zsh", "fish"])],
    examples: [.init("eval \"$(lark completion bash)\"", "Complete in this bash")])

  /// `lark help`.
  static let help = CommandSpec(
    "help", "Show help about a command.",
    positionals: [.init("command", "Words of the command", isRequired: false, isRepeatable: true)],
    examples: [.init("lark help im chats create", "Show help about a method's command")])

  /// `lark version`.
  static let version = CommandSpec("version", "Print the version, the commit and the platform.")

  /// Answers the completion scripts.
  static let complete = CommandSpec(
    "__complete", "List what may stand in the place of the last word.",
    positionals: [.init("word", "Words of the line so far", isRequired: false, isRepeatable: true)],
    isHidden: true)

  /// All of them. A name may have two words, of which the first is a group or `schema`.
  static let all: [CommandSpec] = RootCommand.allCases.map(\.spec)

  /// First words of commands that mean nothing by themselves.
  static let groups: [CommandGroup] = [
    AuthCommands.group, CardCommands.group, ConfigCommands.group, EventCommands.group, MockCommands.group,
  ]

  /// Whether a line that begins with the word is about one of the tool's own commands.
  static func isCommand(_ word: String) -> Bool {
    word == complete.name || firstWords.contains { $0.word == word }
  }

  /// Commands to show, sorted by name.
  static var shown: [CommandSpec] {
    (all + [RawCall.call]).filter { !$0.isHidden }.sorted { $0.name < $1.name }
  }

  /// Words that a line may begin with, with what they mean, sorted.
  static let firstWords: [(word: String, summary: String)] = {
    let single = shown.filter { !$0.name.contains(" ") }.map { ($0.name, $0.summary) }
    return (single + groups.map { ($0.name, $0.summary) }).map { (word: $0.0, summary: $0.1) }.sorted { $0.word < $1.word }
  }()

  /// Commands whose first word of two this is, sorted by name.
  static func commands(below word: String) -> [CommandSpec] {
    shown.filter { $0.name.hasPrefix("\(word) ") }
  }

  /// The command that a line calls, and what follows its name.
  static func command(calledBy line: [String]) -> (command: RootCommand, arguments: [String])? {
    for count in [2, 1] where line.count >= count {
      let name = line.prefix(count).joined(separator: " ")
      if let index = all.firstIndex(where: { $0.name == name }) {
        return (RootCommand.allCases[index], Array(line.dropFirst(count)))
      }
    }
    return nil
  }
}
