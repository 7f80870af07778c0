import Foundation
import Synchronization

/// Takes a user's token from a store and renews it with its refresh token before it expires.
///
/// `POST /open-apis/authen/v2/oauth/token` with `grant_type=refresh_token`, as the platform documents it. A refresh
/// token works once: the new pair is stored before it is used, and a refresh whose outcome is unknown is not repeated.
public struct RefreshingUserTokenSource: TokenSource {
  private let credentials: AppCredentials
  private let store: any UserTokenStore
  private let pipeline: CallPipeline
  private let cache = TokenCache()
  private let memory = Memory()

  /// - Parameters:
  ///   - credentials: Id and secret of the app that the user signed in to.
  ///   - store: Where the user's token is kept.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: Settings as of the client.
  ///   - transport: What sends HTTP requests.
  public init(
    _ credentials: AppCredentials, store: any UserTokenStore, brand: Brand = .feishu,
    configuration: ClientConfiguration = .init(), transport: any Transport
  ) {
    self.credentials = credentials
    self.store = store
    pipeline = CallPipeline(
      transport: transport, configuration: configuration, brand: brand, identity: .user, appID: credentials.appID,
      isForTokens: true, secrets: [credentials.appSecret])
  }

  public func token() async throws(LarkError) -> AccessToken {
    try await cache.token(now: pipeline.configuration.surroundings.now) { () async throws(LarkError) in
      try await current().access
    }
  }

  public func discard(_ token: AccessToken) async -> Bool {
    memory.refused.withLock { $0 = token.value }
    cache.discard(token)
    return true
  }

  /// What the source remembers besides the token in use.
  private final class Memory: Sendable {
    /// A pair that the platform handed out and the store did not take.
    let unsaved = Mutex<UserToken?>(nil)
    /// The token that the platform refused last.
    let refused = Mutex<String?>(nil)
  }

  private static let method = MethodInfo(
    id: "authen.oauth.token", verb: .post, path: "/open-apis/authen/v2/oauth/token", body: .json, scopes: .unknown,
    risk: .write)

  private func current() async throws(LarkError) -> UserToken {
    if let unsaved = memory.unsaved.withLock({ $0 }) { try await keep(unsaved) }
    guard let stored = try await store.load() else {
      throw signIn("no user token is stored")
    }
    let isUsable = stored.access.expiresAt.map { $0 > pipeline.configuration.surroundings.now() } ?? true
    if isUsable, stored.access.value != memory.refused.withLock({ $0 }) { return stored }
    return try await refreshed(stored)
  }

  private func refreshed(_ old: UserToken) async throws(LarkError) -> UserToken {
    guard let refreshToken = old.refreshToken, !refreshToken.isEmpty else {
      throw signIn("the user token has expired and cannot be renewed")
    }
    if let end = old.refreshExpiresAt, end <= pipeline.configuration.surroundings.now() {
      throw signIn("the user token and its refresh token have expired")
    }
    let answer: UserTokenAnswer
    do { answer = try await exchange(refreshToken) } catch {
      throw try await afterFailure(error)
    }
    guard let value = answer.token, !value.isEmpty else {
      throw signIn("the answer to the refresh has no 'access_token'")
    }
    let scopes = answer.scope.map { Set($0.split(separator: " ").map { Scope(rawValue: String($0)) }) }
    let new = UserToken(
      access: AccessToken(
        value, expiresAt: pipeline.expiry(after: answer.lifetime), scopes: scopes ?? old.access.scopes),
      refreshToken: answer.refreshToken ?? refreshToken,
      refreshExpiresAt: answer.refreshToken == nil
        ? old.refreshExpiresAt : pipeline.expiry(after: answer.refreshLifetime))
    memory.unsaved.withLock { $0 = new }
    try await keep(new)
    return new
  }

  private func keep(_ token: UserToken) async throws(LarkError) {
    try await store.save(token)
    memory.unsaved.withLock { $0 = nil }
  }

  private func exchange(_ refreshToken: String) async throws(LarkError) -> UserTokenAnswer {
    let body: JSON = [
      "grant_type": "refresh_token", "client_id": .string(credentials.appID),
      "client_secret": .string(credentials.appSecret), "refresh_token": .string(refreshToken),
    ]
    let request = PreparedRequest(
      method: Self.method, path: Self.method.path, body: .json(body.serializedBytes()))
    var pipeline = pipeline
    pipeline.redactor.add(refreshToken)
    let raw: RawResponse
    do { raw = try await pipeline.run(request, options: .init(), tokens: nil) } catch {
      // The platform says that it did nothing, so the refresh token is still good.
      guard let code = error.code, PlatformCode.tokenServiceBusy.contains(code) else { throw error }
      try await pipeline.wait(
        pipeline.configuration.retry.pause(after: 1, chance: pipeline.configuration.surroundings.chance()))
      raw = try await pipeline.run(request, options: .init(), tokens: nil)
    }
    guard let answer = try raw.read(UserTokenAnswer.self) else {
      throw signIn("the answer to the refresh is no object")
    }
    return answer
  }

  /// What to tell after a refresh that failed. A refresh token that will never work again leaves the store.
  private func afterFailure(_ error: LarkError) async throws(LarkError) -> LarkError {
    if let code = error.code, PlatformCode.refreshTokenDead.contains(code) {
      try await store.save(nil)
      return error
    }
    guard error.code == nil, !error.wasNeverSent else { return error }
    var error = error
    error.message = "it is not known whether the user token was renewed: \(error.message)"
    error.remedy = "try again; if the refresh token is refused then, let the user sign in again"
    return error
  }

  private func signIn(_ message: String) -> LarkError {
    pipeline.complete(
      LarkError(kind: .authentication, message: message, remedy: "let the user sign in again"), for: Self.method)
  }
}
