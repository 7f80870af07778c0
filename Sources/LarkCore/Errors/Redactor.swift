/// Takes tokens and secrets out of texts, also where the platform echoes them. Printing it does not show them.
///
/// Texts are searched byte by byte: a mark behind a secret must not hide it.
struct Redactor: Sendable {
  /// What stands in place of a secret.
  static let mark = "[redacted]"

  /// The longer first: one secret may begin like another.
  private var secrets: [[UInt8]] = []

  init(_ secrets: [String] = []) {
    for secret in secrets { add(secret) }
  }

  /// Remembers a text that must not be shown.
  mutating func add(_ secret: String) {
    let bytes = Array(secret.utf8)
    guard !bytes.isEmpty, !secrets.contains(bytes) else { return }
    secrets.append(bytes)
    secrets.sort { $0.count > $1.count }
  }

  /// The text without secrets.
  func clean(_ text: String) -> String {
    guard !secrets.isEmpty else { return text }
    return String(decoding: clean(Array(text.utf8)), as: UTF8.self)
  }

  /// The bytes without secrets.
  func clean(_ bytes: [UInt8]) -> [UInt8] {
    secrets.reduce(bytes) { $0.replacing(bytes: $1, with: Self.mark.utf8) }
  }

  /// How many bytes the longest secret has.
  var longest: Int { secrets.first?.count ?? 0 }

  private func clean(_ scope: Scope) -> Scope { Scope(rawValue: clean(scope.rawValue)) }

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
    error.missingScopes = error.missingScopes.map(clean)
    return error
  }
}

extension Redactor: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var description: String { "Redactor" }
  var debugDescription: String { description }
  var customMirror: Mirror { Mirror(self, children: []) }
}
