/// Keeps tokens between runs of a program, such as in a keychain or a database.
///
/// A store that keeps user tokens only need not say anything about tenant tokens. One that several programs share
/// should let only one of them at a time renew a user's token: see ``withExclusiveAccess(to:_:)``. Within one program
/// that is so without its doing.
public protocol TokenStore: Sendable {
  /// The stored token of a user; nil when there is none.
  ///
  /// - Throws: ``LarkError`` when the store cannot be read.
  func userToken(for key: UserTokenKey) async throws(LarkError) -> UserToken?

  /// Stores a user's token in place of the one before.
  ///
  /// - Parameters:
  ///   - token: The token; nil: there is none any more.
  ///   - key: Whose token it is.
  /// - Throws: ``LarkError`` when the store cannot be written; then the token before is still there.
  func save(_ token: UserToken?, for key: UserTokenKey) async throws(LarkError)

  /// The stored token of an app; nil when there is none.
  ///
  /// - Throws: ``LarkError`` when the store cannot be read.
  func tenantToken(for key: TenantTokenKey) async throws(LarkError) -> AccessToken?

  /// Stores an app's token in place of the one before.
  ///
  /// - Parameters:
  ///   - token: The token; nil: the one before has become worthless.
  ///   - key: Whose token it is.
  /// - Throws: ``LarkError`` when the store cannot be written.
  func save(_ token: AccessToken?, for key: TenantTokenKey) async throws(LarkError)

  /// Does something while nobody else, in whatever process, renews the same user's token.
  ///
  /// A refresh token works once. A store should therefore also make sure, before it calls `body`, that it can keep a
  /// new token, and throw otherwise.
  ///
  /// - Parameters:
  ///   - key: Whose token it is.
  ///   - body: What to do.
  /// - Throws: What `body` throws, or ``LarkError`` when the store cannot be written or others take too long.
  func withExclusiveAccess<Value: Sendable>(
    to key: UserTokenKey, _ body: @Sendable () async throws(LarkError) -> Value
  ) async throws(LarkError) -> Value
}

extension TokenStore {
  public func tenantToken(for key: TenantTokenKey) async throws(LarkError) -> AccessToken? { nil }

  public func save(_ token: AccessToken?, for key: TenantTokenKey) async throws(LarkError) {}

  public func withExclusiveAccess<Value: Sendable>(
    to key: UserTokenKey, _ body: @Sendable () async throws(LarkError) -> Value
  ) async throws(LarkError) -> Value {
    try await exclusiveAccess.run(for: ExclusiveKey(store: ObjectIdentifier(Self.self), token: key), body)
  }
}

/// Whose token it is, in which kind of store.
private struct ExclusiveKey: Sendable, Hashable {
  var store: ObjectIdentifier
  var token: UserTokenKey
}

/// Two sources for one user would spend the same refresh token, which works once.
private let exclusiveAccess = KeyedQueue<ExclusiveKey>()
