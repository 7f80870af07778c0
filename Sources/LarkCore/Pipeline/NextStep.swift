/// What follows a failed attempt.
enum NextStep: Sendable, Hashable {
  /// The failure is the outcome of the call.
  case giveUp
  /// The call is repeated at once with a new token.
  case renewToken
  /// The call is repeated after a pause.
  case pause(Duration)

  /// Decides what follows a failed attempt.
  ///
  /// - Parameters:
  ///   - failure: How the attempt failed.
  ///   - attempt: Which attempt it was, from 1, not counting those with a refused token.
  ///   - policy: When calls are repeated.
  ///   - isRepeatable: Whether carrying out the request twice does no harm.
  ///   - mayRenew: Whether the token was not renewed for this call yet.
  ///   - chance: A number from 0 up to 1, which spreads the pauses of many clients.
  static func after(
    _ failure: AttemptFailure, attempt: Int, policy: RetryPolicy, isRepeatable: Bool, mayRenew: Bool, chance: Double
  ) -> NextStep {
    if failure.nature == .tokenRefused { return mayRenew ? .renewToken : .giveUp }
    // Who refuses a call for its rate has not carried it out.
    let wasNotDone = failure.error.wasNeverSent || failure.error.kind == .rateLimit
    guard failure.nature == .passing, attempt < policy.attempts, isRepeatable || wasNotDone else { return .giveUp }
    if let asked = failure.error.retryAfter, asked > .zero {
      return asked <= policy.longestPause ? .pause(asked) : .giveUp
    }
    return .pause(policy.pause(after: attempt, chance: chance))
  }
}

extension RetryPolicy {
  /// The pause after an attempt, where the platform does not ask for one: between half and all of a length that doubles
  /// with every attempt.
  ///
  /// - Parameters:
  ///   - attempt: Which attempt it was, from 1.
  ///   - chance: A number from 0 up to 1.
  package func pause(after attempt: Int, chance: Double) -> Duration {
    // Beyond 2^30 every first pause has met the longest one.
    let doubled = firstPause * (1 << min(max(attempt - 1, 0), 30))
    return min(doubled, longestPause) * (0.5 + chance / 2)
  }
}
