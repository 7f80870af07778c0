import LarkFoundation

/// The waiting for a user's decision, as far as it has come.
struct DevicePoll: Sendable {
  let deviceCode: String
  /// How long to wait before the next question.
  var interval: Duration
  /// When the code expires; nil where that is not known.
  let expiresAt: Date?
  /// Whether the next question needs no waiting.
  var isDue = false
  /// Why the last question was not answered; nil when it was.
  var failure: LarkError?

  static let shortestInterval = Duration.seconds(1)
  static let longestInterval = Duration.seconds(60)

  /// Waits longer from now on.
  mutating func slowDown(by pause: Duration) {
    interval = min(max(interval, Self.shortestInterval) + pause, Self.longestInterval)
  }
}

extension DevicePoll {
  init(_ authorization: DeviceAuthorization) {
    self.init(
      deviceCode: authorization.deviceCode, interval: authorization.interval, expiresAt: authorization.expiresAt)
  }
}
