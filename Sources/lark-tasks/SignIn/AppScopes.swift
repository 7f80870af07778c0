import LarkCommandLine
import LarkCore
import LarkIM
import LarkJSON

/// `lark auth scopes`: the scopes that the app has.
struct AppScopes: Sendable {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func run(_ arguments: ParsedArguments) async throws(CommandError) -> Report {
    guard let appID = settings.appID else {
      throw CommandError(
        .config, .notConfigured, "there is no app whose scopes could be listed", hint: SetupHint.app(settings))
    }
    let method = Application.Applications.Get.method
    let client = try ClientMaker(settings: settings, notes: NoteWriter())
      .client(for: .bot, needing: method.scopes.bot.recommended)
    let scopes: [JSON]
    do throws(LarkError) {
      let prepared = try Application.Applications.Get(appID: appID, lang: .zhCN).prepared()
      scopes = try await client.send(prepared).payload()["app"]?["scopes"]?.arrayValue ?? []
    } catch {
      throw CommandError(error, FailureContext(settings, identity: .bot, method: method))
    }
    let user = Self.names(scopes, for: "user")
    return Report(
      [
        "appId": .string(appID), "brand": .string(settings.brand.rawValue), "tokenType": "user",
        "userScopes": .array(user.map(JSON.string)),
        "tenantScopes": .array(Self.names(scopes, for: "tenant").map(JSON.string)),
        "count": .number(JSONNumber(user.count)),
      ], identity: IdentityKind.bot.rawValue, arguments)
  }

  private static func names(_ scopes: [JSON], for type: String) -> [String] {
    scopes.filter { $0["token_types"]?.arrayValue?.contains(.string(type)) == true }
      .compactMap { $0["scope"]?.stringValue }.sorted()
  }
}
