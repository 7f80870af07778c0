public import LarkFoundation

/// A user's token with what it takes to renew it. Printing it shows neither.
public struct UserToken: Sendable, Hashable {
  /// The token that calls carry.
  public var access: AccessToken
  /// The token that buys the next one, once; nil where the user granted no `offline_access`.
  public var refreshToken: String?
  /// When the refresh token expires; nil where that is not known.
  public var refreshExpiresAt: Date?

  /// - Parameters:
  ///   - access: The token that calls carry.
  ///   - refreshToken: The token that buys the next one.
  ///   - refreshExpiresAt: When the refresh token expires.
  public init(access: AccessToken, refreshToken: String? = nil, refreshExpiresAt: Date? = nil) {
    self.access = access
    self.refreshToken = refreshToken
    self.refreshExpiresAt = refreshExpiresAt
  }
}

extension UserToken {
  /// Whether there is something to renew the token with.
  public var isRenewable: Bool { refreshToken?.isEmpty == false }

  /// - Parameters:
  ///   - answer: What a token endpoint says; what it leaves out stays as it was.
  ///   - old: The token before.
  ///   - pipeline: Knows the time.
  init?(_ answer: UserTokenAnswer, replacing old: UserToken? = nil, _ pipeline: CallPipeline) {
    guard let value = answer.token, !value.isEmpty else { return nil }
    let scopes = answer.scope.map { Set($0.split(separator: " ").map { Scope(rawValue: String($0)) }) }
    self.init(
      access: AccessToken(
        value, expiresAt: pipeline.expiry(after: answer.lifetime), scopes: scopes ?? old?.access.scopes),
      refreshToken: answer.refreshToken ?? old?.refreshToken,
      refreshExpiresAt: answer.refreshToken == nil
        ? old?.refreshExpiresAt : pipeline.expiry(after: answer.refreshLifetime))
  }
}

extension UserToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "UserToken(\(Redactor.mark))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["access": Redactor.mark]) }
}
