package import LarkFoundation

/// What a call takes from the world besides the network: clocks, pauses, chance and names of hosts. Tests put their own
/// in.
package struct Surroundings: Sendable {
  /// The time of day, which tokens expire by.
  package var now: @Sendable () -> Date
  /// A clock for durations.
  package var uptime: @Sendable () -> ContinuousClock.Instant
  /// Waits; ends at once with an error when the task is cancelled.
  package var pause: @Sendable (Duration) async throws(CancellationError) -> Void
  /// A number from 0 up to, but not including, 1.
  package var chance: @Sendable () -> Double
  /// A text that occurs in no upload.
  package var boundary: @Sendable () -> String
  /// The addresses that the name of a host stands for; nil: the system is asked.
  package var resolve: (@Sendable (String) async throws(TransportError) -> [IPAddress])?

  package init(
    now: @escaping @Sendable () -> Date,
    uptime: @escaping @Sendable () -> ContinuousClock.Instant,
    pause: @escaping @Sendable (Duration) async throws(CancellationError) -> Void,
    chance: @escaping @Sendable () -> Double,
    boundary: @escaping @Sendable () -> String,
    resolve: (@Sendable (String) async throws(TransportError) -> [IPAddress])? = nil
  ) {
    self.now = now
    self.uptime = uptime
    self.pause = pause
    self.chance = chance
    self.boundary = boundary
    self.resolve = resolve
  }

  /// The real ones.
  package static let system = Surroundings(
    now: { Date() },
    uptime: { ContinuousClock.now },
    pause: { (duration) async throws(CancellationError) in
      do { try await Task.sleep(for: duration) } catch { throw CancellationError() }
    },
    chance: { Double.random(in: 0..<1) },
    boundary: { RandomName.make(prefix: "lark-") })
}
