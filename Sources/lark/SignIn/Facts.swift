import LarkCore
import LarkFoundation
import LarkJSON

/// Pieces of what the commands tell.
enum Facts {
  /// A time as JSON: `2026-05-27T09:30:00Z`; null where it is not known.
  static func time(_ date: Date?) -> JSON {
    date.map { .string($0.formatted(.iso8601)) } ?? .null
  }

  /// Scopes as JSON, sorted; null where they are not known.
  static func scopes(_ scopes: Set<Scope>?) -> JSON {
    scopes.map { .array($0.map(\.rawValue).sorted().map(JSON.string)) } ?? .null
  }

  /// Scopes as JSON, in their order.
  static func list(_ scopes: [Scope]) -> JSON {
    .array(scopes.map { .string($0.rawValue) })
  }

  /// A user as JSON.
  static func user(_ user: UserRecord) -> JSON {
    [
      "open_id": user.key.userID.isEmpty ? .null : .string(user.key.userID),
      "name": user.name.map(JSON.string) ?? .null,
    ]
  }

  /// The app and the platform as far as they are known.
  static func app(_ settings: Settings) -> JSONObject {
    [
      "profile": settings.profile.map(JSON.string) ?? .null,
      "app_id": settings.appID.map(JSON.string) ?? .null,
      "brand": .string(settings.brand.rawValue),
      // What stands before an @ may be a password.
      "host": .string(settings.host.contains("@") ? Secrets.mark : settings.host),
    ]
  }
}

extension JSONObject {
  /// Both objects in one; of equal keys the second's value counts.
  static func + (left: JSONObject, right: JSONObject) -> JSONObject {
    var sum = left
    for (key, value) in right { sum[key] = value }
    return sum
  }
}
