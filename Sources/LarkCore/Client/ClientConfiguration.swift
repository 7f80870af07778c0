/// Settings of a client. The defaults suit most apps.
public struct ClientConfiguration: Sendable {
  /// Address to call instead of the brand's own, such as a gateway or a test server: `https`, or `http` to the loopback
  /// interface, without a path.
  public var baseURL: String?
  /// Longest time to wait for the next bytes of an answer.
  public var timeout: Duration
  /// When a call is repeated.
  public var retry: RetryPolicy
  /// What the client calls itself to the platform.
  public var userAgent: String
  /// Told about every attempt of every call, token requests included.
  public var hooks: [any CallHook]
  /// What happens before a call when the token is known to lack a scope.
  public var scopeCheck: ScopeCheck
  /// Clocks, pauses and chance.
  package var surroundings = Surroundings.system

  /// - Parameters:
  ///   - baseURL: Address to call instead of the brand's own.
  ///   - timeout: Longest time to wait for the next bytes of an answer.
  ///   - retry: When a call is repeated.
  ///   - userAgent: What the client calls itself to the platform.
  ///   - hooks: Told about every attempt of every call.
  ///   - scopeCheck: What happens before a call when the token is known to lack a scope.
  public init(
    baseURL: String? = nil,
    timeout: Duration = .seconds(60),
    retry: RetryPolicy = RetryPolicy(),
    userAgent: String = "lark-swift",
    hooks: [any CallHook] = [],
    scopeCheck: ScopeCheck = .off
  ) {
    self.baseURL = baseURL
    self.timeout = timeout
    self.retry = retry
    self.userAgent = userAgent
    self.hooks = hooks
    self.scopeCheck = scopeCheck
  }
}
