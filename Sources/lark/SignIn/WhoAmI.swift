import LarkCore
import LarkJSON

/// `lark whoami`: who the next call will be made as, and why.
struct WhoAmI: Sendable {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func run(_ arguments: ParsedArguments) async throws(CommandError) -> Report {
    var wish: IdentityWish?
    if arguments.isGiven(CommonFlags.identity) {
      wish = arguments.value(of: CommonFlags.identity).flatMap(IdentityWish.init)
    }
    let choice = try IdentityChoice.make(
      wish: wish, settings: settings, callers: IdentityKind.allCases, call: "the next call")
    let identity = choice.identity
    let isVerified = arguments.isOn(AuthCommands.verify)
    var facts: JSONObject = ["identity": .string(identity.rawValue), "reason": .string(choice.explanation)]
    do throws(CommandError) {
      let credential = try Credential(for: identity, settings)
      facts["ready"] = true
      facts["credential"] = .string(credential.origin(settings))
      if case .signedIn(let user, _, _) = credential { facts["user"] = Facts.user(user) }
    } catch {
      if isVerified { throw error }
      facts["ready"] = false
      facts["problem"] = .string(error.message)
      facts["next"] = .string(error.hint)
    }
    facts = facts + Facts.app(settings)
    if isVerified { facts = facts + (try await verified(as: identity, within: arguments.timeout)) }
    return Report(facts, identity: identity.rawValue, arguments)
  }

  private func verified(
    as identity: IdentityKind, within timeout: Duration?
  ) async throws(CommandError) -> JSONObject {
    let client = try ClientMaker(settings: settings, notes: NoteWriter(), timeout: timeout).client(for: identity)
    do throws(LarkError) {
      switch client {
      case .user(let client):
        let info = try await UserInfo.of(client)
        return [
          "verified": true, "user": ["open_id": .string(info.openID), "name": info.name.map(JSON.string) ?? .null],
        ]
      case .bot(let client):
        let bot = try await client.call(.get, "/open-apis/bot/v3/info").payload()["bot"] ?? [:]
        return ["verified": true, "bot": ["open_id": bot["open_id"] ?? .null, "name": bot["app_name"] ?? .null]]
      }
    } catch {
      throw CommandError(error, FailureContext(settings, identity: identity))
    }
  }
}

extension Credential {
  /// Where it comes from, for people.
  fileprivate func origin(_ settings: Settings) -> String {
    switch self {
    case .userToken where settings.userToken != nil: "LARK_USER_ACCESS_TOKEN"
    case .userToken, .signedIn: "the sign-in"
    case .tenantToken: "LARK_TENANT_ACCESS_TOKEN"
    case .app: settings.origins[.app].map { "the app of \($0)" } ?? "the app"
    }
  }
}
