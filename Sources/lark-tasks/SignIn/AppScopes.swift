import LarkCommandLine
import LarkCore
import LarkJSON

/// `lark auth scopes`: the scopes that the app has.
struct AppScopes: Sendable {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func run(_ arguments: ParsedArguments) async throws(CommandError) -> Report {
    let grant = try await AppGrant(settings: settings).read()
    let names = { (scopes: Set<Scope>) in scopes.map(\.rawValue).sorted().map(JSON.string) }
    return Report(
      [
        "appId": .string(settings.appID ?? ""), "brand": .string(settings.brand.rawValue), "tokenType": "user",
        "userScopes": .array(names(grant.user)), "tenantScopes": .array(names(grant.bot)),
        "count": .number(JSONNumber(grant.user.count)),
      ], identity: IdentityKind.bot.rawValue, arguments)
  }
}
