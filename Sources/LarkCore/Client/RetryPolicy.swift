/// When a call is repeated.
///
/// Transport failures, HTTP 429 and 5xx are repeated after a growing, jittered pause, or after the pause the platform
/// asks for. A write is repeated only when the platform never saw it, refused it for its rate, or when it carries its
/// idempotency key. A call whose token was refused is made once more with a new token; this does not count as a
/// repetition.
public struct RetryPolicy: Sendable, Hashable {
  /// How many attempts a call may take in all; 1: none is repeated.
  public var attempts: Int
  /// Pause before the second attempt; it doubles with every further one.
  public var firstPause: Duration
  /// Longest pause, also of those the platform asks for: a call told to wait longer fails instead.
  public var longestPause: Duration

  /// - Parameters:
  ///   - attempts: How many attempts a call may take in all.
  ///   - firstPause: Pause before the second attempt.
  ///   - longestPause: Longest pause.
  public init(attempts: Int = 3, firstPause: Duration = .milliseconds(300), longestPause: Duration = .seconds(30)) {
    self.attempts = attempts
    self.firstPause = firstPause
    self.longestPause = longestPause
  }

  /// Nothing is repeated.
  public static let never = RetryPolicy(attempts: 1)
}
