package import LarkCore
import Synchronization

/// A time that stands still until a test lets it pass.
package final class TestTime: Sendable {
  private let instant = Mutex(ContinuousClock.now)

  package init() {}

  package var now: ContinuousClock.Instant { instant.withLock { $0 } }

  package func advance(by duration: Duration) { instant.withLock { $0 += duration } }

  /// Pauses are short, so that whoever waits for a time looks at the clock again.
  package var surroundings: Surroundings {
    var surroundings = Surroundings.system
    surroundings.uptime = { self.now }
    surroundings.pause = { (duration) async throws(CancellationError) in
      do { try await Task.sleep(for: min(duration, .milliseconds(20))) } catch { throw CancellationError() }
    }
    return surroundings
  }
}
