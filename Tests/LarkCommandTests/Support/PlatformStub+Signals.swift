import Foundation
import LoopbackServer

extension PlatformStub {
  /// Sends a signal to a process in the middle of its work: once so many calls of it have arrived.
  ///
  /// - Parameters:
  ///   - signal: The signal, such as `SIGINT`.
  ///   - count: How many calls to wait for.
  func sending(_ signal: Int32, after count: Int) -> @Sendable (Int32) async -> Void {
    { process in
      await self.requests(atLeast: count)
      kill(process, signal)
    }
  }
}
