public import LarkCore
import LarkFoundation

extension ClientConfiguration {
  /// The configuration for tests: pauses end at once, chance is always the same, and so are the boundary of uploads and
  /// the address of every host.
  ///
  /// - Parameter base: The settings to start from.
  public static func testing(_ base: ClientConfiguration = .init()) -> ClientConfiguration {
    var configuration = base
    configuration.surroundings.pause = { (_) async throws(CancellationError) in
      await Task.yield()
      if Task.isCancelled { throw CancellationError() }
    }
    configuration.surroundings.chance = { 0.5 }
    configuration.surroundings.boundary = { "boundary" }
    configuration.surroundings.resolve = { (_) throws(TransportError) in [IPAddress(192, 88, 98, 1)] }
    return configuration
  }
}
