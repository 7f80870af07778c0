import LarkCore
import LarkEvents
import LarkFoundation
import Synchronization

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

  /// Why it ended.
  private enum End: String {
    case limit, timeout, signal
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
    let progress = Progress(plan, notes)
    let outcome = await withTaskGroup(of: Result<End, CommandError>.self) { group in
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
    progress.tellEnd(end.rawValue)
    return .success
  }

  private func receive(_ bot: LarkClient<Bot>, _ progress: Progress) async -> Result<End, CommandError> {
    let task = Task { () -> Result<End, CommandError> in
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
      } catch EventWritingProblem.output(let failure) where failure.isBrokenPipe {
        return .failure(Self.brokenPipe)
      } catch EventWritingProblem.output(let failure) {
        return .failure(
          CommandError(
            .internal, .fileIO, "standard output could not be written: \(failure.text)",
            hint: "check that standard output is open and has room"))
      } catch EventWritingProblem.file(let message) {
        return .failure(
          CommandError(.internal, .fileIO, message, hint: "check the folder, its permissions and the room on the disk"))
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

  /// Somebody who reads no more; nothing is said about it.
  static let brokenPipe = CommandError(.internal, .brokenPipe, "standard output was closed", hint: "")

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

extension CommandError.Subtype {
  fileprivate static let brokenPipe: Self = "broken_pipe"
}

/// Tells how receiving goes, on standard error.
private final class Progress: Sendable {
  private struct State {
    var isReady = false
    var count = 0
    var failure: LarkError?
    var onFailure: (@Sendable () -> Void)?
    var unreadable = 0
    var refused = 0
  }

  private let plan: EventPlan
  private let notes: NoteWriter
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(_ plan: EventPlan, _ notes: NoteWriter) {
    self.plan = plan
    self.notes = notes
  }

  /// Why the first connection did not come about.
  var failure: LarkError? { state.withLock { $0.failure } }

  /// What is done when the first connection does not come about.
  func onFailure(_ action: @escaping @Sendable () -> Void) {
    let hasFailed = state.withLock { state in
      state.onFailure = action
      return state.failure != nil
    }
    if hasFailed { action() }
  }

  /// Counts an event that was written.
  func count() -> Int {
    state.withLock { state in
      state.count += 1
      return state.count
    }
  }

  func tell(_ report: EventReport) {
    switch report {
    case .connecting, .handlerFailed, .late: break
    case .connected:
      let isFirst = state.withLock { state in
        defer { state.isReady = true }
        return !state.isReady
      }
      if plan.isQuiet { return }
      if isFirst {
        notes.tell("[event] ready event_key=\(plan.types.isEmpty ? "*" : plan.types.joined(separator: ","))")
      } else {
        notes.say("connected again")
      }
    case .disconnected(let error, let pause):
      // Nobody waits for a connection that has never been there: whoever started this is told.
      let (isReady, action) = state.withLock { state in
        if !state.isReady { state.failure = state.failure ?? error }
        return (state.isReady, state.onFailure)
      }
      if !isReady { action?() } else if !plan.isQuiet {
        notes.warn("\(error.message); connecting again in \(pause.components.seconds) s")
      }
    case .unreadable(let what, let count):
      state.withLock { $0.unreadable = count }
      if count == 1 { notes.warn("\(what); it was passed over, as will be whatever else cannot be read") }
    case .refused(_, let count):
      state.withLock { $0.refused = count }
      if count == 1 { notes.warn("events come faster than they are written: some will come again later") }
    }
  }

  func tellEnd(_ reason: String) {
    let (count, unreadable, refused) = state.withLock { ($0.count, $0.unreadable, $0.refused) }
    if unreadable > 1 { notes.warn("\(unreadable) things that came could not be read") }
    if refused > 1 { notes.warn("\(refused) events were not taken at once") }
    if plan.isQuiet { return }
    let (seconds, attoseconds) = start.duration(to: .now).components
    let tenths = seconds * 10 + attoseconds / 100_000_000_000_000_000
    notes.tell("[event] exited — received \(count) event(s) in \(tenths / 10).\(tenths % 10)s (reason: \(reason))")
  }
}
