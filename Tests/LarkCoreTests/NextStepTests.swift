@testable import LarkCore
import Testing

@Suite struct NextStepTests {
  private let policy = RetryPolicy(attempts: 3, firstPause: .milliseconds(300), longestPause: .seconds(30))

  private func step(
    _ nature: AttemptFailure.Nature, attempt: Int = 1, isRepeatable: Bool = true, mayRenew: Bool = true,
    neverSent: Bool = false, asked: Duration? = nil, policy: RetryPolicy? = nil, chance: Double = 0.5
  ) -> NextStep {
    let error = LarkError(kind: .transport, message: "", retryAfter: asked, wasNeverSent: neverSent)
    return .after(
      AttemptFailure(nature, error), attempt: attempt, policy: policy ?? self.policy, isRepeatable: isRepeatable,
      mayRenew: mayRenew, chance: chance)
  }

  @Test func whatPassesIsRepeatedAfterAPause() {
    #expect(step(.passing) == .pause(.milliseconds(225)))
    #expect(step(.passing, attempt: 2) == .pause(.milliseconds(450)))
  }

  @Test func attemptsRunOut() {
    #expect(step(.passing, attempt: 3) == .giveUp)
    #expect(step(.passing, policy: .never) == .giveUp)
    #expect(step(.passing, policy: RetryPolicy(attempts: 0)) == .giveUp)
  }

  @Test func whatLastsIsNotRepeated() {
    #expect(step(.lasting) == .giveUp)
    #expect(step(.lasting, neverSent: true) == .giveUp)
  }

  @Test func aWriteIsRepeatedOnlyWhenItNeverArrived() {
    #expect(step(.passing, isRepeatable: false) == .giveUp)
    #expect(step(.passing, isRepeatable: false, neverSent: true) == .pause(.milliseconds(225)))
  }

  @Test func aWriteRefusedForItsRateIsRepeated() {
    let failure = AttemptFailure(.passing, LarkError(kind: .rateLimit, message: "", retryAfter: .seconds(2)))
    let step = NextStep.after(failure, attempt: 1, policy: policy, isRepeatable: false, mayRenew: true, chance: 0)
    #expect(step == .pause(.seconds(2)))
    let last = NextStep.after(failure, attempt: 3, policy: policy, isRepeatable: false, mayRenew: true, chance: 0)
    #expect(last == .giveUp)
  }

  @Test func aRefusedTokenIsRenewedOnce() {
    #expect(step(.tokenRefused) == .renewToken)
    #expect(step(.tokenRefused, isRepeatable: false, policy: .never) == .renewToken)
    #expect(step(.tokenRefused, mayRenew: false) == .giveUp)
  }

  @Test func thePauseThatIsAskedForIsKept() {
    #expect(step(.passing, asked: .seconds(7)) == .pause(.seconds(7)))
    #expect(step(.passing, asked: .seconds(30)) == .pause(.seconds(30)))
    #expect(step(.passing, asked: .milliseconds(30_001)) == .giveUp)
    #expect(step(.passing, asked: .zero) == .pause(.milliseconds(225)))
  }

  @Test(arguments: [(1, 0.0, 150), (1, 1.0, 300), (2, 0.0, 300), (3, 1.0, 1_200), (8, 1.0, 30_000), (100, 1.0, 30_000)])
  func pausesDoubleUpToTheLongest(attempt: Int, chance: Double, milliseconds: Int) {
    #expect(policy.pause(after: attempt, chance: chance) == .milliseconds(milliseconds))
  }

  @Test func aLongestPauseBelowTheFirstOneWins() {
    let policy = RetryPolicy(firstPause: .seconds(10), longestPause: .seconds(1))
    #expect(policy.pause(after: 1, chance: 1) == .seconds(1))
  }
}
