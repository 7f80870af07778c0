import Foundation
public import LarkCore

extension ClientConfiguration {
  /// The configuration for tests: pauses end at once, chance is always the same, and so is the boundary of uploads.
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
    return configuration
  }
}
