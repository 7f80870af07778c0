import LarkCore
import LarkFoundation
import LarkJSON

/// A user who signed in, as the store keeps them.
struct UserRecord: Sendable, Equatable {
  var key: UserTokenKey
  var token: UserToken
  /// The user's name; nil where it is not known.
  var name: String?
  /// When the user signed in last, to the millisecond. Who did so last is the one who calls.
  var signedInAt: Date

  /// Whether calls can be made with it, as far as the clock can tell.
  func isUsable(at now: Date) -> Bool {
    isFresh(at: now) || token.isRenewable && (token.refreshExpiresAt.map { $0 > now } ?? true)
  }

  /// Whether the token itself has not expired.
  func isFresh(at now: Date) -> Bool {
    token.access.expiresAt.map { $0 > now } ?? true
  }
}

extension UserRecord {
  static let version = 1

  /// - Parameter json: The record as it is stored.
  init?(_ json: JSON) {
    guard let appID = json["app_id"]?.stringValue, let host = json["host"]?.stringValue,
      let value = json["access_token"]?.stringValue, let signedIn = json["signed_in_at"]?.intValue
    else { return nil }
    let scopes = json["scope"]?.stringValue.map { Set(ScopeList.read($0)) }
    key = UserTokenKey(appID: appID, userID: json["open_id"]?.stringValue ?? "", host: host)
    token = UserToken(
      access: AccessToken(value, expiresAt: Self.date(json["expires_at"]), scopes: scopes),
      refreshToken: json["refresh_token"]?.stringValue, refreshExpiresAt: Self.date(json["refresh_expires_at"]))
    name = json["name"]?.stringValue
    signedInAt = Date(timeIntervalSince1970: TimeInterval(signedIn) / 1_000)
  }

  var json: JSON {
    var object: JSONObject = [
      "version": .number(JSONNumber(Self.version)), "app_id": .string(key.appID), "host": .string(key.host),
      "open_id": .string(key.userID), "access_token": .string(token.access.value),
      "signed_in_at": .number(JSONNumber(Int(signedInAt.timeIntervalSince1970 * 1_000))),
    ]
    if let name { object["name"] = .string(name) }
    object["expires_at"] = Self.number(token.access.expiresAt)
    if let refreshToken = token.refreshToken { object["refresh_token"] = .string(refreshToken) }
    object["refresh_expires_at"] = Self.number(token.refreshExpiresAt)
    if let scopes = token.access.scopes {
      object["scope"] = .string(scopes.map(\.rawValue).sorted().joined(separator: " "))
    }
    return .object(object)
  }

  private static func date(_ json: JSON?) -> Date? {
    json?.intValue.map { Date(timeIntervalSince1970: TimeInterval($0)) }
  }

  private static func number(_ date: Date?) -> JSON? {
    date.map { .number(JSONNumber(Int($0.timeIntervalSince1970))) }
  }
}
