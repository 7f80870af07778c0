import LarkCore
import LarkJSON

/// What the hints about a failed call need to know.
struct FailureContext: Sendable {
  /// The app, for links into its developer console; nil where it is not known.
  var appID: String?
  var brand = Brand.feishu
  /// Who called.
  var identity: IdentityKind?
  /// Where the token of the call came from; nil where that is not known.
  var tokenOrigin: TokenOrigin?
  /// Whether the app's secret is at hand.
  var hasSecret = false
  /// Whether a call that may have been carried out can be repeated without harm.
  var isRead = false
  /// The scopes that the call needs, as far as they are known.
  var requirement = ScopeRequirement.unknown

  /// Where a token comes from.
  enum TokenOrigin: Sendable, Hashable {
    /// A variable of the environment, by its name.
    case variable(String)
    /// A sign-in.
    case signIn
    /// The app's id and secret; the latter, by its place.
    case app(secretIn: String)
  }

  /// The page on which scopes are added to the app; nil where the app is not known.
  func consoleURL(for scopes: [Scope]) -> String? {
    appID.map { brand.scopeApplicationURL(for: scopes, appID: $0) }
  }
}

extension CommandError {
  /// The failure of a call as a command tells it.
  init(_ error: LarkError, _ context: FailureContext = FailureContext()) {
    let (type, subtype) = Classification.of(error)
    self.init(
      type, subtype, code: error.code, error.message, hint: FailureHint(error, subtype, context).text,
      identity: (error.identity ?? context.identity)?.rawValue,
      params: error.options.map { Param("--\($0)", reason: error.message) }
        + (error.field.map { [Param($0, reason: error.message)] } ?? []),
      isRetryable: Classification.isRetryable(error, isRead: context.isRead))
    if let logID = error.logID { fields["log_id"] = .string(logID) }
    if let page = error.troubleshooter { fields["troubleshooter"] = .string(page) }
    if let page = error.challengeURL { fields["challenge_url"] = .string(page) }
    if let status = error.httpStatus { fields["http_status"] = .number(JSONNumber(status)) }
    if let pause = error.retryAfter {
      let (seconds, fraction) = pause.components
      fields["retry_after_seconds"] = .number(JSONNumber(fraction > 0 ? seconds + 1 : seconds))
    }
    guard !error.missingScopes.isEmpty else { return }
    fields["missing_scopes"] = .array(error.missingScopes.map { .string($0.rawValue) })
    let wanted = error.wantedScopes(by: context.requirement)
    if subtype == .appScopeNotApplied, let link = context.consoleURL(for: wanted) {
      fields["console_url"] = .string(link)
    }
  }
}

/// What kind of failure a call ended in: the one table from the runtime's kinds and the platform's codes to the types
/// of the envelope, which decide the exit code.
enum Classification {
  static func of(_ error: LarkError) -> (ErrorType, CommandError.Subtype) {
    if error.kind == .rateLimit { return (.api, .rateLimit) }
    if let code = error.code, let known = byCode[code] { return known }
    if error.oauthError == "invalid_client" || error.oauthError == "unauthorized_client" {
      return (.config, .invalidClient)
    }
    if error.oauthError == "invalid_scope" { return (.authorization, .appScopeNotApplied) }
    switch error.kind {
    case .invalidRequest: return (.validation, .invalidArgument)
    case .invalidCredentials: return (.config, .invalidClient)
    case .authentication: return (.authentication, .tokenInvalid)
    case .permission: return (.authorization, error.missingScopes.isEmpty ? .permissionDenied : .missingScope)
    case .quota: return (.api, .quotaExceeded)
    case .api: return (.api, bySubtypeOfStatus[error.httpStatus ?? 0] ?? .unknown)
    case .notFound: return (.api, .notFound)
    case .server: return (.network, .serverError)
    case .transport: return (.network, .transport)
    case .timeout: return (.network, .timeout)
    case .cancelled: return (.internal, .cancelled)
    case .invalidResponse, .paging: return (.internal, .invalidResponse)
    case .file: return (.internal, .fileIO)
    case .storage: return (.internal, .storage)
    default: return (.internal, .unknown)
    }
  }

  /// Whether the same call may succeed later without harm.
  static func isRetryable(_ error: LarkError, isRead: Bool) -> Bool {
    switch error.kind {
    case .rateLimit: true
    case .server, .transport, .timeout: !error.isLasting && (isRead || error.wasNeverSent)
    default: false
    }
  }

  /// Codes that say more than their kind.
  private static let byCode: [Int: (ErrorType, CommandError.Subtype)] = [
    20_024: (.authentication, .refreshTokenInvalid),
    20_026: (.authentication, .refreshTokenInvalid),
    20_037: (.authentication, .refreshTokenExpired),
    20_064: (.authentication, .refreshTokenRevoked),
    20_073: (.authentication, .refreshTokenReused),
    20_050: (.authentication, .refreshServerError),
    20_072: (.authentication, .refreshServerError),
    20_068: (.authorization, .appScopeNotApplied),
    20_010: (.authorization, .userUnauthorized),
    20_069: (.authorization, .appDisabled),
    20_009: (.authorization, .appUnavailable),
    20_048: (.authorization, .appUnavailable),
    20_074: (.authorization, .appUnavailable),
    99_991_661: (.authentication, .tokenMissing),
    99_991_677: (.authentication, .tokenExpired),
    99_991_672: (.authorization, .appScopeNotApplied),
    99_991_679: (.authorization, .missingScope),
    99_991_676: (.authorization, .tokenScopeInsufficient),
    230_027: (.authorization, .userUnauthorized),
    99_991_673: (.authorization, .appUnavailable),
    99_991_662: (.authorization, .appDisabled),
    21_000: (.policy, .challengeRequired),
    21_001: (.policy, .accessDenied),
    99_992_402: (.api, .invalidParameters),
    9_499: (.api, .invalidParameters),
    230_025: (.api, .contentTooLong),
    234_006: (.api, .fileTooLarge),
    234_001: (.api, .invalidParameters),
    231_205: (.api, .ownershipMismatch),
    232_002: (.api, .ownershipMismatch),
    232_016: (.api, .ownershipMismatch),
    232_017: (.api, .ownershipMismatch),
  ]

  private static let bySubtypeOfStatus: [Int: CommandError.Subtype] = [
    404: .notFound, 409: .conflict, 413: .contentTooLong, 500: .serverError, 502: .serverError, 503: .serverError, 504: .serverError,
  ]
}
