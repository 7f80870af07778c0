import Foundation

/// Fetches the tenant token of an internal app with the app's credentials and renews it before it expires.
///
/// `POST /open-apis/auth/v3/tenant_access_token/internal`, as the platform documents it. The token is kept in memory
/// and belongs to this source alone: sources for other apps, secrets or hosts do not see it.
public struct TenantTokenSource: TokenSource {
  private let credentials: AppCredentials
  private let pipeline: CallPipeline
  private let cache = TokenCache()

  /// - Parameters:
  ///   - credentials: The app's id and secret.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: Settings as of the client.
  ///   - transport: What sends HTTP requests.
  public init(
    _ credentials: AppCredentials, brand: Brand = .feishu, configuration: ClientConfiguration = .init(),
    transport: any Transport
  ) {
    self.credentials = credentials
    pipeline = CallPipeline(
      transport: transport, configuration: configuration, brand: brand, identity: nil, appID: credentials.appID,
      isForTokens: true, secrets: [credentials.appSecret])
  }

  public func token() async throws(LarkError) -> AccessToken {
    try await cache.token(now: pipeline.configuration.surroundings.now) { () async throws(LarkError) in
      try await fetch()
    }
  }

  public func discard(_ token: AccessToken) async -> Bool {
    cache.discard(token)
    return true
  }

  /// It counts as a read: asking twice gives the same token again, or a second one, both valid.
  private static let method = MethodInfo(
    id: "auth.tenant_access_token.internal", verb: .post, path: "/open-apis/auth/v3/tenant_access_token/internal",
    body: .json, scopes: .unknown, risk: .read)

  private func fetch() async throws(LarkError) -> AccessToken {
    guard !credentials.appID.isEmpty, !credentials.appSecret.isEmpty else {
      throw pipeline.complete(
        LarkError(
          kind: .invalidCredentials,
          message: credentials.appID.isEmpty ? "the app id is empty" : "the app secret is empty",
          remedy: pipeline.remedy.credentials, wasNeverSent: true), for: Self.method)
    }
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
