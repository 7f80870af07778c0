import LarkCore
import LarkHTTP
import LarkJSON

/// `lark auth logout`.
struct Logout: Sendable {
  private let settings: Settings
  private let notes = NoteWriter()

  init(_ settings: Settings) {
    self.settings = settings
  }

  /// Signs everybody out who signed in to the app at this host.
  func run(_ arguments: ParsedArguments) async throws(CommandError) -> Report {
    if settings.userToken != nil { notes.warn("LARK_USER_ACCESS_TOKEN is set and is not touched; unset it too") }
    guard let vault = settings.vault else { throw ConfigFolder.missing }
    guard let appID = settings.appID else { return Report(["signed_out": []], arguments) }
    if arguments.isOn(AuthCommands.local) {
      do { try vault.removeUsers(ofApp: appID, host: settings.host) } catch { throw CommandError(error) }
      return Report(["forgotten": true, "revoked": false], arguments)
    }
    let users: [UserRecord]
    do { users = try vault.users(ofApp: appID, host: settings.host, passesDamaged: true) } catch { throw told(error) }
    let isAnyDamaged = try removeDamaged(vault, appID)
    guard !users.isEmpty else {
      let report: JSONObject = ["signed_out": []]
      return Report(isAnyDamaged ? report + ["forgotten": true, "revoked": false] : report, arguments)
    }
    let setup = try SignInSetup(settings)
    let configuration = ClientMaker(settings: settings, notes: notes, timeout: arguments.timeout).configuration
    for user in users {
      let source = UserTokenSource(
        setup.credentials, userID: user.key.userID, store: vault, brand: settings.brand, configuration: configuration)
      do { try await source.signOut() } catch { throw told(error) }
    }
    return Report(["signed_out": .array(users.map(Facts.user)), "revoked": true], arguments)
  }

  /// Forgets records that are damaged, and tells whether there were any.
  private func removeDamaged(_ vault: TokenVault, _ appID: String) throws(CommandError) -> Bool {
    do throws(LarkError) {
      let damaged = try vault.damagedUsers(ofApp: appID, host: settings.host)
      for name in damaged {
        notes.warn("\(vault.records.place)/\(name) is damaged; it is removed, and its token could not be revoked")
      }
      try vault.removeDamagedUsers(ofApp: appID, host: settings.host)
      return !damaged.isEmpty
    } catch { throw told(error) }
  }

  private func told(_ error: LarkError) -> CommandError {
    var context = FailureContext(settings, identity: nil)
    // Revoking twice is as good as once.
    context.isRead = true
    var told = CommandError(error, context)
    told.message = "still signed in: \(told.message)"
    let local = "'\(Tool.name) auth logout --local' forgets the tokens here without revoking them"
    // Where the platform refuses, nothing else helps.
    told.hint = [.api, .authentication].contains(told.type) ? local : "\(told.hint); \(local)"
    return told
  }
}
