/// Keeps a user's token between runs of a program, such as in a keychain.
public protocol UserTokenStore: Sendable {
  /// The stored token; nil when there is none.
  ///
  /// - Throws: ``LarkError`` when the store cannot be read.
  func load() async throws(LarkError) -> UserToken?

  /// Stores a token in place of the one before.
  ///
  /// - Parameter token: The token; nil when the one before has become worthless.
  /// - Throws: ``LarkError`` when the store cannot be written.
  func save(_ token: UserToken?) async throws(LarkError)
}
