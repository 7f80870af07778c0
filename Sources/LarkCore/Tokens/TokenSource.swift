/// A source that works with more than the tokens it hands out: what it must not say, a client must not say either.
package protocol SecretHolder: Sendable {
  /// Texts that must not show up in errors.
  var secrets: [String] { get }
}

/// Where a client takes its tokens from.
public protocol TokenSource: Sendable {
  /// A token that is valid as far as is known. Called once for every attempt of every call, so it should remember.
  ///
  /// - Throws: ``LarkError`` when there is none to be had.
  func token() async throws(LarkError) -> AccessToken

  /// Hears that the platform refused a token.
  ///
  /// - Parameter token: The token, which may have been replaced already.
  /// - Returns: Whether ``token()`` may now answer with another one, so that the call is worth repeating.
  func discard(_ token: AccessToken) async -> Bool
}
