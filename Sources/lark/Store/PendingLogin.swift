import LarkCore
import LarkFoundation
import LarkJSON

/// A sign-in whose link one run showed and for which another run waits.
struct PendingLogin: Sendable, Equatable {
  /// The scopes that the user is asked for.
  var scopes: [Scope]
  /// How long to wait between two questions.
  var interval: Duration
  var expiresAt: Date
}

extension PendingLogin {
  /// - Parameter json: The record as it is stored.
  init?(_ json: JSON) {
    guard let scopes = json["scope"]?.stringValue, let interval = json["interval"]?.intValue,
      let end = json["expires_at"]?.intValue
    else { return nil }
    self.scopes = ScopeList.read(scopes)
    self.interval = .seconds(interval)
    expiresAt = Date(timeIntervalSince1970: TimeInterval(end))
  }

  var json: JSON {
    [
      "version": 1, "scope": .string(scopes.map(\.rawValue).joined(separator: " ")),
      "interval": .number(JSONNumber(Int(interval.components.seconds))),
      "expires_at": .number(JSONNumber(Int(expiresAt.timeIntervalSince1970))),
    ]
  }
}
