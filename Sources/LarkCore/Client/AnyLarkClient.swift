/// A client whose identity is chosen at run time, such as by a command's `--as`.
///
/// Switch over it to get the typed client, with which everything else is checked by the compiler.
public enum AnyLarkClient: Sendable {
  /// A client of a signed-in user.
  case user(LarkClient<User>)
  /// A client of the app's bot.
  case bot(LarkClient<Bot>)

  /// The client of code that is generic over the identity and asks here and there who calls.
  public init<As: Identity>(_ client: LarkClient<As>) {
    self = As.anyClient(client)
  }

  /// The platform that is called.
  public var brand: Brand {
    switch self {
    case .user(let client): client.brand
    case .bot(let client): client.brand
    }
  }

  /// Who calls.
  public var identity: IdentityKind {
    switch self {
    case .user: .user
    case .bot: .bot
    }
  }

  /// Makes a call that either identity may make.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  @discardableResult
  public func send<Request: CallableByUserAndBot>(
    _ request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Request.Reply {
    switch self {
    case .user(let client): try await client.send(request, options: options)
    case .bot(let client): try await client.send(request, options: options)
    }
  }

  /// Makes a call that either identity may make, and answers with everything around the reply.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  public func response<Request: CallableByUserAndBot>(
    to request: Request, options: CallOptions = .init()
  ) async throws(LarkError) -> Response<Request.Reply> {
    switch self {
    case .user(let client): try await client.response(to: request, options: options)
    case .bot(let client): try await client.response(to: request, options: options)
    }
  }

  /// Sends a request that was put together at run time. Whether this identity may send it is for the caller to know.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of this call.
  /// - Throws: ``LarkError``, with the platform's code where it has one.
  @discardableResult
  public func send(
    _ request: PreparedRequest, options: CallOptions = .init()
  ) async throws(LarkError) -> RawResponse {
    switch self {
    case .user(let client): try await client.send(request, options: options)
    case .bot(let client): try await client.send(request, options: options)
    }
  }

  /// Scopes to ask for before a method can be called; see ``LarkClient/missingScopes(for:)``.
  ///
  /// - Parameter method: The method's facts.
  /// - Throws: ``LarkError`` when there is no token.
  public func missingScopes(for method: MethodInfo) async throws(LarkError) -> [Scope] {
    switch self {
    case .user(let client): try await client.missingScopes(for: method)
    case .bot(let client): try await client.missingScopes(for: method)
    }
  }
}
