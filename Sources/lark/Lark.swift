import LarkCommandLine

/// The command people type: it answers what it can itself and hands the rest to its sibling.
struct Lark {
  let catalog: Catalog

  /// Runs a command line; comes back only where it was answered here.
  ///
  /// - Parameter arguments: What follows the name of the binary.
  /// - Returns: How the process is to end.
  func run(_ arguments: [String]) -> ExitCode {
    do throws(CommandError) {
      let route = try Router(catalog).route(arguments)
      if case .task = route { throw Sibling.run() }
      return try outcome(route).report()
    } catch {
      return Outcome.failure(error).report()
    }
  }

  /// The schema to show: the one in a folder, or the built-in one.
  private func catalog(_ arguments: ParsedArguments) throws(CommandError) -> Catalog {
    guard let folder = arguments.value(of: RootCommands.schemaFolder) else { return catalog }
    return try Catalog(folder: folder)
  }

  private func outcome(_ route: Route) throws(CommandError) -> Outcome {
    switch route {
    case .help(let topic):
      .text(try HelpWriter(catalog, style: .standardOutput).text(topic))
    case .version:
      .text("\(Tool.name) \(Tool.version)\n")
    case .complete(let words):
      .text(Completer(catalog).reply(to: words).text)
    case .own(let command, let arguments) where command.name == RootCommands.completion.name:
      CompletionScript.outcome(arguments)
    case .own(_, let arguments):
      try SchemaCommand(catalog: try catalog(arguments), style: .standardOutput).outcome(arguments)
    case .task:
      .failure(Sibling.run())
    }
  }
}
