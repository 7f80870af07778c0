/// Settings of a client. The defaults suit most apps.
public struct ClientConfiguration: Sendable {
  /// Address to call instead of the brand's own, such as a gateway or a test server: `https`, or `http` to the loopback
  /// interface, without a path.
  public var baseURL: String?
  /// Address of the service where users sign in, instead of the brand's own; as ``baseURL``.
  public var accountsURL: String?
  /// Longest time in which nothing moves: no byte of a request goes out, none of an answer comes.
  public var timeout: Duration
  /// Longest time that a call may take in all, with the token it needs, its repetitions and the pauses between them;
  /// nil: ten minutes for each request, and for files as long as bytes move.
  public var totalTimeout: Duration?
  /// How many bytes, unpacked, an answer may have that is no file. An answer with more is a failure of kind
  /// `invalidResponse`; it does not fill the memory first.
  public var longestAnswer: Int
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

  /// Where a client with these settings calls methods, as the keys of a ``TokenStore`` have it.
  ///
  /// - Parameter brand: The client's platform.
  public func host(of brand: Brand) -> String {
    let text = baseURL ?? brand.openURL
    return (try? ServiceAddress(text))?.origin ?? text
  }

  /// - Parameters:
  ///   - baseURL: Address to call instead of the brand's own.
  ///   - accountsURL: Address of the service where users sign in, instead of the brand's own.
  ///   - timeout: Longest time in which nothing moves.
  ///   - totalTimeout: Longest time that a call may take in all; nil: ten minutes for each request, and for files as
  ///     long as bytes move.
  ///   - longestAnswer: How many bytes, unpacked, an answer may have that is no file.
  ///   - retry: When a call is repeated.
  ///   - userAgent: What the client calls itself to the platform.
  ///   - hooks: Told about every attempt of every call.
  ///   - scopeCheck: What happens before a call when the token is known to lack a scope.
  public init(
    baseURL: String? = nil,
    accountsURL: String? = nil,
    timeout: Duration = .seconds(60),
    totalTimeout: Duration? = nil,
    longestAnswer: Int = 64 << 20,
    retry: RetryPolicy = RetryPolicy(),
    userAgent: String = "lark-swift",
    hooks: [any CallHook] = [],
    scopeCheck: ScopeCheck = .off
  ) {
    self.baseURL = baseURL
    self.accountsURL = accountsURL
    self.timeout = timeout
    self.totalTimeout = totalTimeout
    self.longestAnswer = longestAnswer
    self.retry = retry
    self.userAgent = userAgent
    self.hooks = hooks
    self.scopeCheck = scopeCheck
  }
}
