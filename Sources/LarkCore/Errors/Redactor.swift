/// Takes tokens and secrets out of texts, also where the platform echoes them. Printing it does not show them.
struct Redactor: Sendable {
  /// What stands in place of a secret.
  static let mark = "[redacted]"

  private var secrets: [String] = []

  init(_ secrets: [String] = []) {
    for secret in secrets { add(secret) }
  }

  /// Remembers a text that must not be shown.
  mutating func add(_ secret: String) {
    if !secret.isEmpty, !secrets.contains(secret) { secrets.append(secret) }
  }

  /// The text without secrets.
  func clean(_ text: String) -> String {
    secrets.reduce(text) { $0.contains($1) ? $0.replacing($1, with: Self.mark) : $0 }
  }

  /// The error without secrets in any of its texts.
  func clean(_ error: LarkError) -> LarkError {
    var error = error
    error.message = clean(error.message)
    error.remedy = error.remedy.map(clean)
    error.field = error.field.map(clean)
    error.oauthError = error.oauthError.map(clean)
    error.logID = error.logID.map(clean)
    error.troubleshooter = error.troubleshooter.map(clean)
    error.challengeURL = error.challengeURL.map(clean)
    return error
  }
}

extension Redactor: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var description: String { "Redactor" }
  var debugDescription: String { description }
  var customMirror: Mirror { Mirror(self, children: []) }
}
