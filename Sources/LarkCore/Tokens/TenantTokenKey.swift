/// Whose tenant token it is. The secret is part of it: who holds another one must not get the token.
public struct TenantTokenKey: Sendable, Hashable {
  /// What the token is fetched with.
  public var credentials: AppCredentials
  /// Where the token is fetched and used, such as `https://open.feishu.cn`.
  public var host: String

  /// - Parameters:
  ///   - credentials: What the token is fetched with.
  ///   - host: Where the token is fetched and used, such as `https://open.feishu.cn`.
  public init(credentials: AppCredentials, host: String) {
    self.credentials = credentials
    self.host = host
  }
}
