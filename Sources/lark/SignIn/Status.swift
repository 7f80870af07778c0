import LarkCore
import LarkFoundation
import LarkJSON

/// `lark auth status`.
struct Status: Sendable {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func report(_ arguments: ParsedArguments) throws(CommandError) -> Report {
    if settings.userToken != nil {
      return Report(
        ["signed_in": true, "source": "LARK_USER_ACCESS_TOKEN"] + Facts.app(settings)
          + ["scopes": Facts.scopes(settings.userScopes)], arguments)
    }
    guard let user = try settings.signedIn.get() else {
      return Report(
        ["signed_in": false] + Facts.app(settings) + ["next": .string("\(Tool.name) auth login")], arguments)
    }
    let token = user.token
    let person: JSONObject = [
      "signed_in": .bool(user.isUsable(at: Date())), "source": "sign-in", "user": Facts.user(user),
    ]
    let rest: JSONObject = [
      "token": [
        "state": .string(Self.state(user)), "expires_at": Facts.time(token.access.expiresAt),
        "renewable": .bool(token.isRenewable), "refresh_expires_at": Facts.time(token.refreshExpiresAt),
      ],
      "scopes": Facts.scopes(token.access.scopes), "signed_in_at": Facts.time(user.signedInAt),
      "store": .string(settings.vault?.records.place ?? ""),
    ]
    return Report(person + Facts.app(settings) + rest, arguments)
  }

  /// What the token is good for, in one word.
  static func state(_ user: UserRecord, at now: Date = Date()) -> String {
    if user.isFresh(at: now) { return "valid" }
    return user.isUsable(at: now) ? "needs_refresh" : "expired"
  }
}
