import LarkCore
import LarkJSON

/// `lark auth scopes`: the scopes that the app has.
struct AppScopes: Sendable {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func run(_ arguments: ParsedArguments) async throws(CommandError) -> Report {
    let grant = try await AppGrant(settings: settings, timeout: arguments.timeout).read()
    return Report(
      [
        "appId": .string(settings.appID ?? ""), "brand": .string(settings.brand.rawValue), "tokenType": "user",
        "userScopes": Facts.scopes(grant.user), "tenantScopes": Facts.scopes(grant.bot),
        "count": .number(JSONNumber(grant.user.count)),
      ], identity: IdentityKind.bot.rawValue, arguments)
  }
}
