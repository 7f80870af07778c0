import LarkCore
import LarkEvents
import Synchronization

/// Why receiving ended, where that is no failure.
enum ReceivingEnd: String {
  case limit, timeout, signal
}

/// Tells how receiving goes, on standard error.
final class ReceivingProgress: Sendable {
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
      if isFirst { tellReady() } else { notes.say("connected again") }
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

  /// - Parameter address: Where events can be sent to, where they do not come by themselves.
  func tellReady(at address: String? = nil) {
    if plan.isQuiet { return }
    let key = plan.types.isEmpty ? "*" : plan.types.joined(separator: ",")
    notes.tell("[event] ready event_key=\(key)" + (address.map { " address=\($0)" } ?? ""))
  }

  func tellEnd(_ end: ReceivingEnd) {
    let (count, unreadable, refused) = state.withLock { ($0.count, $0.unreadable, $0.refused) }
    if unreadable > 1 { notes.warn("\(unreadable) things that came could not be read") }
    if refused > 1 { notes.warn("\(refused) events were not taken at once") }
    if plan.isQuiet { return }
    let (seconds, attoseconds) = start.duration(to: .now).components
    let tenths = seconds * 10 + attoseconds / 100_000_000_000_000_000
    notes.tell("[event] exited — received \(count) event(s) in \(tenths / 10).\(tenths % 10)s (reason: \(end.rawValue))")
  }
}
