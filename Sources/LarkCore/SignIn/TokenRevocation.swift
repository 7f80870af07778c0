/// Makes tokens worthless before their time (RFC 7009).
struct TokenRevocation: Sendable {
  /// Which of a user's tokens it is.
  enum Kind: String, Sendable {
    case accessToken = "access_token"
    case refreshToken = "refresh_token"
  }

  let credentials: AppCredentials
  /// Knows the service where users sign in.
  let pipeline: CallPipeline

  /// Revoking twice is as good as once.
  private static let method = MethodInfo(
    id: "oauth.revoke", verb: .post, path: "/oauth/v1/revoke", scopes: .unknown, risk: .read)

  /// Revokes a token. One that is worthless already is as good as revoked.
  func revoke(_ token: String, _ kind: Kind) async throws(LarkError) {
    var pipeline = pipeline
    pipeline.redactor.add(token)
    do {
      _ = try await pipeline.run(
        form: [
          ("client_id", credentials.appID), ("client_secret", credentials.appSecret), ("token", token),
          ("token_type_hint", kind.rawValue),
        ], to: Self.method)
    } catch {
      // A success says nothing besides its status.
      if error.kind == .invalidResponse, let status = error.httpStatus, (200..<300).contains(status) { return }
      if let code = error.code, Self.isDead(code) { return }
      throw error
    }
  }

  private static func isDead(_ code: Int) -> Bool {
    PlatformCode.refreshTokenDead.contains(code) || PlatformCode.tokenRefused.contains(code)
  }
}
