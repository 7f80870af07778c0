import LarkCore
import LarkFoundation
import LarkJSON
import SchemaModel

/// What environment, settings and store say about app, tokens and platform. The environment wins.
struct Settings: Sendable {
  var appID: String?
  var appSecret: String?
  var brand = Brand.feishu
  /// The user token in the environment.
  var userToken: String?
  var tenantToken: String?
  /// Scopes that the user granted; nil where they are not known.
  var userScopes: Set<Scope>?
  /// Who calls where the command line does not say.
  var defaultIdentity: IdentityWish?
  /// The only identity that may call at all.
  var strictIdentity: IdentityKind?
  /// Address to call instead of the platform's own.
  var baseURL: String?
  /// Address where users sign in, instead of the platform's own.
  var accountsURL: String?

  /// Hosts that media may be fetched from although they are not on the public internet.
  var privateMediaHosts: Set<String> = []

  /// The profile that the app is taken from; nil where the environment names the app, or nothing does.
  var profile: String?
  /// The user's folder for settings and tokens; nil where there is none.
  var configFolder: String?
  /// The settings in that folder.
  private(set) var config = ConfigFile()
  /// Where a setting was found, by its name, for messages: `LARK_DEFAULT_AS`, `the profile 'work'`.
  var origins: [Origin: String] = [:]
  /// The user who signed in to the app, or why that cannot be told.
  var signedIn: Result<UserRecord?, CommandError> = .success(nil)
  /// Where users' tokens and apps' secrets are kept; nil where there is no place for them.
  var vault: TokenVault?
  /// Where tenant tokens are kept between two runs; nil: they are not kept.
  var tenantTokens: TokenVault?

  /// Settings whose origin is worth telling.
  enum Origin: Sendable, Hashable {
    case app
    case secret
    case brand
    case defaultIdentity
    case strictMode
    case userToken
    case tenantToken
  }

  init() {}

  /// - Parameter variable: Looks up an environment variable.
  /// - Throws: A configuration error for a value that means nothing, a profile that is not there, or settings that
  ///   cannot be read.
  init(_ variable: @escaping (String) -> String?) throws(CommandError) {
    let names = VariableNames(variable)
    configFolder = try ConfigFolder.path(variable)
    baseURL = names.value("BASE_URL")?.value
    accountsURL = names.value("ACCOUNTS_URL")?.value
    (userToken, origins[.userToken]) = (names.value("USER_ACCESS_TOKEN")?.value, names.value("USER_ACCESS_TOKEN")?.name)
    (tenantToken, origins[.tenantToken]) =
      (names.value("TENANT_ACCESS_TOKEN")?.value, names.value("TENANT_ACCESS_TOKEN")?.name)
    userScopes = names.list("USER_SCOPES").map { Set($0.map(Scope.init(rawValue:))) }
    privateMediaHosts = Set(names.list("PRIVATE_MEDIA_HOSTS") ?? [])

    vault = configFolder.map { TokenVault(below: $0, usesKeychain: Self.usesKeychain(names)) }
    tenantTokens = tenantTokens(names.value("TOKEN_CACHE")?.value)
    if let configFolder {
      do { config = try ConfigFile(in: PrivateFolder(path: configFolder)) } catch { throw CommandError(error) }
    }
    try readApp(names)
    try readIdentity(names)
    signedIn = user()
    for secret in [appSecret, userToken, tenantToken] { Secrets.add(secret) }
    if let token = try? signedIn.get()?.token {
      Secrets.add(token.access.value)
      Secrets.add(token.refreshToken)
    }
    if userScopes == nil, userToken == nil { userScopes = (try? signedIn.get())?.token.access.scopes }
  }

  /// Whether secrets may be kept in the system's keychain.
  static func usesKeychain(_ names: VariableNames) -> Bool {
    names.value("KEYCHAIN")?.value.lowercased() != "off"
  }

  // MARK: App

  private mutating func readApp(_ names: VariableNames) throws(CommandError) {
    let wanted = names.value("PROFILE")?.value
    let name = wanted ?? ConfigFolder.standardProfile
    let stored = try config.profile(name)
    if let wanted, stored == nil { throw Self.missing(wanted, among: config.profileNames) }
    if let id = names.value("APP_ID") {
      if let wanted, let stored, stored.appID != id.value {
        throw CommandError(
          .config, .invalidConfig,
          "\(id.name) names another app than the profile '\(wanted)', and the environment would win",
          hint: "unset \(id.name), or leave out \(CommonFlags.profile.spelling)",
          fields: ["field": .string(id.name)])
      }
      (appID, origins[.app]) = (id.value, id.name)
    } else if let stored {
      (appID, origins[.app]) = (stored.appID, Self.label(name))
    }
    // A profile says nothing about other apps.
    let own = stored?.appID == appID ? stored : nil
    if own != nil { profile = name }
    if let brand: (name: String, word: Brand) = try names.word("BRAND") {
      (self.brand, origins[.brand]) = (brand.word, brand.name)
    } else if let own {
      (brand, origins[.brand]) = (own.brand, Self.label(name))
    }
    if let secret = names.value("APP_SECRET") {
      (appSecret, origins[.secret]) = (secret.value, secret.name)
    } else if let appID, own != nil, let vault {
      do { appSecret = try vault.secret(ofApp: appID) } catch { throw CommandError(error) }
      if appSecret != nil { origins[.secret] = Self.label(name) }
    }
  }

  private static func label(_ profile: String) -> String { "the profile '\(profile)'" }

  private static func missing(_ name: String, among names: [String]) -> CommandError {
    let known = names.isEmpty ? "there are none yet" : "there are: \(names.joined(separator: ", "))"
    return CommandError(
      .config, .notConfigured, "there is no profile '\(Echo.safe(name))'; \(known)",
      hint: "set it up with '\(Tool.name) config init \(CommonFlags.profile.spelling) \(Echo.safe(name))'",
      params: [
        .init(
          CommonFlags.profile.spelling, reason: "there is no such profile",
          suggestions: Suggestions.suggestions(for: name, among: names))
      ])
  }

  // MARK: Identity

  private mutating func readIdentity(_ names: VariableNames) throws(CommandError) {
    let stored = try profile.map { (name) throws(CommandError) in try config.profile(name) } ?? nil
    if let found: (name: String, word: IdentityWish) = try names.word("DEFAULT_AS") {
      (defaultIdentity, origins[.defaultIdentity]) = (found.word, found.name)
    } else if let profile, let wish = stored?.defaultIdentity {
      (defaultIdentity, origins[.defaultIdentity]) = (wish, Self.label(profile))
    } else if let wish = try config.defaultIdentity {
      (defaultIdentity, origins[.defaultIdentity]) = (wish, ConfigFolder.fileName)
    }
    if let found: (name: String, word: StrictMode) = try names.word("STRICT_MODE") {
      (strictIdentity, origins[.strictMode]) = (found.word.identity, found.name)
    } else if let profile, let own = stored?.strictMode {
      (strictIdentity, origins[.strictMode]) = (own.identity, Self.label(profile))
    } else if let mode = try config.strictMode {
      (strictIdentity, origins[.strictMode]) = (mode.identity, ConfigFolder.fileName)
    }
  }

  /// How to lift strict mode.
  var strictModeHint: String {
    guard let origin = origins[.strictMode], !origin.hasPrefix("LARK") else { return "set LARK_STRICT_MODE to off" }
    return "set LARK_STRICT_MODE to off (strict mode is set in \(origin))"
  }

  /// The user who signed in to the app last. Tokens in the environment are not mixed with those in the store.
  private func user() -> Result<UserRecord?, CommandError> {
    guard userToken == nil, tenantToken == nil, let vault, let appID else { return .success(nil) }
    do throws(LarkError) { return .success(try vault.users(ofApp: appID, host: host).first) } catch {
      return .failure(CommandError(error))
    }
  }

  // MARK: Tokens

  /// Where methods are called, as the keys of tokens have it.
  var host: String { ClientConfiguration(baseURL: baseURL).host(of: brand) }

  /// Whether there is something a user call can be made with.
  var hasUser: Bool { userToken != nil || canUseSignIn }

  /// What the app proves itself with; nil where id or secret are missing.
  var credentials: AppCredentials? {
    guard let appID, let appSecret else { return nil }
    return AppCredentials(appID: appID, appSecret: appSecret)
  }

  /// Where the token of an identity comes from; nil where there is none.
  func tokenOrigin(of identity: IdentityKind?) -> FailureContext.TokenOrigin? {
    switch identity {
    case .user where userToken != nil: .variable(origins[.userToken] ?? "LARK_USER_ACCESS_TOKEN")
    case .user: .signIn
    case .bot where tenantToken != nil: .variable(origins[.tenantToken] ?? "LARK_TENANT_ACCESS_TOKEN")
    case .bot where credentials != nil: .app(secretIn: origins[.secret] ?? "LARK_APP_SECRET")
    case .bot, nil: nil
    }
  }

  /// Whether a call can be made with the sign-in, as far as the clock can tell.
  private var canUseSignIn: Bool {
    guard let user = try? signedIn.get() else { return false }
    return credentials == nil ? user.isFresh(at: Date()) : user.isUsable(at: Date())
  }

  /// Where tenant tokens are kept: where `LARK_TOKEN_CACHE` says, otherwise beside those of users.
  private func tenantTokens(_ wish: String?) -> TokenVault? {
    guard let wish else { return vault }
    if wish.lowercased() == "off" { return nil }
    let folder = PrivateFolder(path: wish)
    return TokenVault(records: folder, lockFolder: folder)
  }
}
