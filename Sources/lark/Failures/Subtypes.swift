
extension CommandError.Subtype {
  static let tokenMissing: Self = "token_missing"
  static let tokenInvalid: Self = "token_invalid"
  static let tokenExpired: Self = "token_expired"
  static let refreshTokenInvalid: Self = "refresh_token_invalid"
  static let refreshTokenExpired: Self = "refresh_token_expired"
  static let refreshTokenRevoked: Self = "refresh_token_revoked"
  static let refreshTokenReused: Self = "refresh_token_reused"
  static let refreshServerError: Self = "refresh_server_error"
  static let missingScope: Self = "missing_scope"
  static let userUnauthorized: Self = "user_unauthorized"
  static let appScopeNotApplied: Self = "app_scope_not_applied"
  static let tokenScopeInsufficient: Self = "token_scope_insufficient"
  static let appUnavailable: Self = "app_unavailable"
  static let appDisabled: Self = "app_disabled"
  static let permissionDenied: Self = "permission_denied"
  static let invalidClient: Self = "invalid_client"
  static let transport: Self = "transport"
  static let timeout: Self = "timeout"
  static let serverError: Self = "server_error"
  static let rateLimit: Self = "rate_limit"
  static let quotaExceeded: Self = "quota_exceeded"
  static let contentTooLong: Self = "content_too_long"
  static let fileTooLarge: Self = "file_too_large"
  static let conflict: Self = "conflict"
  static let invalidParameters: Self = "invalid_parameters"
  static let ownershipMismatch: Self = "ownership_mismatch"
  static let notFound: Self = "not_found"
  static let challengeRequired: Self = "challenge_required"
  static let accessDenied: Self = "access_denied"
  static let invalidResponse: Self = "invalid_response"
  static let storage: Self = "storage"
  static let cancelled: Self = "cancelled"
  static let confirmationRequired: Self = "confirmation_required"
}

extension ExitCode {
  /// The call was interrupted: what a shell reports for a program that SIGINT ended.
  static let interrupted = ExitCode(rawValue: 130)
}
