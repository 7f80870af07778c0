import LarkCore
import LarkHTTP

/// Makes the client that a call is sent with.
struct ClientMaker: Sendable {
  let settings: Settings
  let notes: NoteWriter
  /// How long a call may take; nil: as long as the runtime allows.
  var timeout: Duration?
  /// What carries the requests of several calls, so that connections last; nil: one of the client's own.
  var transport: HTTPTransport?

  /// How the tool talks to the platform.
  var configuration: ClientConfiguration {
    var configuration = patientConfiguration
    if let timeout {
      configuration.timeout = timeout
      configuration.totalTimeout = timeout
    }
    return configuration
  }

  /// The same for a renewal, whose refresh token works once: whoever waits for it gives up in time, but the renewal comes
  /// to its end, and the process waits for that.
  private var patientConfiguration: ClientConfiguration {
    ClientConfiguration(
      baseURL: settings.baseURL, accountsURL: settings.accountsURL, userAgent: "\(Tool.name)/\(Tool.version)",
      hooks: [RetryNotes(notes: notes)])
  }

  /// The client of the identity that was chosen. Nothing is sent before its first call.
  ///
  /// - Parameters:
  ///   - choice: Who calls, and why.
  ///   - scopes: Scopes that the call needs, for the hint how to sign in.
  /// - Throws: An error that names the credentials that are missing, and says why they are needed.
  func client(for choice: IdentityChoice, needing scopes: [Scope] = []) throws(CommandError) -> AnyLarkClient {
    do throws(CommandError) { return try client(for: choice.identity, needing: scopes) } catch {
      var error = error
      // As where a user's token meets a call of the bot: the token that is there is for another identity.
      if choice.reason == .onlyCaller, settings.tenantToken != nil, error.subtype == .tokenMissing {
        throw .invalidArgument(
          "only a user may make this call, but the token that is there is that of a bot", hint: error.hint,
          params: [.init(CommonFlags.identity.spelling, reason: "cannot be honoured")])
      }
      if let other = tokenOfAnother(than: choice.identity) {
        throw .invalidArgument(
          "a \(choice.identity.rawValue) is to make this call, \(choice.explanation), but the token that is there is "
            + "that of a \(other.rawValue)",
          hint: "use --as \(other.rawValue) where the call allows it; or else, \(error.hint)",
          params: [.init(CommonFlags.identity.spelling, reason: "cannot be honoured")])
      }
      if choice.reason != .asked { error.message += " (\(choice.identity.rawValue) was chosen \(choice.explanation))" }
      throw error
    }
  }

  /// Whose token is all there is, where that is somebody else's; nil where there is an app, which could get another.
  private func tokenOfAnother(than identity: IdentityKind) -> IdentityKind? {
    guard settings.appID == nil, settings.appSecret == nil else { return nil }
    return switch identity {
    case .user: settings.userToken == nil && settings.tenantToken != nil ? .bot : nil
    case .bot: settings.tenantToken == nil && settings.userToken != nil ? .user : nil
    }
  }

  /// The client of an identity. Nothing is sent before its first call.
  ///
  /// - Parameters:
  ///   - identity: Who calls.
  ///   - scopes: Scopes that the call needs, for the hint how to sign in.
  /// - Throws: An error that names the credentials that are missing.
  func client(for identity: IdentityKind, needing scopes: [Scope] = []) throws(CommandError) -> AnyLarkClient {
    let credential = try Credential(for: identity, settings, needing: scopes).waiting(atMost: timeout)
    let transport = transport ?? HTTPTransport()
    let configuration = configuration
    return switch credential {
    case .userToken(let token, let scopes):
      .user(
        .user(token: token, scopes: scopes, brand: settings.brand, configuration: configuration, transport: transport))
    case .signedIn(let user, let credentials, let vault):
      .user(
        .user(
          ConcealedSource(
            source: UserTokenSource(
              credentials, userID: user.key.userID, store: vault, brand: settings.brand,
              configuration: patientConfiguration, transport: transport)),
          brand: settings.brand, configuration: configuration, transport: transport))
    case .tenantToken(let token):
      .bot(.bot(token: token, brand: settings.brand, configuration: configuration, transport: transport))
    case .app(let credentials):
      .bot(
        .bot(
          ConcealedSource(
            source: TenantTokenSource(
              credentials, store: settings.tenantTokens, brand: settings.brand, configuration: configuration,
              transport: transport)),
          brand: settings.brand, configuration: configuration, transport: transport))
    }
  }
}

/// A source whose tokens are not printed, whoever repeats them.
private struct ConcealedSource<Source: TokenSource & SecretHolder>: TokenSource, SecretHolder {
  let source: Source

  var secrets: [String] { source.secrets }

  func token() async throws(LarkError) -> AccessToken {
    let token = try await source.token()
    Secrets.add(token.value)
    return token
  }

  func discard(_ token: AccessToken) async -> Bool { await source.discard(token) }
}

extension ConcealedSource: CredentialHolder where Source: CredentialHolder {
  var credentials: AppCredentials { source.credentials }
}

extension Credential {
  /// The same, with a shorter wait for other processes where a call may not take longer.
  fileprivate func waiting(atMost limit: Duration?) -> Credential {
    guard let limit, case .signedIn(let user, let credentials, var vault) = self else { return self }
    vault.lockLimit = min(vault.lockLimit, limit)
    return .signedIn(user, credentials, vault)
  }
}

extension ParsedArguments {
  /// How long to wait for the next bytes of an answer; nil: as long as the runtime does.
  var timeout: Duration? { integer(of: CommonFlags.timeout).map { .seconds($0) } }
}
