/// Always the same token.
public struct StaticTokenSource: TokenSource {
  private let fixed: AccessToken

  /// - Parameter token: The token.
  public init(_ token: AccessToken) {
    fixed = token
  }

  public func token() async throws(LarkError) -> AccessToken { fixed }

  public func discard(_ token: AccessToken) async -> Bool { false }
}
