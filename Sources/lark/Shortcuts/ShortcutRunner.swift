import LarkCore
import LarkHTTP
import LarkIM
import LarkJSON
import SchemaCatalog
import SchemaModel

/// Runs the command of a shortcut: identity, scopes, validation, dry run, the work, the output, in this order.
struct ShortcutRunner: Sendable {
  let shortcut: SchemaModel.Shortcut
  let settings: Settings
  /// Reads what `@file` and `-` stand for.
  var input = InputReader()
  /// Hands the outcome over and tells how the process is to end.
  var report: @Sendable (Outcome) -> ExitCode = { $0.report() }
  var notes = NoteWriter()
  /// What carries the requests of several calls; nil: one for this call.
  var transport: HTTPTransport?

  /// Runs it.
  ///
  /// - Parameters:
  ///   - command: The command of the shortcut.
  ///   - arguments: What follows its name.
  /// - Returns: How the process is to end.
  func run<Command: ShortcutCommand>(
    _ command: Command.Type, _ arguments: [String]
  ) async throws(CommandError) -> ExitCode {
    let spec = ShortcutCall.command(for: shortcut)
    let parsed = try spec.parse(arguments)
    let choice = try identity(parsed, spec)
    for warning in choice.warnings { notes.warn(warning) }
    do throws(CommandError) {
      try checkIdentities(of: parsed, choice)
      var arguments = ShortcutArguments(shortcut, parsed, command: spec, settings: settings)
      arguments.input = input
      var operation = try Command.Operation(arguments)
      let warnings = try Command.complete(&operation, arguments) + arguments.idlePageFlags
      let info = Command.Operation.info
      try checkScopes(info, operation.scopeValues, choice)
      // Who is to sign in signs in for all that the shortcut does.
      let scopes = info.missingScopes(
        from: [], as: choice.identity, options: operation.scopeValues, withOptional: true)
      let names = FlagNames(Command.Operation.flagNames)
      let preview: ShortcutPreview
      do throws(LarkError) {
        preview = names.preview(try Command.preview(operation, as: choice.identity))
      } catch { throw failure(names.error(error), choice) }
      let format = OutputFormat(parsed)
      for note in OutputFormat.notes(parsed) + warnings.map(\.description) { notes.warn(note) }
      if parsed.isOn(CommonFlags.dryRun) { return show(preview, choice, format) }
      let client = try ClientMaker(settings: settings, notes: notes, timeout: parsed.timeout, transport: transport)
        .client(for: choice, needing: scopes)
      let line = ProgressLine()
      defer { line.clear() }
      let caller = ShortcutCaller(client: client, progress: { [notes] in
        if case .bytes(let count, let total) = $0, notes.listener == nil {
          line.show(count, of: total)
        } else {
          notes.progress($0.text)
        }
      })
      let output = try await outcome(Command.self, operation, caller, choice, scopes)
      // The answer may go to the same terminal.
      line.clear()
      return finish(output, choice, scopes, format, parsed)
    } catch { throw error.called(as: choice.identity) }
  }

  // MARK: Before anything is sent

  private func identity(_ parsed: ParsedArguments, _ spec: CommandSpec) throws(CommandError) -> IdentityChoice {
    var wish: IdentityWish?
    if parsed.isGiven(CommonFlags.identity) { wish = parsed.value(of: CommonFlags.identity).flatMap(IdentityWish.init) }
    return try IdentityChoice.make(
      wish: wish, settings: settings, callers: shortcut.identities.compactMap { IdentityKind(rawValue: $0.rawValue) },
      call: spec.command)
  }

  private func checkIdentities(of parsed: ParsedArguments, _ choice: IdentityChoice) throws(CommandError) {
    let refused = shortcut.flags.filter { flag in
      let isGiven = flag.kind == .boolean ? parsed.values[flag.name] == ["true"] : parsed.values[flag.name] != nil
      return isGiven && !flag.identities.isEmpty && !flag.identities.contains { $0.rawValue == choice.identity.rawValue }
    }
    guard let first = refused.first, let other = first.identities.first else { return }
    throw .invalidArgument(
      "--\(first.name) cannot be used as \(choice.identity.rawValue), chosen \(choice.explanation)",
      hint: "leave it out, or use --as \(other.rawValue)",
      params: refused.map { .init("--\($0.name)", reason: "is for another identity") })
  }

  private func checkScopes(
    _ info: ShortcutInfo, _ options: [String: String], _ choice: IdentityChoice
  ) throws(CommandError) {
    guard choice.identity == .user, let granted = settings.userScopes else { return }
    let missing = info.missingScopes(from: granted, as: .user, options: options)
    guard !missing.isEmpty else { return }
    var context = FailureContext(settings, identity: .user)
    context.requirement = ScopeRequirement(all: missing)
    let names = missing.map(\.rawValue).joined(separator: " and ")
    throw CommandError(
      LarkError(
        kind: .permission, message: "the user token lacks \(names), which +\(info.name) needs", identity: .user,
        missingScopes: missing, wasNeverSent: true), context)
  }

  private func show(_ preview: ShortcutPreview, _ choice: IdentityChoice, _ format: OutputFormat) -> ExitCode {
    for warning in preview.warnings { notes.warn(warning.description) }
    let dryRun = DryRun(preview, identity: choice.identity, appID: settings.appID)
    guard format == .pretty else { return report(.json(dryRun.json)) }
    notes.say("This is a dry run.")
    return report(.text(dryRun.text))
  }

  // MARK: The work

  private func outcome<Command: ShortcutCommand>(
    _ command: Command.Type, _ operation: Command.Operation, _ caller: ShortcutCaller, _ choice: IdentityChoice,
    _ scopes: [Scope]
  ) async throws(CommandError) -> ShortcutOutput {
    do throws(LarkError) { return try await Command.run(operation, with: caller) } catch {
      throw failure(FlagNames(Command.Operation.flagNames).error(error), choice, scopes)
    }
  }

  private func failure(_ error: LarkError, _ choice: IdentityChoice, _ scopes: [Scope] = []) -> CommandError {
    var context = FailureContext(settings, identity: choice.identity)
    context.isRead = shortcut.risk == .read || isRead(error.method)
    context.requirement = error.missingScopes.isEmpty ? ScopeRequirement(all: scopes) : requirement(of: error, choice)
    return CommandError(error, context)
  }

  /// What the method that failed needs; where it is not known which one that was, what all of them need.
  private func requirement(of error: LarkError, _ choice: IdentityChoice) -> ScopeRequirement {
    guard let caller = Caller(rawValue: choice.identity.rawValue) else { return .unknown }
    let failed = shortcut.uses.filter { $0.method.description == error.method && $0.callers.contains(caller) }
    let uses = failed.isEmpty ? shortcut.uses.filter { $0.callers.contains(caller) } : failed
    return ScopeRequirement(SchemaModel.ScopeRule(uses.map { $0.scopes[caller] }))
  }

  /// Whether a method of the shortcut changes nothing: what saves a file, or looks something up before it writes, may
  /// fail while it reads.
  private func isRead(_ method: String?) -> Bool {
    guard let id = shortcut.methods.first(where: { $0.description == method }) else { return false }
    return (try? Catalog.standard.contract(id))?.method.risk == .read
  }

  private func finish(
    _ output: ShortcutOutput, _ choice: IdentityChoice, _ scopes: [Scope], _ format: OutputFormat,
    _ parsed: ParsedArguments
  ) -> ExitCode {
    for warning in output.warnings { notes.warn(warning.description) }
    if let failure = output.pageFailure {
      notes.warn("\(failure.message); what came before it is here: \(Self.goingOn(output))")
    }
    let isPartial = output.isPartialFailure || output.pageFailure != nil
    let counts = output.counts.map { ", \($0.key): \($0.value.serialized())" }.joined()
    let footer = isPartial ? "ok: false" + counts : nil
    if format != .json, let footer { notes.say(footer) }
    if format != .json, let remark = output.remark { notes.say(remark) }
    let identity = choice.identity.rawValue
    var meta = output.meta
    if let failure = output.pageFailure, var pagination = meta["pagination"]?.objectValue {
      pagination["error"] = Envelope.failure(self.failure(failure, choice, scopes))["error"]
      meta["pagination"] = .object(pagination)
    }
    let outcome: Outcome
    switch format {
    case .json:
      outcome = .json(
        isPartial
          ? Envelope.partialFailure(output.data, identity: identity, meta: meta)
          : Envelope.success(output.data, identity: identity, meta: meta))
    case .pretty where output.pretty != nil:
      outcome = .text((output.pretty?.text ?? "") + (footer.map { "\n\($0)\n" } ?? ""))
    case .ndjson, .table, .csv, .pretty:
      let list = output.rows.map { RowList(.array($0)) } ?? RowList(output.data)
      let rows = RowText.text(of: list, as: format, keepsFormulas: parsed.isOn(CommonFlags.rawCSV))
      // Lines of JSON and CSV are read by programs: there, every row says for itself what became of it.
      let isForPeople = format == .table || format == .pretty
      outcome = .text(rows + (isForPeople ? footer.map { "\n\($0)\n" } ?? "" : ""))
    }
    let code = report(outcome)
    return isPartial && code == .success ? .api : code
  }

  /// How to go on after a page that failed.
  private static func goingOn(_ output: ShortcutOutput) -> String {
    let token = output.meta["pagination"]?["next_token"]?.stringValue
    return token.map { "go on with --page-token \($0)" } ?? "begin again"
  }
}

extension ShortcutProgress {
  /// The event for people.
  fileprivate var text: String {
    switch self {
    case .page(let number, let items): "page \(number): \(Wording.count(items, "item")) so far"
    case .bytes(let count, let total): ProgressLine.text(count, of: total, speed: nil)
    case .step(let text): text
    }
  }
}
