import LarkCore
import LarkFoundation

/// What a call is made with.
enum Credential: Sendable {
  case userToken(String, scopes: Set<Scope>?)
  /// A user who signed in, and what their token is renewed with.
  case signedIn(UserRecord, AppCredentials, TokenVault)
  case tenantToken(String)
  case app(AppCredentials)

  /// What the settings hold for an identity.
  ///
  /// - Parameters:
  ///   - identity: Who calls.
  ///   - settings: What environment, settings and store say.
  ///   - scopes: Scopes that the call needs, for the hint how to sign in.
  /// - Throws: An error that names what is missing.
  init(for identity: IdentityKind, _ settings: Settings, needing scopes: [Scope] = []) throws(CommandError) {
    switch identity {
    case .user:
      if let token = settings.userToken {
        self = .userToken(token, scopes: settings.userScopes)
      } else if let user = try settings.signedIn.get(), let vault = settings.vault {
        self = try Self.signedIn(user, settings, vault)
      } else {
        throw Self.noUser(settings, scopes)
      }
    case .bot:
      if let token = settings.tenantToken {
        self = .tenantToken(token)
      } else if let credentials = settings.credentials {
        self = .app(credentials)
      } else {
        throw Self.noBot(settings)
      }
    }
  }

  private static func signedIn(
    _ user: UserRecord, _ settings: Settings, _ vault: TokenVault
  ) throws(CommandError) -> Credential {
    if let credentials = settings.credentials { return .signedIn(user, credentials, vault) }
    // Without the secret the token cannot be renewed, but it can be used as long as it lasts.
    if user.isFresh(at: Date()) { return .userToken(user.token.access.value, scopes: user.token.access.scopes) }
    throw CommandError(
      .config, .notConfigured, "the sign-in must be renewed, and that takes the app's secret, which is not known",
      hint: SetupHint.secret(of: settings), identity: IdentityKind.user.rawValue)
  }

  private static func noUser(_ settings: Settings, _ scopes: [Scope]) -> CommandError {
    if settings.tenantToken != nil {
      return CommandError(
        .authentication, .tokenMissing, "there is a tenant token in the environment, but no user token to call as user",
        hint: "set LARK_USER_ACCESS_TOKEN too, or unset LARK_TENANT_ACCESS_TOKEN and "
          + FailureHint.login(scopes.map(\.rawValue)),
        identity: IdentityKind.user.rawValue)
    }
    let setup = settings.credentials == nil ? SetupHint.app(settings) + "; then " : ""
    return CommandError(
      .authentication, .tokenMissing, "there is no user token to call as user: nobody is signed in",
      hint: setup + FailureHint.login(scopes.map(\.rawValue)) + ", or set LARK_USER_ACCESS_TOKEN",
      identity: IdentityKind.user.rawValue)
  }

  private static func noBot(_ settings: Settings) -> CommandError {
    let message: String
    switch (settings.appID, settings.appSecret) {
    case (_?, nil): message = "\(settings.origins[.app] ?? "the app id") is set, but LARK_APP_SECRET is not"
    case (nil, _?): message = "LARK_APP_SECRET is set, but LARK_APP_ID is not"
    default: message = "there are no app credentials to call as bot"
    }
    return CommandError(
      .config, .notConfigured, message, hint: SetupHint.app(settings), identity: IdentityKind.bot.rawValue)
  }
}

/// How to tell the tool which app it works for.
enum SetupHint {
  /// How to set the app up.
  static func app(_ settings: Settings) -> String {
    if settings.origins[.app]?.hasPrefix("LARK") == true { return secret(of: settings) }
    return "set LARK_APP_ID and LARK_APP_SECRET from the developer console, or keep them with "
      + "'\(Tool.name) config init'"
  }

  /// How to give the secret of an app whose id is known.
  static func secret(of settings: Settings) -> String {
    "set LARK_APP_SECRET, or keep it with '\(Tool.name) config init'"
  }
}
