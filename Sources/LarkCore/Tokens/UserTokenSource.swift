import LarkFoundation
import Synchronization

/// Takes a user's token from a store and renews it with its refresh token before it expires.
///
/// A refresh token works once: the new pair is stored before it is used, only one holder of the store renews at a time,
/// and a refresh whose outcome is unknown is not repeated. A token that is still good stays in use when it cannot be
/// renewed. A new pair that the store does not take is used all the same and offered to the store again with the next
/// token; ``CallHook/didNotStoreToken(_:)`` tells of it.
public struct UserTokenSource: TokenSource, SecretHolder {
  /// What the store has the user's token under, and what a token from ``DeviceLogin`` is to be saved under.
  public let key: UserTokenKey
  private let credentials: AppCredentials
  private let store: any TokenStore
  private let pipeline: CallPipeline
  private let accounts: CallPipeline
  private let cache = TokenCache()
  private let memory = Memory()

  /// - Parameters:
  ///   - credentials: Id and secret of the app that the user signed in to.
  ///   - userID: The user, such as an `open_id`, as the store knows them; empty where there is only one.
  ///   - store: Where the user's token is kept.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: Settings as of the client.
  ///   - transport: What sends HTTP requests.
  public init(
    _ credentials: AppCredentials, userID: String = "", store: any TokenStore, brand: Brand = .feishu,
    configuration: ClientConfiguration = .init(), transport: any Transport
  ) {
    self.credentials = credentials
    self.store = store
    key = UserTokenKey(appID: credentials.appID, userID: userID, host: configuration.host(of: brand))
    pipeline = CallPipeline(forTokensOf: credentials, as: .user, brand, configuration, transport)
    accounts = CallPipeline(forTokensOf: credentials, as: .user, at: .accounts, brand, configuration, transport)
  }

  package var secrets: [String] { credentials.secrets }

  public func token() async throws(LarkError) -> AccessToken {
    let token = try await cache.token(now: pipeline.configuration.surroundings.now) { () async throws(LarkError) in
      try await current().access
    }
    // A pair that is not stored yet is offered to the store with every token.
    if memory.unsaved.withLock({ $0 != nil }) { cache.discard(token) }
    return token
  }

  public func discard(_ token: AccessToken) async -> Bool {
    memory.refused.withLock { $0 = token.value }
    cache.discard(token)
    return true
  }

  /// Signs the user out: the tokens are revoked at the platform and leave the store.
  ///
  /// - Returns: Whether there was anybody to sign out.
  /// - Throws: ``LarkError`` when the tokens could not be revoked or not be removed; then they stay in the store.
  @discardableResult
  public func signOut() async throws(LarkError) -> Bool {
    try await store.withExclusiveAccess(to: key) { () async throws(LarkError) in
      guard try await store.userToken(for: key) != nil else { return false }
      // Of a pair that the store did not take nobody else knows.
      let latest = try await keepUnsaved()
      let revocation = TokenRevocation(credentials: credentials, pipeline: accounts)
      if let token = latest.refreshToken, !token.isEmpty { try await revocation.revoke(token, .refreshToken) }
      try await revocation.revoke(latest.access.value, .accessToken)
      try await store.save(nil, for: key)
      memory.unsaved.withLock { $0 = nil }
      cache.discard(latest.access)
      return true
    }
  }

  /// What the source remembers besides the token in use.
  private final class Memory: Sendable {
    /// A pair that the platform handed out and the store did not take, with the refresh token that bought it.
    let unsaved = Mutex<(pair: UserToken, boughtWith: String?)?>(nil)
    /// The token that the platform refused last.
    let refused = Mutex<String?>(nil)
  }

  // MARK: Renewal

  private var now: Date { pipeline.configuration.surroundings.now() }

  private func current() async throws(LarkError) -> UserToken {
    let latest = try await latest()
    if isUsable(latest, margin: TokenCache.margin) { return latest }
    do { return try await renewed(latest) } catch {
      if error.kind != .cancelled, isUsable(latest, margin: 0) { return latest }
      throw error
    }
  }

  /// The pair that counts: the one in the store, unless there is a newer one that the store did not take yet.
  private func latest() async throws(LarkError) -> UserToken {
    guard let unsaved = memory.unsaved.withLock({ $0?.pair }) else { return try await stored() }
    do {
      return try await store.withExclusiveAccess(to: key) { () async throws(LarkError) in try await keepUnsaved() }
    } catch {
      // Who signed out meanwhile has no token any more; a store that only fails is worked around.
      guard error.kind != .authentication, error.kind != .cancelled else { throw error }
      return unsaved
    }
  }

  private func stored() async throws(LarkError) -> UserToken {
    guard let token = try await store.userToken(for: key) else { throw signIn("no user token is stored") }
    return token
  }

  private func isUsable(_ token: UserToken, margin: TimeInterval) -> Bool {
    guard token.access.value != memory.refused.withLock({ $0 }) else { return false }
    return token.access.expiresAt.map { $0.timeIntervalSince(now) > margin } ?? true
  }

  private func renewed(_ old: UserToken) async throws(LarkError) -> UserToken {
    guard old.isRenewable else { throw notRenewable }
    return try await store.withExclusiveAccess(to: key) { () async throws(LarkError) in
      // Whoever had access before has probably renewed it.
      let latest = memory.unsaved.withLock { $0 == nil } ? try await stored() : try await keepUnsaved()
      return isUsable(latest, margin: TokenCache.margin) ? latest : try await exchanged(latest)
    }
  }

  private func exchanged(_ old: UserToken) async throws(LarkError) -> UserToken {
    guard let refreshToken = old.refreshToken, !refreshToken.isEmpty else {
      throw notRenewable
    }
    // Whether a refresh token has expired is for the platform to say: this clock may be wrong.
    let new: UserToken
    do { new = try await exchange(refreshToken, of: old) } catch {
      return try await afterFailure(error, of: old)
    }
    // What the store holds, if an earlier pair did not get there either, is what that one was bought with.
    memory.unsaved.withLock { $0 = (new, $0?.boughtWith ?? refreshToken) }
    return try await keepUnsaved()
  }

  /// Stores a pair that is not stored yet, unless the store has got another one meanwhile, as by signing in again.
  /// Where the store fails the pair stays in memory.
  private func keepUnsaved() async throws(LarkError) -> UserToken {
    guard let (pair, boughtWith) = memory.unsaved.withLock({ $0 }) else { return try await stored() }
    let known: Result<UserToken?, LarkError>
    do { known = .success(try await store.userToken(for: key)) } catch { known = .failure(error) }
    if case .success(let stored) = known, stored?.refreshToken != boughtWith {
      memory.unsaved.withLock { $0 = nil }
      return try await self.stored()
    }
    // A store that cannot be read may take the pair all the same.
    do {
      try await store.save(pair, for: key)
      memory.unsaved.withLock { $0 = nil }
    } catch {
      for hook in pipeline.configuration.hooks { hook.didNotStoreToken(pipeline.redactor.clean(error)) }
    }
    return pair
  }

  private func exchange(_ refreshToken: String, of old: UserToken) async throws(LarkError) -> UserToken {
    let request = UserTokenExchange.request(.refreshToken(refreshToken), by: credentials)
    var pipeline = pipeline
    pipeline.redactor.add(refreshToken)
    let raw: RawResponse
    do { raw = try await pipeline.run(request, options: options, tokens: nil) } catch {
      // The platform says that it did nothing, so the refresh token is still good.
      guard let code = error.code, PlatformCode.tokenServiceBusy.contains(code) else { throw error }
      try await pipeline.wait(
        pipeline.configuration.retry.pause(after: 1, chance: pipeline.configuration.surroundings.chance()))
      raw = try await pipeline.run(request, options: options, tokens: nil)
    }
    guard let answer = try raw.read(UserTokenAnswer.self), let new = UserToken(answer, replacing: old, pipeline) else {
      throw pipeline.complete(
        LarkError(kind: .invalidResponse, message: "the answer has no 'access_token'"),
        for: UserTokenExchange.method, answeredBy: raw)
    }
    return new
  }

  /// Others wait for the outcome, so it must not take long.
  private var options: CallOptions { CallOptions(timeout: min(.seconds(20), pipeline.configuration.timeout)) }

  /// What follows a refresh that failed: the pair that somebody else got meanwhile, or what to tell.
  private func afterFailure(_ error: LarkError, of old: UserToken) async throws(LarkError) -> UserToken {
    if let code = error.code, PlatformCode.refreshTokenDead.contains(code) {
      memory.unsaved.withLock { $0 = nil }
      let latest = try await stored()
      if latest.refreshToken != old.refreshToken, isUsable(latest, margin: 0) { return latest }
      // Only what will never work again goes; the rest tells who was signed in, and with which scopes.
      if latest.refreshToken == old.refreshToken {
        try await store.save(UserToken(access: latest.access), for: key)
      }
      throw error
    }
    guard error.code == nil, error.oauthError == nil, !error.wasNeverSent else { throw error }
    var error = error
    error.message = "it is not known whether the user token was renewed: \(error.message)"
    error.remedy = "try again; if the refresh token is refused then, let the user sign in again"
    throw error
  }

  private var notRenewable: LarkError { signIn("the user token has expired and cannot be renewed") }

  private func signIn(_ message: String) -> LarkError {
    pipeline.complete(
      LarkError(
        kind: .authentication, message: message, remedy: "let the user sign in again", wasNeverSent: true),
      for: UserTokenExchange.method)
  }
}
