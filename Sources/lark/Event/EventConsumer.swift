import LarkCore
import LarkEvents
import LarkFoundation

/// `lark event consume` and `lark event +subscribe`.
struct EventConsumer: Sendable {
  let settings: Settings
  let plan: EventPlan
  let catalog: Catalog
  private let notes = NoteWriter()

  init(settings: Settings, plan: EventPlan, catalog: Catalog) {
    self.settings = settings
    self.plan = plan
    self.catalog = catalog
  }

  /// Receives until there is enough, the time is over or the task is cancelled.
  ///
  /// - Returns: How the process is to end.
  func run() async throws(CommandError) -> ExitCode {
    if let strict = settings.strictIdentity, strict != .bot {
      throw .invalidArgument(
        "strict mode allows calls as \(strict.rawValue) only, and events come to the bot", hint: settings.strictModeHint)
    }
    guard case .bot(let bot) = try ClientMaker(settings: settings, notes: notes).client(for: .bot) else {
      throw CommandError.notBuiltIn("receiving events")
    }
    for type in plan.types where catalog.event(named: type) == nil {
      notes.say("there is no schema of '\(type)'; its events are printed all the same, if the app gets them")
    }
    let lock = try plan.isForced ? nil : await Self.lock(settings)
    defer { withExtendedLifetime(lock) {} }
    let progress = ReceivingProgress(plan, notes)
    let outcome = await withTaskGroup(of: Result<ReceivingEnd, CommandError>.self) { group in
      group.addTask { await self.receive(bot, progress) }
      if let time = plan.time {
        group.addTask {
          try? await Task.sleep(for: time)
          return .success(Task.isCancelled ? .signal : .timeout)
        }
      }
      let first = await group.next() ?? .success(.signal)
      group.cancelAll()
      // Until the connection is closed.
      while let next = await group.next() {
        if case .failure = next { return next }
      }
      return first
    }
    let end = try outcome.get()
    progress.tellEnd(end)
    return .success
  }

  private func receive(_ bot: LarkClient<Bot>, _ progress: ReceivingProgress) async -> Result<ReceivingEnd, CommandError> {
    let task = Task { () -> Result<ReceivingEnd, CommandError> in
      var isEnough = false
      do {
        let writer = try EventWriter(plan, notes)
        for try await pending in bot.pendingEvents(settings: EventSettings { progress.tell($0) }) {
          guard writer.wants(pending.event) else {
            pending.acknowledge()
            continue
          }
          try writer.write(pending.event)
          pending.acknowledge()
          if progress.count() == plan.limit {
            isEnough = true
            // The iteration ends when the connection is closed.
            withUnsafeCurrentTask { $0?.cancel() }
          }
        }
      } catch let error as LarkError {
        return .failure(CommandError(error, FailureContext(settings, identity: .bot)))
      } catch let problem as EventWritingProblem {
        return .failure(CommandError(problem))
      } catch {
        return .failure(CommandError(.internal, .unknown, "\(error)", hint: "report this"))
      }
      return .success(isEnough ? .limit : .signal)
    }
    progress.onFailure { task.cancel() }
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    if let failure = progress.failure {
      return .failure(CommandError(failure, FailureContext(settings, identity: .bot)))
    }
    return result
  }

  /// Makes sure that no other process of this user receives the events of the app.
  private static func lock(_ settings: Settings) async throws(CommandError) -> FileLock? {
    guard let appID = settings.appID, let folder = try ConfigFolder.path(System.environment) else { return nil }
    let place = PrivateFolder(path: folder)
    do throws(LarkError) {
      try place.create()
      if let lock = try FileLock(ifFree: "\(folder)/events-\(EventWriter.safe(appID)).lock") { return lock }
    } catch {
      throw CommandError(error)
    }
    throw CommandError(
      .validation, .failedPrecondition, "another process receives the events of \(Echo.safe(appID)) already",
      hint: "end it, or start with \(EventCommands.force.spelling): then each of the two gets some of the events",
      params: [.init(EventCommands.force.spelling, reason: "is needed for a second one")])
  }
}
