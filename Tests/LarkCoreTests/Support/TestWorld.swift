import Foundation
import LarkCore
import LarkTesting
import Synchronization

/// A world whose time passes by order only, and that remembers every pause.
final class TestWorld: Sendable {
  private let date = Mutex(Date(timeIntervalSince1970: 1_700_000_000))
  private let asked = Mutex<[Duration]>([])

  /// Lets time pass.
  func advance(by seconds: TimeInterval) {
    date.withLock { $0.addTimeInterval(seconds) }
  }

  var now: Date { date.withLock { $0 } }

  /// The pauses that were asked for, in order.
  var pauses: [Duration] { asked.withLock { $0 } }

  /// A configuration in this world. Pauses let their time pass and end at once.
  func configuration(_ base: ClientConfiguration = .init()) -> ClientConfiguration {
    var configuration = ClientConfiguration.testing(base)
    configuration.surroundings.now = { self.now }
    configuration.surroundings.uptime = { .now }
    configuration.surroundings.pause = { (pause) async throws(CancellationError) in
      if Task.isCancelled { throw CancellationError() }
      self.asked.withLock { $0.append(pause) }
      self.advance(by: Double(pause.components.seconds) + Double(pause.components.attoseconds) / 1e18)
    }
    return configuration
  }
}

/// Lets tasks wait until they are told to go on.
final class Gate: Sendable {
  private let stream: AsyncStream<Void>
  private let opener: AsyncStream<Void>.Continuation

  init() {
    (stream, opener) = AsyncStream.makeStream()
  }

  func open() { opener.finish() }

  func wait() async {
    for await _ in stream {}
  }
}

/// Waits until something is so; the test's own time limit ends a wait that is in vain.
func eventually(_ condition: () -> Bool) async {
  while !condition() { await Task.yield() }
}
