import LarkFoundation

/// The requests of a sign-in on another device.
struct DeviceFlow: Sendable {
  private let credentials: AppCredentials
  private let scopes: [Scope]
  /// For links and codes.
  private let accounts: CallPipeline
  /// For tokens.
  private let tokens: CallPipeline

  init(
    _ credentials: AppCredentials, scopes: [Scope], _ brand: Brand, _ configuration: ClientConfiguration,
    _ transport: any Transport
  ) {
    self.credentials = credentials
    self.scopes = scopes
    accounts = CallPipeline(forTokensOf: credentials, at: .accounts, brand, configuration, transport)
    tokens = CallPipeline(forTokensOf: credentials, brand, configuration, transport)
  }

  // MARK: Link and code

  /// Asking for a second code does no harm: the first one expires.
  private static let authorization = MethodInfo(
    id: "oauth.device_authorization", verb: .post, path: "/oauth/v1/device_authorization", scopes: .unknown,
    risk: .read)

  /// Asks for a link and a code.
  func authorize() async throws(LarkError) -> DeviceAuthorization {
    try accounts.check(credentials, for: Self.authorization)
    var names = scopes.map(\.rawValue)
    if !names.contains(Self.offlineAccess) { names.append(Self.offlineAccess) }
    let raw = try await accounts.run(
      form: [("client_id", credentials.appID), ("scope", names.joined(separator: " "))], to: Self.authorization,
      authorization: credentials.basicAuthorization)
    guard let answer = try raw.read(DeviceAuthorizationAnswer.self), let deviceCode = answer.deviceCode,
      !deviceCode.isEmpty, let userCode = answer.userCode, let link = answer.verificationURL ?? answer.completeURL
    else { throw invalid("has no link and codes in it", raw) }
    let complete = answer.completeURL ?? link
    // The link is shown to a person, who will trust it.
    guard [link, complete].allSatisfy(isLink), userCode.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 >= " " })
    else { throw invalid("has a link or a code in it that cannot be shown", raw) }
    return DeviceAuthorization(
      deviceCode: deviceCode, userCode: userCode, verificationURL: link, completeURL: complete,
      expiresAt: now.addingTimeInterval(TimeInterval(Self.clamped(answer.lifetime ?? 240, to: 1...3_600))),
      interval: .seconds(Self.clamped(answer.interval ?? 5, to: 1...60)))
  }

  private static let offlineAccess = "offline_access"

  private func isLink(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isPlain, let scheme = text.firstRange(of: "://") else { return false }
    let host = text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return (try? ServiceAddress(String(text[..<scheme.upperBound] + host))) != nil
  }

  private static func clamped(_ value: Int, to range: ClosedRange<Int>) -> Int {
    min(max(value, range.lowerBound), range.upperBound)
  }

  // MARK: Token

  /// Waits and asks until there is something to tell.
  func next(_ poll: inout DevicePoll) async throws(LarkError) -> DeviceLogin.State {
    while true {
      if let end = poll.expiresAt, end <= now {
        // A code that expires while nobody could ask for it has not been waited for.
        if let failure = poll.failure { throw failure }
        return .expired
      }
      if !poll.isDue { try await tokens.wait(poll.interval) }
      poll.isDue = false
      let answer: UserTokenAnswer
      do { answer = try await ask(poll.deviceCode) } catch {
        if let state = try state(after: error, &poll) { return state }
        continue
      }
      guard let token = UserToken(answer, tokens) else {
        throw tokens.complete(
          LarkError(kind: .invalidResponse, message: "the answer has no 'access_token'"),
          for: UserTokenExchange.method)
      }
      return .granted(token)
    }
  }

  private func ask(_ deviceCode: String) async throws(LarkError) -> UserTokenAnswer {
    var tokens = tokens
    tokens.redactor.add(deviceCode)
    let raw = try await tokens.run(
      UserTokenExchange.request(.deviceCode(deviceCode), by: credentials),
      options: CallOptions(timeout: min(.seconds(20), tokens.configuration.timeout), retry: .never), tokens: nil)
    guard let answer = try raw.read(UserTokenAnswer.self) else { throw invalid("is no object", raw) }
    return answer
  }

  /// What a question that brought no token means; nil: nothing to tell.
  private func state(after error: LarkError, _ poll: inout DevicePoll) throws(LarkError) -> DeviceLogin.State? {
    switch error.oauthError {
    case "authorization_pending":
      poll.failure = nil
      return nil
    case "slow_down":
      poll.failure = nil
      poll.slowDown(by: .seconds(5))
      return .slowedDown(interval: poll.interval)
    case "access_denied": return .denied
    case "expired_token": return .expired
    default: break
    }
    guard Self.passing.contains(error.kind) else { throw error }
    poll.failure = error
    poll.slowDown(by: error.retryAfter ?? .seconds(1))
    return .unreachable(error)
  }

  private static let passing: Set<LarkError.Kind> = [.transport, .timeout, .server, .rateLimit]

  private var now: Date { tokens.configuration.surroundings.now() }

  private func invalid(_ problem: String, _ raw: RawResponse) -> LarkError {
    accounts.complete(
      LarkError(kind: .invalidResponse, message: "the answer \(problem)"), for: Self.authorization, answeredBy: raw)
  }
}
