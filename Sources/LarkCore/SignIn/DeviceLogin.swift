public import LarkFoundation

/// Signs a user in: they open a link on whatever device, and the program waits for what they decide.
///
/// ```swift
/// let source = UserTokenSource(credentials, store: store)
/// for try await state in DeviceLogin(credentials, scopes: ["im:chat:read"]) {
///   switch state {
///   case .waiting(let authorization): show(authorization.completeURL, authorization.userCode)
///   case .granted(let token): try await store.save(token, for: source.key)
///   case .denied, .expired: showThatNothingCameOfIt()
///   default: break
///   }
/// }
/// ```
///
/// The device flow of OAuth (RFC 8628), as the platform has it. Ending the iteration ends the waiting; every iteration
/// begins anew.
public struct DeviceLogin: AsyncSequence, Sendable {
  public typealias Element = State
  public typealias Failure = LarkError

  /// How far the sign-in has come.
  public enum State: Sendable, Hashable {
    /// The platform is asked for a link and a code.
    case asking
    /// The user is to open the link. Comes once.
    case waiting(DeviceAuthorization)
    /// The platform wants to be asked less often.
    case slowedDown(interval: Duration)
    /// The platform could not be reached; it is asked again.
    case unreachable(LarkError)
    /// The user signed in: the token, with the scopes that were really granted where the platform tells them. The end.
    case granted(UserToken)
    /// The user refused. The end.
    case denied
    /// The codes expired before the user decided. The end.
    case expired
  }

  private let flow: DeviceFlow
  private let begin: Iterator.Step

  /// A sign-in from its beginning.
  ///
  /// - Parameters:
  ///   - credentials: Id and secret of the app that the user signs in to.
  ///   - scopes: Scopes to ask the user for. `offline_access`, without which no token can be renewed, is added.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: Settings as of a client.
  ///   - transport: What sends HTTP requests.
  public init(
    _ credentials: AppCredentials, scopes: [Scope], brand: Brand = .feishu,
    configuration: ClientConfiguration = .init(), transport: any Transport
  ) {
    flow = DeviceFlow(credentials, scopes: scopes, brand, configuration, transport)
    begin = .begin
  }

  /// A sign-in whose link another run of the program showed.
  ///
  /// - Parameters:
  ///   - credentials: Id and secret of the app that the user signs in to.
  ///   - deviceCode: The code from ``DeviceAuthorization``.
  ///   - interval: How long to wait between two questions.
  ///   - expiresAt: When the code expires; nil: the platform will say.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: Settings as of a client.
  ///   - transport: What sends HTTP requests.
  public init(
    _ credentials: AppCredentials, resuming deviceCode: String, interval: Duration = .seconds(5),
    expiresAt: Date? = nil, brand: Brand = .feishu, configuration: ClientConfiguration = .init(),
    transport: any Transport
  ) {
    flow = DeviceFlow(credentials, scopes: [], brand, configuration, transport)
    begin = .poll(DevicePoll(deviceCode: deviceCode, interval: interval, expiresAt: expiresAt, isDue: true))
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(flow: flow, step: begin)
  }

  /// Goes through the states.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate enum Step: Sendable {
      case begin
      case ask
      case poll(DevicePoll)
      case end
    }

    fileprivate let flow: DeviceFlow
    fileprivate var step: Step

    /// The next state; nil after the last one.
    ///
    /// - Throws: ``LarkError`` when the platform refuses the app or cannot be reached.
    public mutating func next() async throws(LarkError) -> State? {
      try await next(isolation: nil)
    }

    /// The next state; nil after the last one.
    ///
    /// - Throws: ``LarkError`` when the platform refuses the app or cannot be reached.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(LarkError) -> State? {
      switch step {
      case .begin:
        step = .ask
        return .asking
      case .ask:
        step = .end
        let authorization = try await flow.authorize()
        step = .poll(DevicePoll(authorization))
        return .waiting(authorization)
      case .poll(var poll):
        step = .end
        let state = try await flow.next(&poll)
        if !state.isLast { step = .poll(poll) }
        return state
      case .end:
        return nil
      }
    }
  }
}

extension DeviceLogin.State {
  /// Whether nothing follows.
  public var isLast: Bool {
    switch self {
    case .asking, .waiting, .slowedDown, .unreachable: false
    case .granted, .denied, .expired: true
    }
  }
}
