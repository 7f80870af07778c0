import LarkFoundation

/// Makes calls: body, token, attempts, and what follows a failure.
struct CallPipeline: Sendable {
  let transport: any Transport
  let configuration: ClientConfiguration
  let brand: Brand
  /// Who calls; nil where the app proves itself with its credentials.
  let identity: IdentityKind?
  let appID: String?
  /// Where calls go, or why they cannot.
  let address: Result<ServiceAddress, LarkError>
  /// Whether the answers are those of a token endpoint.
  let isForTokens: Bool
  /// Knows what must not show up in errors, besides the tokens of a call.
  var redactor: Redactor

  init(
    transport: any Transport, configuration: ClientConfiguration, brand: Brand, identity: IdentityKind?,
    appID: String?, isForTokens: Bool = false, secrets: [String] = [], service: Service = .open
  ) {
    self.transport = transport
    self.configuration = configuration
    self.brand = brand
    self.identity = identity
    self.appID = appID
    self.isForTokens = isForTokens
    redactor = Redactor(secrets)
    address = Result { () throws(LarkError) in try ServiceAddress(service.address(configuration, brand)) }
  }

  /// Makes one call.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - options: Settings of the call.
  ///   - tokens: Where the bearer token comes from; nil: none is sent.
  /// - Returns: A successful answer. That it is JSON to its end is for its reader to see.
  /// - Throws: ``LarkError`` with everything that is known about the failure.
  func run(
    _ request: PreparedRequest, options: CallOptions, tokens: (any TokenSource)?
  ) async throws(LarkError) -> RawResponse {
    do {
      let address = try address.get()
      let body = try await UploadBody.make(request.body, boundary: configuration.surroundings.boundary())
      // The body's temporary file is to live as long as somebody may send it.
      defer { withExtendedLifetime(body) {} }
      let assembly = RequestAssembly(address: address, configuration: configuration)
      let httpRequest = try assembly.httpRequest(request, body: body, options: options)
      return try await repeated(
        httpRequest, request, options.retry ?? configuration.retry, tokens, tokenLimit: options.timeout,
        limit: CallLimit(options.totalTimeout ?? configuration.totalTimeout, configuration.surroundings))
    } catch {
      throw complete(error, for: request.method)
    }
  }

  /// The error with the method and the caller.
  func complete(_ error: LarkError, for method: MethodInfo, answeredBy raw: RawResponse? = nil) -> LarkError {
    var error = error
    error.method = error.method ?? method.id
    error.identity = error.identity ?? identity
    error.httpStatus = error.httpStatus ?? raw?.status
    error.logID = error.logID ?? raw?.logID
    return isForTokens ? error : error.tellingOutcome(of: method)
  }

  /// Sends a request until it succeeds or there is no sense in going on.
  ///
  /// - Parameters:
  ///   - httpRequest: The request, complete but for the token.
  ///   - request: What it was made of.
  ///   - policy: When it is repeated.
  ///   - tokens: Where the bearer token comes from; nil: none is sent.
  ///   - tokenLimit: How long to wait for a token at most; nil: as long as its source does.
  ///   - limit: How long all of it may take.
  func repeated(
    _ httpRequest: HTTPRequest, _ request: PreparedRequest, _ policy: RetryPolicy, _ tokens: (any TokenSource)?,
    tokenLimit: Duration? = nil, limit: CallLimit
  ) async throws(LarkError) -> RawResponse {
    var redactor = redactor
    var number = 1
    var refusals = 0
    while true {
      let token: AccessToken?
      do {
        token = try await limit.value("the access token") { () async throws(LarkError) in
          try await tokens?.usableToken(within: tokenLimit)
        }
      } catch {
        var error = error
        // A call whose token was refused was not carried out either.
        error.wasNeverSent = error.wasNeverSent || refusals == number - 1
        throw error
      }
      if let token { redactor.add(token.value) }
      if number == 1, let token { try checkScopes(of: token, for: request.method) }
      let attempt = Attempt(
        request: httpRequest.authorized(by: token).within(limit), method: request.method, number: number,
        redactor: redactor)
      let outcome = await send(attempt)
      switch outcome.result {
      case .success(let raw):
        report(outcome, of: attempt, next: nil)
        return raw
      case .failure(let failure):
        var step = NextStep.after(
          failure, attempt: number - refusals, policy: policy, isRepeatable: request.isRepeatable,
          mayRenew: refusals == 0, chance: configuration.surroundings.chance())
        if step == .renewToken {
          refusals += 1
          if !(await Self.discard(token, from: tokens)) { step = .giveUp }
        }
        // What is left of the time is no use where the pause takes all of it.
        if case .pause(let pause) = step, !limit.allows(pause) { step = .giveUp }
        report(outcome, of: attempt, next: step)
        switch step {
        case .pause(let pause): try await wait(pause)
        case .renewToken: break
        case .giveUp: throw failure.error
        }
      }
      number += 1
    }
  }

  /// Whether there may be another token instead of one that was refused.
  private static func discard(_ token: AccessToken?, from tokens: (any TokenSource)?) async -> Bool {
    guard let token, let tokens else { return false }
    return await tokens.discard(token)
  }

  /// Waits before a repetition.
  ///
  /// - Throws: ``LarkError`` of kind `cancelled` when the task is cancelled.
  func wait(_ pause: Duration) async throws(LarkError) {
    do { try await configuration.surroundings.pause(pause) } catch {
      throw LarkError(kind: .cancelled, message: "the task was cancelled while waiting for the next attempt")
    }
  }

  private func checkScopes(of token: AccessToken, for method: MethodInfo) throws(LarkError) {
    if case .off = configuration.scopeCheck { return }
    guard let identity else { return }
    let missing = token.missingScopes(for: method, as: identity)
    guard !missing.isEmpty else { return }
    switch configuration.scopeCheck {
    case .off: break
    case .warn(let handler): handler(ScopeWarning(method: method.id, identity: identity, missing: missing))
    case .refuse:
      let names = missing.map(\.rawValue).joined(separator: ", ")
      throw LarkError(
        kind: .permission, message: "the token lacks \(missing.count == 1 ? "the scope" : "the scopes") \(names)",
        remedy: remedy.text(for: PlatformCode.userLacksScope, missing: missing, said: nil),
        missingScopes: missing, wasNeverSent: true)
    }
  }

  var remedy: Remedy { Remedy(identity: identity, brand: brand, appID: appID) }
}

/// The platform's services, each with a host of its own.
enum Service: Sendable {
  /// Where methods are called and tokens are exchanged.
  case open
  /// Where users sign in.
  case accounts

  fileprivate func address(_ configuration: ClientConfiguration, _ brand: Brand) -> String {
    switch self {
    case .open: configuration.baseURL ?? brand.openURL
    case .accounts: configuration.accountsURL ?? brand.accountsURL
    }
  }
}

extension PreparedRequest {
  /// Whether carrying out the request twice does no harm.
  fileprivate var isRepeatable: Bool {
    method.isRead || !(idempotencyKey ?? "").isEmpty
  }
}

extension MethodInfo {
  /// Whether a call changes nothing.
  package var isRead: Bool { verb == .get || risk == .read }
}

extension HTTPRequest {
  /// How long a request may take in all that goes from and to memory, where the caller sets no limit.
  private static let usualLimit = Duration.seconds(600)

  /// The request, which has to be over when its call has.
  fileprivate func within(_ limit: CallLimit) -> HTTPRequest {
    var request = self
    if let rest = limit.rest {
      request.totalTimeout = rest
    } else if destination == .memory {
      if case .file = body { return request }
      request.totalTimeout = Self.usualLimit
    }
    return request
  }

  fileprivate func authorized(by token: AccessToken?) -> HTTPRequest {
    guard let token else { return self }
    var request = self
    request.headers.append(HTTPField(name: "Authorization", value: "Bearer \(token.value)"))
    return request
  }
}

extension TokenSource {
  /// A token that can stand in a header field.
  ///
  /// - Parameter limit: How long to wait for it at most; nil: as long as it takes.
  fileprivate func usableToken(within limit: Duration?) async throws(LarkError) -> AccessToken {
    let token = if let limit { try await token(within: limit) } else { try await token() }
    guard !token.value.isEmpty, token.value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw LarkError(
        kind: .authentication,
        message: token.value.isEmpty
          ? "the access token is empty" : "the access token holds spaces or other characters that no token has",
        remedy: "check where the token comes from", wasNeverSent: true)
    }
    return token
  }

  /// The token, if it comes in time. A renewal that others wait for as well goes on without this caller.
  private func token(within limit: Duration) async throws(LarkError) -> AccessToken {
    let outcome = await withTaskGroup(
      of: Result<AccessToken, LarkError>.self, returning: Result<AccessToken, LarkError>?.self
    ) { group in
      group.addTask {
        do throws(LarkError) { return .success(try await token()) } catch { return .failure(error) }
      }
      group.addTask {
        do { try await Task.sleep(for: limit) } catch {
          return .failure(
            LarkError(
              kind: .cancelled, message: "the task was cancelled while waiting for a token", wasNeverSent: true))
        }
        return .failure(
          LarkError(kind: .timeout, message: "no token came within the time limit of the call", wasNeverSent: true))
      }
      defer { group.cancelAll() }
      return await group.next()
    }
    guard let outcome else { return try await token() }
    return try outcome.get()
  }
}
