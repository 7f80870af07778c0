import LarkFoundation
import Synchronization

/// Keeps a token until shortly before it expires and fetches a new one once for all who wait.
///
/// A fetch that fails is not remembered, and a waiter who is cancelled leaves the others' fetch alone.
final class TokenCache: Sendable {
  typealias Waiter = CheckedContinuation<Result<AccessToken, LarkError>, Never>

  fileprivate struct State {
    var token: AccessToken?
    var usableUntil: Date?
    var isFetching = false
    var waiters: [Int: Waiter] = [:]
    var lastTicket = 0
  }

  private let state = Mutex(State())

  /// How long before its end a token is no longer used, as the official SDKs have it.
  static let margin: TimeInterval = 180

  /// The token, fetched if need be.
  ///
  /// - Parameters:
  ///   - now: The time of day.
  ///   - fetch: Fetches a token; runs at most once at a time, in a task of its own.
  /// - Throws: What `fetch` throws, or ``LarkError`` of kind `cancelled`.
  func token(
    now: @escaping @Sendable () -> Date, fetch: @escaping @Sendable () async throws(LarkError) -> AccessToken
  ) async throws(LarkError) -> AccessToken {
    if let token = state.withLock({ $0.usableToken(at: now()) }) { return token }
    let ticket = state.withLock { $0.nextTicket() }
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        enter(waiter, ticket: ticket, now: now, fetch: fetch)
      }
    } onCancel: {
      leave(ticket)
    }
    return try outcome.get()
  }

  /// Forgets a token, unless another one has taken its place.
  func discard(_ token: AccessToken) {
    state.withLock { if $0.token?.value == token.value { $0.token = nil } }
  }

  private enum Entry {
    case served(AccessToken)
    case cancelled
    case waiting(startsFetch: Bool)
  }

  private func enter(
    _ waiter: Waiter, ticket: Int, now: @escaping @Sendable () -> Date,
    fetch: @escaping @Sendable () async throws(LarkError) -> AccessToken
  ) {
    let isCancelled = Task.isCancelled
    let entry = state.withLock { state -> Entry in
      if isCancelled { return .cancelled }
      if let token = state.usableToken(at: now()) { return .served(token) }
      state.waiters[ticket] = waiter
      defer { state.isFetching = true }
      return .waiting(startsFetch: !state.isFetching)
    }
    switch entry {
    case .served(let token): waiter.resume(returning: .success(token))
    case .cancelled: waiter.resume(returning: .failure(Self.cancelled))
    case .waiting(let startsFetch):
      // The handler may have run before the waiter was there to be found.
      if Task.isCancelled { leave(ticket) }
      if startsFetch { Task.detached { await self.run(now: now, fetch: fetch) } }
    }
  }

  private func leave(_ ticket: Int) {
    let waiter = state.withLock { $0.waiters.removeValue(forKey: ticket) }
    waiter?.resume(returning: .failure(Self.cancelled))
  }

  private func run(
    now: @Sendable () -> Date, fetch: @Sendable () async throws(LarkError) -> AccessToken
  ) async {
    let outcome: Result<AccessToken, LarkError>
    do { outcome = .success(try await fetch()) } catch { outcome = .failure(error) }
    let waiters = state.withLock { state -> [Waiter] in
      if case .success(let token) = outcome { state.keep(token, at: now()) }
      state.isFetching = false
      defer { state.waiters = [:] }
      return Array(state.waiters.values)
    }
    for waiter in waiters { waiter.resume(returning: outcome) }
  }

  private static var cancelled: LarkError {
    LarkError(kind: .cancelled, message: "the task was cancelled while waiting for a token", wasNeverSent: true)
  }
}

fileprivate extension TokenCache.State {
  mutating func nextTicket() -> Int {
    lastTicket += 1
    return lastTicket
  }

  func usableToken(at now: Date) -> AccessToken? {
    guard let token, usableUntil.map({ now < $0 }) ?? true else { return nil }
    return token
  }

  /// Half of the life of a short-lived token is for use, so that not every call fetches one.
  mutating func keep(_ token: AccessToken, at now: Date) {
    self.token = token
    usableUntil = token.expiresAt.map { end in
      end.addingTimeInterval(-min(TokenCache.margin, end.timeIntervalSince(now) / 2))
    }
  }
}
