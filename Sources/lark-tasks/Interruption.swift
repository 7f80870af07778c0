import Dispatch
import Foundation
import LarkCommandLine
import Synchronization

/// Ends a command in an orderly way when it is interrupted: the call is cancelled, temporary files go, and nothing is
/// left half-written.
enum Interruption {
  /// Runs a command; an interrupt from the keyboard or a request to terminate cancels it, a second one ends the
  /// process. Work that must not be cut off is finished first.
  ///
  /// - Parameter work: The command.
  /// - Returns: How the process is to end.
  static func guarding(_ work: @escaping @Sendable () async -> ExitCode) async -> ExitCode {
    let received = Received()
    let task = Task { await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      // The handler runs on a queue, not in the signal's own narrow surroundings.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if received.note(number) { task.cancel() } else { System.exit(ExitCode(rawValue: 128 + number)) }
      }
      source.resume()
      return source
    }
    let code = await task.value
    if UnfinishedWork.isGoingOn {
      NoteWriter().progress("renewing the sign-in comes to its end first; interrupt again to leave at once")
      await UnfinishedWork.finish()
    }
    for source in sources { source.cancel() }
    guard let number = received.first, code != .success else { return code }
    return ExitCode(rawValue: 128 + number)
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
