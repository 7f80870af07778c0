import LarkJSON
import Synchronization

/// What this process must not print, wherever an answer or a message repeats it: the secret of the app and the tokens
/// that it works with.
enum Secrets {
  /// What stands in place of a secret.
  static let mark = "[redacted]"
  /// What is shorter is no secret of the platform, and may be part of any word.
  private static let shortest = 8

  private static let known = Mutex<[[UInt8]]>([])

  /// Remembers a secret.
  static func add(_ secret: String?) {
    guard let secret, secret.utf8.count >= shortest else { return }
    // As it is, and as a string of JSON has it.
    let forms = [Array(secret.utf8), Array(JSON.string(secret).visibleBytes().dropFirst().dropLast())]
    known.withLock { known in
      for form in forms where !known.contains(form) { known.append(form) }
      // The longer first: one secret may begin like another.
      known.sort { $0.count > $1.count }
    }
  }

  /// The text without secrets; to be called before a text is cut.
  static func concealed(_ text: String) -> String {
    let known = known.withLock { $0 }
    guard known.contains(where: { $0.count <= text.utf8.count }) else { return text }
    return String(decoding: concealed(Array(text.utf8)), as: UTF8.self)
  }

  /// The text without secrets.
  static func concealed(_ text: [UInt8]) -> [UInt8] {
    known.withLock { $0 }.reduce(text) { System.contains($0, $1) ? $0.replacing(bytes: $1, with: mark.utf8) : $0 }
  }
}
