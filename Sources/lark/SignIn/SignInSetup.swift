import LarkCore

/// What signing in and out takes: an app, and a place for tokens.
struct SignInSetup: Sendable {
  let settings: Settings
  let credentials: AppCredentials
  let vault: TokenVault
  let appID: String

  /// - Throws: An error that names what is missing.
  init(_ settings: Settings) throws(CommandError) {
    guard let vault = settings.vault else { throw ConfigFolder.missing }
    guard let credentials = settings.credentials else {
      throw CommandError(
        .config, .notConfigured,
        "users sign in to an app, and its \(settings.appID == nil ? "id" : "secret") is not known",
        hint: SetupHint.app(settings))
    }
    self.settings = settings
    self.credentials = credentials
    self.vault = vault
    appID = credentials.appID
  }

  /// The key of a user.
  func key(_ userID: String) -> UserTokenKey {
    UserTokenKey(appID: appID, userID: userID, host: settings.host)
  }

  /// The failure of a sign-in as the command tells it.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - scopes: The scopes that were asked for.
  func failure(_ error: LarkError, scopes: [Scope] = []) -> CommandError {
    var context = FailureContext(settings, identity: nil)
    context.requirement = ScopeRequirement(all: scopes)
    // Signing in once more does no harm.
    context.isRead = true
    var error = error
    // The platform does not say which one it is.
    if Classification.of(error).1 == .appScopeNotApplied { error.missingScopes = scopes }
    var told = CommandError(error, context)
    if told.type == .authentication || told.subtype == .invalidResponse {
      told.hint = "run '\(Tool.name) auth login' again"
    }
    return told
  }
}
