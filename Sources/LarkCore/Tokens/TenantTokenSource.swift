import LarkFoundation

/// Fetches the tenant token of an internal app with the app's credentials and renews it before it expires.
///
/// `POST /open-apis/auth/v3/tenant_access_token/internal`, as the platform documents it. The token is kept in memory
/// and, where there is a store, kept there: sources for other apps, secrets or hosts do not see it.
public struct TenantTokenSource: TokenSource, SecretHolder, CredentialHolder {
  package let credentials: AppCredentials
  private let pipeline: CallPipeline
  private let store: (any TokenStore)?
  private let key: TenantTokenKey
  private let cache = TokenCache()

  /// - Parameters:
  ///   - credentials: The app's id and secret.
  ///   - store: Where tokens are kept between runs of the program; nil: nowhere.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: Settings as of the client.
  ///   - transport: What sends HTTP requests.
  public init(
    _ credentials: AppCredentials, store: (any TokenStore)? = nil, brand: Brand = .feishu,
    configuration: ClientConfiguration = .init(), transport: any Transport
  ) {
    self.credentials = credentials
    self.store = store
    key = TenantTokenKey(credentials: credentials, host: configuration.host(of: brand))
    pipeline = CallPipeline(forTokensOf: credentials, brand, configuration, transport)
  }

  package var secrets: [String] { credentials.secrets }

  public func token() async throws(LarkError) -> AccessToken {
    try await cache.token(now: pipeline.configuration.surroundings.now) { () async throws(LarkError) in
      if let kept = await kept() { return kept }
      let token = try await fetch()
      await keep(token)
      return token
    }
  }

  public func discard(_ token: AccessToken) async -> Bool {
    cache.discard(token)
    if let store, let kept = try? await store.tenantToken(for: key), kept.value == token.value { await keep(nil) }
    return true
  }

  // Losing a stored token costs one request, so nothing that goes wrong with the store is worth an error.

  private func kept() async -> AccessToken? {
    guard let store, let token = try? await store.tenantToken(for: key), let end = token.expiresAt else { return nil }
    return end.timeIntervalSince(pipeline.configuration.surroundings.now()) > TokenCache.margin ? token : nil
  }

  private func keep(_ token: AccessToken?) async {
    // One whose end is not known might be kept for ever.
    guard let store, token == nil || token?.expiresAt != nil else { return }
    try? await store.save(token, for: key)
  }

  /// It counts as a read: asking twice gives the same token again, or a second one, both valid.
  private static let method = MethodInfo(
    id: "auth.tenant_access_token.internal", verb: .post, path: "/open-apis/auth/v3/tenant_access_token/internal",
    body: .json, scopes: .unknown, risk: .read)

  private func fetch() async throws(LarkError) -> AccessToken {
    try pipeline.check(credentials, for: Self.method)
    let body: JSON = ["app_id": .string(credentials.appID), "app_secret": .string(credentials.appSecret)]
    let request = PreparedRequest(
      method: Self.method, path: Self.method.path, body: .json(body.serializedBytes()))
    let raw: RawResponse
    do { raw = try await pipeline.run(request, options: .init(), tokens: nil) } catch { throw refused(error) }
    let answer = try raw.read(TenantTokenAnswer.self)
    guard let token = answer?.token, !token.isEmpty else {
      throw pipeline.complete(
        LarkError(kind: .invalidResponse, message: "the answer has no 'tenant_access_token'"), for: Self.method,
        answeredBy: raw)
    }
    return AccessToken(token, expiresAt: pipeline.expiry(after: answer?.lifetime))
  }

  /// A code that is not known otherwise blames what was sent, and that is nothing but the credentials.
  private func refused(_ error: LarkError) -> LarkError {
    guard error.kind == .api, error.code != nil else { return error }
    var error = error
    error.kind = .invalidCredentials
    error.remedy = error.remedy ?? pipeline.remedy.credentials
    return error
  }
}
