import Dispatch
import LarkFoundation
import Synchronization

/// Ends a command in an orderly way when it is interrupted: the call is cancelled, temporary files go, and nothing is
/// left half-written.
enum Interruption {
  /// What people ask for: insisting on it ends the process at once.
  private static let requests = [SIGINT, SIGTERM, SIGQUIT]
  /// What the surroundings tell, unless whoever started the command wants it ignored; some of it is told repeatedly.
  /// Left alone, each of them would end the process.
  private static let events: [Int32] = {
    var events = [SIGHUP, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGUSR1, SIGUSR2]
    #if os(Linux)
      events += [SIGIO, SIGPWR]
    #endif
    return events
  }()

  /// Runs a command; an interrupt from the keyboard, a request to terminate or quit, a terminal that goes away, time
  /// that is used up and whatever else would end the process cancels it, a second interrupt or request ends the process.
  /// Work that must not be cut off is finished first.
  ///
  /// - Parameter work: The command.
  /// - Returns: How the process is to end.
  static func guarding(_ work: @escaping @Sendable () async -> ExitCode) async -> ExitCode {
    let received = Received()
    // A signal that comes before its source is registered is lost, so the work begins after that.
    let (registration, isRegistered) = AsyncStream<Never>.makeStream()
    let task = Task {
      for await _ in registration {}
      return await work()
    }
    let registrations = DispatchGroup()
    let sources = (requests + events.filter { !isIgnored($0) }).map { number in
      // The handler runs on a queue, not in the signal's own narrow surroundings.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // A terminal that goes away says so more than once: its shell passes on what the system tells as well.
        if received.note(number) { task.cancel() } else if requests.contains(number) {
          System.exit(ExitCode(rawValue: 128 + number))
        }
      }
      registrations.enter()
      source.setRegistrationHandler { registrations.leave() }
      source.resume()
      return source
    }
    registrations.notify(queue: .global()) { isRegistered.finish() }
    let code = await task.value
    if UnfinishedWork.isGoingOn {
      NoteWriter().progress("renewing the sign-in comes to its end first; interrupt again to leave at once")
      await UnfinishedWork.finish()
    }
    for source in sources { source.cancel() }
    guard let number = received.first, code != .success else { return code }
    return ExitCode(rawValue: 128 + number)
  }

  /// Whether a signal is ignored already: `nohup` wants the command to outlive its terminal.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private final class Received: Sendable {
    private let signal = Mutex<Int32?>(nil)

    var first: Int32? { signal.withLock { $0 } }

    /// Remembers a signal, and tells whether it is the first.
    func note(_ number: Int32) -> Bool {
      signal.withLock { signal in
        guard signal == nil else { return false }
        signal = number
        return true
      }
    }
  }
}
