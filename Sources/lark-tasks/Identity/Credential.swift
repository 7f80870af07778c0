import LarkCommandLine
import LarkCore

/// What a call is made with.
enum Credential: Sendable {
  case userToken(String, scopes: Set<Scope>?)
  case tenantToken(String)
  case app(AppCredentials)

  /// What the settings hold for an identity.
  ///
  /// - Parameters:
  ///   - identity: Who calls.
  ///   - settings: What the environment says.
  /// - Throws: An error that names what is missing.
  init(for identity: IdentityKind, _ settings: Settings) throws(CommandError) {
    switch identity {
    case .user:
      guard let token = settings.userToken else { throw Self.noUser(settings) }
      self = .userToken(token, scopes: settings.userScopes)
    case .bot:
      if let token = settings.tenantToken {
        self = .tenantToken(token)
      } else if let id = settings.appID, let secret = settings.appSecret {
        self = .app(AppCredentials(appID: id, appSecret: secret))
      } else {
        throw Self.noBot(settings)
      }
    }
  }

  private static func noUser(_ settings: Settings) -> CommandError {
    CommandError(
      .authentication, .tokenMissing, "there is no user token to call as user",
      hint: "set LARK_USER_ACCESS_TOKEN to a user access token"
        + (settings.hasBot ? ", or use --as bot where the call allows it" : ""),
      identity: IdentityKind.user.rawValue)
  }

  private static func noBot(_ settings: Settings) -> CommandError {
    let message: String
    switch (settings.appID, settings.appSecret) {
    case (_?, nil): message = "LARK_APP_ID is set, but LARK_APP_SECRET is not"
    case (nil, _?): message = "LARK_APP_SECRET is set, but LARK_APP_ID is not"
    default: message = "there are no app credentials to call as bot"
    }
    return CommandError(
      .config, .notConfigured, message,
      hint: "set LARK_APP_ID and LARK_APP_SECRET from the developer console, or LARK_TENANT_ACCESS_TOKEN",
      identity: IdentityKind.bot.rawValue)
  }
}
