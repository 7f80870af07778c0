import LarkCore
import LarkFoundation
import LarkHTTP
import LarkIM
import LarkJSON

/// Carries a call out: shows it, or sends it and shows the answer.
struct CallRunner: Sendable {
  let settings: Settings
  /// What ends a call that must be confirmed and is not; nil where the call needs no confirmation.
  var confirmation: CommandError?
  /// Hands the outcome over and tells how the process is to end.
  var report: @Sendable (Outcome) -> ExitCode = { $0.report() }
  var notes = NoteWriter()
  /// What carries the requests of several calls; nil: one for this call.
  var transport: HTTPTransport?

  /// Carries a call out.
  ///
  /// - Throws: The failure of the call.
  func run(_ plan: CallPlan) async throws(CommandError) -> ExitCode {
    for warning in plan.warnings + plan.choice.warnings { notes.warn(warning) }
    if plan.flags.isDryRun { return show(DryRun(plan: plan, appID: settings.appID), plan.flags.format) }
    if let confirmation, !plan.flags.isConfirmed { throw confirmation }
    let scopes = plan.request.method.scopes[plan.choice.identity].recommended
    let client = try ClientMaker(
        settings: settings, notes: notes, timeout: plan.flags.timeout, transport: transport
      )
      .client(for: plan.choice, needing: scopes)
    let context = FailureContext(settings, identity: plan.choice.identity, method: plan.request.method)
    do throws(LarkError) {
      return try await run(plan, with: client, context)
    } catch {
      throw CommandError(error, context)
    }
  }

  private func show(_ dryRun: DryRun, _ format: OutputFormat) -> ExitCode {
    guard format == .pretty else { return report(.json(dryRun.json)) }
    notes.say("This is a dry run.")
    return report(.text(dryRun.text))
  }

  private func run(
    _ plan: CallPlan, with client: AnyLarkClient, _ context: FailureContext
  ) async throws(LarkError) -> ExitCode {
    if plan.flags.followsPages, let scheme = plan.pages {
      return try await PageRun(plan: plan, scheme: scheme, client: client, context: context, report: report, notes: notes)
        .run()
    }
    var options = plan.flags.options
    options.savedName = (plan.output?.place?.path).flatMap { PathRule.parts(of: $0).last }
    let raw = try await client.send(plan.request, options: options)
    let identity = plan.choice.identity.rawValue
    if let output = plan.output {
      // A refusal must not end up in the file.
      _ = try Answer(raw, to: plan)
      return report(.json(Envelope.success(try AnswerFile.save(raw, to: output), identity: identity)))
    }
    switch try Answer(raw, to: plan) {
    case .json(let data):
      if plan.flags.format.isRows, data["has_more"]?.truthValue == true {
        notes.say("more rows follow: add --page-all to fetch them too")
      }
      return report(AnswerText.outcome(data, plan, meta: [:]))
    case .file(let raw):
      notes.say("the answer is no JSON and was saved to a file")
      let facts = try AnswerFile.save(raw, in: FileManager.default.currentDirectoryPath)
      return report(.json(Envelope.success(facts, identity: identity)))
    }
  }
}

/// Lays an answer out as the command line asks for.
enum AnswerText {
  static func outcome(_ data: JSON, _ plan: CallPlan, meta: JSONObject) -> Outcome {
    guard plan.flags.format.isRows else {
      return .json(Envelope.success(data, identity: plan.choice.identity.rawValue, meta: meta))
    }
    return .text(
      RowText.text(
        of: RowList(data, lists: plan.pages?.lists ?? []), as: plan.flags.format,
        keepsFormulas: plan.flags.keepsFormulas))
  }
}
