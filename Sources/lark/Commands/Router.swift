import SchemaModel

/// Where a command line leads.
enum Route: Sendable {
  /// Show help.
  case help(HelpTopic)
  /// Print the version.
  case version
  /// The words of a line that is still being typed, from the shell.
  case complete([String])
  /// A command that is no service, and the arguments after its name.
  case command(RootCommand, arguments: [String])
  /// A call of a method, and the arguments after its name.
  case method(MethodID, arguments: [String])
  /// A shortcut, named without its plus sign, and the arguments after it.
  case shortcut(service: String, name: String, arguments: [String])
  /// A command of plain words that stands for a method, and the arguments after it.
  case alias(CommandAlias, arguments: [String])
}

/// Finds out which command a command line means. Unknown names end here, before anything is read or sent.
struct Router: Sendable {
  let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// Where the arguments lead.
  ///
  /// - Parameter arguments: What follows the name of the binary.
  /// - Throws: A validation error, where a name is unknown.
  func route(_ arguments: [String]) throws(CommandError) -> Route {
    // A line that is still being typed may end in the middle of a flag.
    if arguments.first == RootCommands.complete.name { return .complete(Array(arguments.dropFirst())) }
    let arguments = try GlobalFlags(arguments).rest
    guard let first = arguments.first else { return .help(.root) }
    let rest = Array(arguments.dropFirst())
    if Self.isHelp(first) { return .help(.root) }
    if first == "--version" { return .version }
    if first.hasPrefix("-") { throw unknownFlag(first) }
    if first == RootCommands.help.name { return try helpAbout(rest) }
    if let (command, rest) = RootCommands.command(calledBy: arguments) {
      if asksForHelp(rest, command.spec) { return .help(.command(command.spec)) }
      return .command(command, arguments: rest)
    }
    if first == RawCall.callName { return try route(call: rest) }
    if let group = RootCommands.groups.first(where: { $0.name == first }) { return try route(group: group, rest) }
    guard catalog.hasService(first) || isNamedInFull(arguments) || isBuiltIn(arguments) else {
      throw unknownCommand(first)
    }
    return try route(service: first, rest)
  }

  private func route(group: CommandGroup, _ arguments: [String]) throws(CommandError) -> Route {
    guard let first = arguments.first, !Self.isHelp(first) else { return .help(.group(group)) }
    if first.hasPrefix("-") { throw earlyFlag(first, in: group.name, missing: "the command") }
    throw unknownCommand(first, in: group)
  }

  // MARK: Services

  private func route(service: String, _ arguments: [String]) throws(CommandError) -> Route {
    guard let first = arguments.first, !Self.isHelp(first) else { return .help(.service(service)) }
    let rest = Array(arguments.dropFirst())
    if first.hasPrefix("-") { throw earlyFlag(first, in: service, missing: "the resource and the method") }
    if first.hasPrefix("+") {
      let name = String(first.dropFirst())
      let names = catalog.shortcuts(of: service)
      guard names.contains(name) else { throw unknownShortcut(first, of: service, among: names) }
      if rest.contains(where: Self.isHelp) {
        let shortcut = try catalog.shortcut(ShortcutID(service: service, name: name))
        if asksForHelp(rest, ShortcutCall.command(for: shortcut)) { return .help(.shortcut(shortcut)) }
      }
      return .shortcut(service: service, name: name, arguments: rest)
    }
    if let alias = catalog.alias(first, of: service) { return try route(alias, rest) }
    guard catalog.hasResource(first, of: service) || isNamedInFull([service] + arguments) else {
      throw unknownResource(first, of: service, followedBy: rest.first)
    }
    guard let name = rest.first, !Self.isHelp(name) else {
      return .help(.resource(service: service, resource: first))
    }
    if name.hasPrefix("-") { throw earlyFlag(name, in: "\(service) \(first)", missing: "the method") }
    let id = MethodID(service: service, resource: first, name: name)
    guard catalog.isCallable(id) else { throw unknownMethod(id) }
    return try route(id, Array(rest.dropFirst()))
  }

  private func route(call arguments: [String]) throws(CommandError) -> Route {
    guard let first = arguments.first, !first.hasPrefix("-") else {
      _ = try RawCall.call.parse(arguments)
      return .help(.command(RawCall.call))
    }
    guard case .method(let id) = try SchemaPath([first], in: catalog) else {
      throw .invalidArgument(
        "\(Echo.name(first)) is no method, but has methods below it",
        hint: "'\(catalog.tool) \(RootCommands.schema.name) \(Echo.name(first))' lists them",
        params: [.init(Echo.name(first), reason: "names no method")])
    }
    return try route(id, Array(arguments.dropFirst()))
  }

  private func route(_ id: MethodID, _ methodArguments: [String]) throws(CommandError) -> Route {
    // The contract is read only where help may be meant.
    if methodArguments.contains(where: Self.isHelp) {
      let contract = try catalog.contract(id)
      if asksForHelp(methodArguments, RawCall.command(for: contract)) { return .help(.method(contract)) }
    }
    return .method(id, arguments: methodArguments)
  }

  private func route(_ alias: CommandAlias, _ arguments: [String]) throws(CommandError) -> Route {
    if arguments.contains(where: Self.isHelp) {
      let command = try catalog.command(for: alias)
      if asksForHelp(arguments, command) { return .help(.command(command)) }
    }
    switch alias.target {
    case .shortcut(let id): return .shortcut(service: id.service, name: id.name, arguments: arguments)
    case .method: return .alias(alias, arguments: arguments)
    }
  }

  /// Whether the words are those of a method. One that shortcuts use is called by its full name only.
  private func isNamedInFull(_ words: [String]) -> Bool {
    words.count > 2 && catalog.isCallable(MethodID(service: words[0], resource: words[1], name: words[2]))
  }

  /// Whether the words are those of a shortcut or of plain words for one, which are there whatever the methods are.
  private func isBuiltIn(_ words: [String]) -> Bool {
    guard catalog.origin != .builtIn, words.count > 1 else { return false }
    return words[1].hasPrefix("+") && !catalog.shortcuts(of: words[0]).isEmpty
      || catalog.alias(words[1], of: words[0]) != nil
  }

  // MARK: Help

  private static func isHelp(_ argument: String) -> Bool {
    argument == "--help" || argument == "-h"
  }

  /// Whether a `--help` among the arguments is a flag, rather than the value of another one. Other mistakes are left to
  /// the command.
  private func asksForHelp(_ arguments: [String], _ command: CommandSpec) -> Bool {
    guard arguments.contains(where: Self.isHelp) else { return false }
    let parsed = try? command.parse(arguments)
    return parsed?.asksForHelp == true
  }

  private func helpAbout(_ words: [String]) throws(CommandError) -> Route {
    guard let first = words.first, !Self.isHelp(first) else { return .help(.root) }
    if first == RootCommands.help.name { return .help(.command(RootCommands.help)) }
    if words.count == 1, catalog.documents.contains(first) { return .help(.document(first)) }
    return try route(words + ["--help"])
  }
}
