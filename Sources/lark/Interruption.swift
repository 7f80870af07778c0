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
    guard let pipe = SignalPipe() else { return await work() }
    let received = Received()
    for number in requests + events.filter({ !isIgnored($0) }) { pipe.catchSignal(number) }
    let task = Task { await work() }
    pipe.whenCaught { number in
      // A terminal that goes away says so more than once: its shell passes on what the system tells as well.
      if received.note(number) { task.cancel() } else if requests.contains(number) {
        System.exit(ExitCode(rawValue: 128 + number))
      }
    }
    let code = await task.value
    if UnfinishedWork.isGoingOn {
      NoteWriter().progress("renewing the sign-in comes to its end first; interrupt again to leave at once")
      await UnfinishedWork.finish()
    }
    guard let number = received.first, code != .success else { return code }
    return ExitCode(rawValue: 128 + number)
  }

  /// Whether a signal is ignored already: `nohup` wants the command to outlive its terminal.
  static func isIgnored(_ number: Int32) -> Bool {
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

/// Takes signals out of the narrow surroundings in which they come: their handler writes their numbers into a pipe, and
/// what reads the pipe may do anything. On Linux, the sources of Dispatch for signals do not bear every one of these.
private final class SignalPipe: Sendable {
  /// The end that the handler writes to.
  private static let inbox = Atomic<Int32>(-1)
  private let outlet: Int32

  /// Nil where the system has no more descriptors.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    outlet = ends[0]
    Self.inbox.store(ends[1], ordering: .sequentiallyConsistent)
  }

  func catchSignal(_ number: Int32) {
    signal(number) { number in
      // Whatever was interrupted finds its error number again.
      let interrupted = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(SignalPipe.inbox.load(ordering: .relaxed), &byte, 1)
      errno = interrupted
    }
  }

  /// Has a body called for each signal that comes, and for those that have come.
  func whenCaught(_ body: @escaping @Sendable (Int32) -> Void) {
    let source = DispatchSource.makeReadSource(fileDescriptor: outlet, queue: .global())
    source.setEventHandler { [outlet] in
      var bytes = [UInt8](repeating: 0, count: 64)
      let count = read(outlet, &bytes, bytes.count)
      for byte in bytes.prefix(max(0, count)) { body(Int32(byte)) }
      // The process ends with its command, and the source with it.
      withExtendedLifetime(source) {}
    }
    source.resume()
  }
}
