import LarkCore
import LarkIM
import LarkJSON

/// Asks the platform which scopes the app has.
struct AppGrant: Sendable {
  let settings: Settings
  /// How long to wait for the next bytes of an answer; nil: as long as the runtime does.
  let timeout: Duration?

  /// The scopes of the app, for users and for its bot.
  ///
  /// - Throws: An error that names missing credentials, or that of the call.
  func read() async throws(CommandError) -> ScopeGrant {
    guard let appID = settings.appID else {
      throw CommandError(
        .config, .notConfigured, "it is not known which app is meant", hint: SetupHint.app(settings))
    }
    let client = try ClientMaker(settings: settings, notes: NoteWriter(), timeout: timeout).client(for: .bot)
    guard case .bot(let bot) = client else { return ScopeGrant(user: [], bot: []) }
    let request = Application.Applications.Get(appID: appID, lang: .zhCN)
    do throws(LarkError) {
      let scopes = try await bot.send(request).app?.scopes ?? []
      let granted = { (kind: Application.Applications.Get.Reply.App.ScopesElement.TokenTypesElement) in
        Set(scopes.filter { $0.tokenTypes?.contains(kind) ?? true }.compactMap { $0.scope.map { LarkCore.Scope(rawValue: $0) } })
      }
      return ScopeGrant(user: granted(.user), bot: granted(.tenant))
    } catch {
      throw CommandError(error, FailureContext(settings, identity: .bot, method: Application.Applications.Get.method))
    }
  }
}
