import LarkCommandLine
import LarkCore
import SchemaModel

/// What `lark` hands over: everything that calls the platform or works on files.
struct Tasks: Sendable {
  let catalog: Catalog

  /// Runs a command line.
  ///
  /// - Parameter arguments: What follows the name of the binary, as `lark` got it.
  /// - Returns: How the process is to end.
  func run(_ arguments: [String]) async -> ExitCode {
    do throws(CommandError) {
      // The flag stands for the variable, so that whoever reads the settings sees it.
      if let profile = try GlobalFlags(arguments).profile { System.setEnvironment("LARK_PROFILE", profile) }
      guard case .task(let task) = try Router(catalog).route(arguments) else {
        throw CommandError.invalidArgument(
          "\(Tool.tasksName) is only the second half of \(Tool.name)",
          hint: "run '\(Tool.name)' with the same arguments")
      }
      return try await run(task, arguments)
    } catch {
      return Outcome.failure(error).report()
    }
  }

  private func run(_ task: Route.Task, _ arguments: [String]) async throws(CommandError) -> ExitCode {
    switch task {
    case .method(let id, let rest):
      let contract = try catalog.contract(id)
      let parsed = try RawCall.command(for: contract).parse(rest)
      let settings = try Settings(System.environment)
      let plan = try MethodCall(contract: contract, settings: settings).plan(parsed)
      var runner = CallRunner(settings: settings)
      if contract.method.risk == .highRiskWrite {
        runner.confirmation = Confirmation.error(
          contract.method, identity: plan.choice.identity.rawValue, arguments: arguments)
      }
      return await runner.result(plan)
    case .alias(let alias, let rest):
      guard case .method(let id) = alias.target else { throw Self.missing("'\(Tool.name) \(alias.name)'") }
      let call = AliasCall(alias: alias, parsed: try catalog.command(for: alias).parse(rest))
      return try await run(.method(id, arguments: try call.arguments), arguments)
    case .command(let command, let rest) where command.name == RawCall.api.name:
      let parsed = try RawCall.api.parse(rest)
      let settings = try Settings(System.environment)
      return await CallRunner(settings: settings).result(try APICall(settings: settings).plan(parsed))
    case .command(let command, let rest) where command.name == ScopesCommand.command.name:
      return try await ScopeAnswer(settings: try Settings(System.environment)).run(try command.parse(rest))
    case .command(let command, let rest) where command.name == RootCommands.schema.name:
      return try SchemaPageTask.outcome(command.parse(rest), in: catalog).report()
    case .command(let command, let rest) where command.name == DiffCommand.spec.name:
      return try SchemaDiffTask.run(command.parse(rest))
    case .command(let command, let rest) where command.name == ImportCommand.spec.name:
      return try SchemaImporter(try command.parse(rest)).run().report()
    case .command(let command, let rest):
      guard let work = SignInCommands.work(of: command) else { throw Self.missing("'\(command.command)'") }
      let parsed = try command.parse(rest)
      // Who is asked at a terminal leaves at once.
      if command.name == ConfigCommands.initialize.name { return try await work(parsed).report() }
      return await Self.guarded(work, parsed)
    case .shortcut(let service, let name, let rest):
      let shortcut = try catalog.shortcut(ShortcutID(service: service, name: name))
      guard let command = ShortcutCommands.command(shortcut.id.description) else {
        throw Self.missing("the shortcut '\(Tool.name) \(service) +\(name)'")
      }
      let runner = ShortcutRunner(shortcut: shortcut, settings: try Settings(System.environment))
      return await Interruption.guarding {
        do throws(CommandError) { return try await runner.run(command, rest) } catch {
          return Outcome.failure(error).report()
        }
      }
    }
  }

  private static func guarded(
    _ work: @escaping SignInCommands.Work, _ arguments: ParsedArguments
  ) async -> ExitCode {
    await Interruption.guarding {
      do throws(CommandError) { return try await work(arguments).report() } catch {
        return Outcome.failure(error).report()
      }
    }
  }

  private static func missing(_ what: String) -> CommandError {
    CommandError(
      .internal, .unknown, "\(what) is not built into \(Tool.tasksName)",
      hint: "install \(Tool.name) and \(Tool.tasksName) from the same build")
  }
}

extension CallRunner {
  /// Carries a call out, and reports its failure where it fails. An interrupt cancels it.
  fileprivate func result(_ plan: CallPlan) async -> ExitCode {
    await Interruption.guarding {
      do throws(CommandError) { return try await run(plan) } catch { return Outcome.failure(error).report() }
    }
  }
}
