import LarkCore
import LarkFoundation
import LarkHTTP
import LarkJSON

/// `lark auth login`.
struct Login: Sendable {
  private let setup: SignInSetup
  private let arguments: ParsedArguments
  private let maker: ClientMaker
  private let notes = NoteWriter()

  init(_ settings: Settings, _ arguments: ParsedArguments) throws(CommandError) {
    if settings.strictIdentity == .bot {
      throw .invalidArgument(
        "strict mode allows calls as bot only, so no user signs in",
        hint: settings.strictModeHint)
    }
    if arguments.isOn(AuthCommands.noWait), arguments.isGiven(AuthCommands.deviceCode) {
      throw .invalidArgument(
        "--no-wait and --device-code cannot stand together: one begins a sign-in, the other waits for one",
        hint: "leave one of them out",
        params: [.init(AuthCommands.noWait.spelling, reason: "cannot stand beside --device-code")])
    }
    self.arguments = arguments
    setup = try SignInSetup(settings)
    maker = ClientMaker(settings: settings, notes: notes, timeout: arguments.timeout)
  }

  /// How the waiting ended.
  private enum Ending {
    /// The link was shown, and somebody else waits.
    case announced(DeviceAuthorization)
    case granted(UserToken)
    case denied
    case expired
  }

  func run() async throws(CommandError) -> Report {
    let scopes = ScopeList.read(arguments.values(of: AuthCommands.scope).joined(separator: " "))
    try RequestedScopes.check(scopes)
    let before = try await lastUser()
    warnAboutEnvironment()
    if let code = arguments.value(of: AuthCommands.deviceCode) { return try await resume(code, scopes, before) }
    for doubt in RequestedScopes.doubts(scopes) {
      notes.warn("the scope '\(doubt.scope)' is not known here; did you mean '\(doubt.meant)'?")
    }
    let requested = try RequestedScopes(
      named: scopes, wantsRecommended: arguments.isOn(AuthCommands.recommended), before: before?.token.access.scopes)
    let login = DeviceLogin(
      setup.credentials, scopes: requested.all, brand: setup.settings.brand, configuration: maker.configuration)
    return try await report(try await ending(of: login, requested.all), requested.required, before)
  }

  private func resume(
    _ code: String, _ scopes: [Scope], _ before: UserRecord?
  ) async throws(CommandError) -> Report {
    let pending: PendingLogin?
    do { pending = try setup.vault.pendingLogin(code) } catch { throw CommandError(error) }
    let login = DeviceLogin(
      setup.credentials, resuming: code, interval: pending?.interval ?? .seconds(5), expiresAt: pending?.expiresAt,
      brand: setup.settings.brand, configuration: maker.configuration)
    let ending = try await ending(of: login, [])
    // It is decided now; a rest of it would do no harm.
    try? setup.vault.removePendingLogin(code)
    return try await report(ending, scopes.isEmpty ? pending?.scopes ?? [] : scopes, before)
  }

  /// Who signed in last. Also makes sure that a token can be kept: nobody should sign in in vain.
  private func lastUser() async throws(CommandError) -> UserRecord? {
    do throws(LarkError) {
      try await setup.vault.withExclusiveAccess(to: setup.key("")) { () async throws(LarkError) in }
      for name in try setup.vault.damagedUsers(ofApp: setup.appID, host: setup.settings.host) {
        notes.warn("\(setup.vault.records.place)/\(name) is damaged; this sign-in replaces it")
      }
      return try setup.vault.users(ofApp: setup.appID, host: setup.settings.host, passesDamaged: true).first
    } catch {
      throw CommandError(error)
    }
  }

  private func warnAboutEnvironment() {
    for (token, name) in [
      (setup.settings.userToken, "LARK_USER_ACCESS_TOKEN"), (setup.settings.tenantToken, "LARK_TENANT_ACCESS_TOKEN"),
    ] where token != nil {
      notes.warn("\(name) is set, and calls will use it instead of this sign-in; unset it")
    }
  }

  // MARK: Waiting

  private func ending(of login: DeviceLogin, _ scopes: [Scope]) async throws(CommandError) -> Ending {
    do throws(LarkError) {
      for try await state in login {
        switch state {
        case .asking: break
        case .waiting(let authorization):
          if arguments.isOn(AuthCommands.noWait) { return .announced(authorization) }
          show(authorization)
        case .slowedDown(let interval):
          notes.progress("the platform is now asked every \(interval.components.seconds) s")
        case .unreachable(let error): notes.say("\(error.message); still waiting")
        case .granted(let token): return .granted(token)
        case .denied: return .denied
        case .expired: return .expired
        }
      }
      return .expired
    } catch {
      throw setup.failure(error, scopes: scopes)
    }
  }

  private func show(_ authorization: DeviceAuthorization) {
    notes.tell(
      """
      To sign in, open this link on any device and agree:

        \(authorization.completeURL)

      The page should show the code \(authorization.userCode). Waiting for it …
      """)
  }

  // MARK: Endings

  private func report(
    _ ending: Ending, _ required: [Scope], _ before: UserRecord?
  ) async throws(CommandError) -> Report {
    switch ending {
    case .announced(let authorization): return try announce(authorization, required)
    case .granted(let token): return try await keep(token, required, before)
    case .denied:
      throw CommandError(
        .authorization, .userUnauthorized, "the sign-in was refused on the page",
        hint: "run '\(Tool.name) auth login' again, and agree to what the page asks for")
    case .expired:
      throw CommandError(
        .authentication, .tokenMissing, "the link expired before anybody signed in with it",
        hint: "run '\(Tool.name) auth login' again, and open the new link")
    }
  }

  private func announce(_ authorization: DeviceAuthorization, _ required: [Scope]) throws(CommandError) -> Report {
    let pending = PendingLogin(scopes: required, interval: authorization.interval, expiresAt: authorization.expiresAt)
    do { try setup.vault.save(pending, for: authorization.deviceCode, now: Date()) } catch { throw CommandError(error) }
    return Report(
      [
        "verification_url": .string(authorization.completeURL), "user_code": .string(authorization.userCode),
        "device_code": .string(authorization.deviceCode), "expires_at": Facts.time(authorization.expiresAt),
        "next": .string("\(Tool.name) auth login --device-code \(authorization.deviceCode)"),
      ], arguments)
  }

  /// Stores the token: at once, and again when it is known whose it is.
  private func keep(
    _ token: UserToken, _ required: [Scope], _ before: UserRecord?
  ) async throws(CommandError) -> Report {
    var user = UserRecord(key: setup.key(""), token: token, name: nil, signedInAt: Date())
    try await save(user)
    let client = LarkClient.user(
      token: token.access.value, brand: setup.settings.brand, configuration: maker.configuration)
    do throws(LarkError) {
      let info = try await UserInfo.of(client)
      (user.key, user.name) = (setup.key(info.openID), info.name)
    } catch {
      notes.warn("signed in, but who that is could not be looked up: \(error.message)")
    }
    if user.key != setup.key("") {
      try await save(user)
      do { try setup.vault.remove(setup.key("")) } catch { throw CommandError(error) }
    }
    // What is left of another user would keep everybody from calling.
    do { try setup.vault.removeDamagedUsers(ofApp: setup.appID, host: setup.settings.host) } catch {
      throw CommandError(error)
    }
    return try told(user, required, before)
  }

  private func save(_ user: UserRecord) async throws(CommandError) {
    do throws(LarkError) {
      // A renewal of the token before must not come after.
      try await setup.vault.withExclusiveAccess(to: user.key) { () throws(LarkError) in try setup.vault.save(user) }
    } catch {
      throw CommandError(error)
    }
  }

  private func told(_ user: UserRecord, _ required: [Scope], _ before: UserRecord?) throws(CommandError) -> Report {
    let report = Report(facts(user), identity: IdentityKind.user.rawValue, arguments)
    guard let granted = user.token.access.scopes else {
      notes.warn("the platform does not say which scopes were granted")
      return report
    }
    if before?.key == user.key, let old = before?.token.access.scopes {
      let lost = old.subtracting(granted).subtracting(required).map(\.rawValue).sorted()
      if !lost.isEmpty { notes.warn("granted before, but not any more: \(lost.joined(separator: ", "))") }
    }
    let missing = required.filter { !granted.contains($0) }
    guard missing.isEmpty else { throw refused(missing, required, granted) }
    if !user.token.isRenewable {
      notes.warn("the token cannot be renewed: the app lacks the scope \(RequestedScopes.offlineAccess)")
    }
    return report
  }

  private func facts(_ user: UserRecord) -> JSONObject {
    ["user": Facts.user(user)] + Facts.app(setup.settings) + [
      "scopes": Facts.scopes(user.token.access.scopes), "expires_at": Facts.time(user.token.access.expiresAt),
      "refresh_expires_at": Facts.time(user.token.refreshExpiresAt),
    ]
  }

  private func refused(_ missing: [Scope], _ required: [Scope], _ granted: Set<Scope>) -> CommandError {
    let names = missing.map(\.rawValue)
    let link = setup.settings.brand.scopeApplicationURL(for: missing, appID: setup.appID)
    return CommandError(
      .authorization, .missingScope, "signed in, but not granted: \(names.joined(separator: ", "))",
      hint: "add what is missing to the app at \(link) and publish a version of it; then \(FailureHint.login(names))",
      identity: IdentityKind.user.rawValue,
      fields: [
        "missing_scopes": Facts.list(missing), "requested_scopes": Facts.list(required),
        "granted_scopes": Facts.scopes(granted), "console_url": .string(link),
      ])
  }
}
