import LarkCore
import LarkFoundation
import LarkShortcuts
import SchemaModel

/// The command people type.
struct Lark: Sendable {
  let catalog: Catalog

  /// Runs a command line.
  ///
  /// - Parameter arguments: What follows the name of the binary.
  /// - Returns: How the process is to end.
  func run(_ arguments: [String]) async -> ExitCode {
    do throws(CommandError) {
      // The flag stands for the variable, so that whoever reads the settings sees it. A line that is still being typed
      // may lack its value.
      if let profile = (try? GlobalFlags(arguments))?.profile { System.setEnvironment("LARK_PROFILE", profile) }
      let lark = Lark(catalog: try catalog(for: arguments))
      let route = try Router(lark.catalog).route(arguments)
      try Self.checkArguments(of: route)
      return try await lark.run(route, arguments)
    } catch {
      return Outcome.failure(error).report()
    }
  }

  /// The methods that a command line is about. Of one that is being typed, the word at its end may be half a flag, and
  /// nobody wants to hear of mistakes.
  private func catalog(for arguments: [String]) throws(CommandError) -> Catalog {
    guard arguments.first == RootCommands.complete.name else {
      return try Catalog.chosen(by: GlobalFlags(arguments), System.environment) ?? catalog
    }
    let globals = (try? GlobalFlags(Array(arguments.dropFirst().dropLast()))) ?? GlobalFlags()
    return ((try? Catalog.chosen(by: globals, System.environment)) ?? nil) ?? catalog
  }

  /// Refuses arguments that are not text: Swift puts a replacement where it cannot read them, which would be sent.
  private static func checkArguments(of route: Route) throws(CommandError) {
    if case .complete = route { return }
    for index in 1..<max(Int(CommandLine.argc), 1) {
      guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil else { continue }
      throw .invalidArgument(
        "argument \(index), '\(Echo.safe(String(cString: argument)))', is not text in UTF-8",
        hint: "type it anew, or put it into a file in UTF-8 and give that with @", params: [])
    }
  }

  private func run(_ route: Route, _ arguments: [String]) async throws(CommandError) -> ExitCode {
    switch route {
    case .help(let topic):
      return Outcome.text(try HelpWriter(shownCatalog, style: .standardOutput).text(topic)).report()
    case .version:
      return Outcome.text(Tool.description + "\n").report()
    case .complete(let words):
      return Outcome.text(Completer(shownCatalog).reply(to: words).text).report()
    case .command(let command, let rest):
      return try await run(command, try command.spec.parse(rest))
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
      guard case .method(let id) = alias.target else { throw CommandError.notBuiltIn("'\(Tool.name) \(alias.name)'") }
      let call = AliasCall(alias: alias, parsed: try catalog.command(for: alias).parse(rest))
      return try await Lark(catalog: catalog.withShortcuts).run(.method(id, arguments: try call.arguments), arguments)
    case .shortcut(let service, let name, let rest):
      let shortcut = try catalog.shortcut(ShortcutID(service: service, name: name))
      guard let command = ShortcutName(rawValue: shortcut.id.description)?.command else {
        throw CommandError.notBuiltIn("the shortcut '\(Tool.name) \(service) +\(name)'")
      }
      let runner = ShortcutRunner(shortcut: shortcut, settings: try Settings(System.environment))
      return await Self.guarded { () throws(CommandError) in try await runner.run(command, rest) }
    }
  }

  private func run(_ command: RootCommand, _ arguments: ParsedArguments) async throws(CommandError) -> ExitCode {
    switch command {
    case .schema:
      return try SchemaCommand(catalog: shownCatalog, style: .standardOutput).outcome(arguments).report()
    case .version:
      return try await run(.version, [])
    case .completion:
      return CompletionScript.outcome(arguments).report()
    case .api:
      let settings = try Settings(System.environment)
      return await CallRunner(settings: settings).result(try APICall(settings: settings).plan(arguments))
    case .mcp:
      let server = try MCPCommands.server(arguments, catalog)
      return await Interruption.guarding {
        await server.run()
        return .success
      }
    case .mcpConfig:
      return try ClientEntry.outcome(arguments).report()
    case .mockRun:
      let site = try MockSite(arguments, catalog)
      let outcome = await Self.result { () throws(CommandError) in try await MockRun.run(arguments.positionals, at: site) }
      await site.close()
      return try outcome.get()
    case .mockServe:
      let site = try MockSite(arguments, catalog)
      return await Interruption.guarding { await MockServe.serve(site, arguments) }
    case .skills:
      return try SkillFiles.outcome(arguments).report()
    case .doctor:
      let doctor = Doctor(environment: ProcessInfo.processInfo.environment)
      return await Interruption.guarding { await doctor.run(arguments).report() }
    case .scopes:
      return try await ScopeAnswer(settings: try Settings(System.environment)).run(arguments)
    case .schemaDiff:
      return try SchemaDiffTask.run(arguments)
    case .schemaImport:
      return try SchemaImporter(arguments).run().report()
    case .cardCheck:
      return try CardFile(arguments).check(.standardOutput)
    case .cardRender:
      return try CardFile(arguments).render().report()
    case .eventList:
      return try EventReading(catalog: shownCatalog, style: .standardOutput).list(arguments).report()
    case .eventSchema:
      return try EventReading(catalog: catalog, style: .standardOutput).schema(arguments).report()
    case .eventConsume:
      return await receive(try EventPlan(arguments, types: arguments.positionals), arguments)
    case .eventWebhook:
      return await receive(try WebhookPlan(arguments, System.environment), arguments)
    case .eventSubscribe:
      let types = arguments.values(of: EventCommands.types).flatMap { text in
        text.split(separator: ",").map { String($0.filter { $0 != " " }) }
      }
      return await receive(try EventPlan(arguments, types: types), arguments)
    case .authLogin: return await guarded { (settings) async throws(CommandError) in try await Login(settings, arguments).run() }
    case .authStatus: return await guarded { (settings) throws(CommandError) in try Status(settings).report(arguments) }
    case .authLogout: return await guarded { (settings) async throws(CommandError) in try await Logout(settings).run(arguments) }
    case .authCheck: return await guarded { (settings) throws(CommandError) in try ScopeQuestion(settings).report(arguments) }
    case .authScopes: return await guarded { (settings) async throws(CommandError) in try await AppScopes(settings).run(arguments) }
    case .whoAmI: return await guarded { (settings) async throws(CommandError) in try await WhoAmI(settings).run(arguments) }
    case .configShow: return await guarded { (settings) throws(CommandError) in try ConfigShow(settings).report(arguments) }
    // Who is asked at a terminal leaves at once.
    case .configInit: return try await ConfigInit().run(arguments).report()
    // The router answers these itself.
    case .help, .complete: throw CommandError.notBuiltIn("'\(command.spec.command)'")
    }
  }

  /// Runs a command about signing in, which an interrupt cancels, and reports its failure where it fails.
  private func guarded(
    _ work: @escaping @Sendable (Settings) async throws(CommandError) -> Report
  ) async -> ExitCode {
    await Self.guarded { () throws(CommandError) in try await work(try Settings(System.environment)).report() }
  }

  /// Runs what an interrupt cancels, and reports its failure where it fails.
  fileprivate static func guarded(
    _ work: @escaping @Sendable () async throws(CommandError) -> ExitCode
  ) async -> ExitCode {
    await Interruption.guarding {
      do throws(CommandError) { return try await work() } catch {
        return error == .brokenPipe ? .brokenPipe : Outcome.failure(error).report()
      }
    }
  }

  private static func result(
    _ work: () async throws(CommandError) -> ExitCode
  ) async -> Result<ExitCode, CommandError> {
    do throws(CommandError) { return .success(try await work()) } catch { return .failure(error) }
  }

  private func receive(_ plan: EventPlan, _ arguments: ParsedArguments) async -> ExitCode {
    await Self.receive(plan.json, arguments) { [catalog] () throws(CommandError) in
      try await EventConsumer(settings: try Settings(System.environment), plan: plan, catalog: catalog).run()
    }
  }

  private func receive(_ plan: WebhookPlan, _ arguments: ParsedArguments) async -> ExitCode {
    await Self.receive(plan.json, arguments) { [catalog] () throws(CommandError) in
      try await WebhookConsumer(plan: plan, catalog: catalog).run()
    }
  }

  /// Receives events, or shows what would be done for them.
  private static func receive(
    _ plan: JSON, _ arguments: ParsedArguments, _ work: @escaping @Sendable () async throws(CommandError) -> ExitCode
  ) async -> ExitCode {
    if arguments.isOn(CommonFlags.dryRun) {
      return Outcome.json(Envelope.success(plan, identity: "bot", isDryRun: true)).report()
    }
    return await guarded(work)
  }

  /// The catalog as help, lists and completion show it.
  private var shownCatalog: Catalog {
    var shown = catalog
    shown.onlyCaller = StrictMode.shown(System.environment).caller
    return shown
  }
}

extension CommandError {
  /// The error of a command that the schema in this executable declares and its code lacks.
  static func notBuiltIn(_ what: String) -> CommandError {
    CommandError(
      .internal, .unknown, "\(what) is not built into this \(Tool.name)",
      hint: "build \(Tool.name) from one version of its sources")
  }
}

extension CallRunner {
  /// Carries a call out.
  fileprivate func result(_ plan: CallPlan) async -> ExitCode {
    await Lark.guarded { () throws(CommandError) in try await run(plan) }
  }
}
