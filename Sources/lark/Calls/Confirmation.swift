import LarkJSON
import SchemaModel

/// The question that a call which cannot be undone easily is answered with, until it comes with `--yes`.
enum Confirmation {
  /// - Parameters:
  ///   - method: The method.
  ///   - identity: Who would call.
  ///   - arguments: The whole command line without the binary, for the hint.
  static func error(_ method: SchemaModel.Method, identity: String, arguments: [String]) -> CommandError {
    let again = repeatable(arguments).map { ": \($0) \(CommonFlags.yes.spelling)" } ?? ""
    return CommandError(
      .confirmation, .confirmationRequired, "\(method.id) cannot be undone easily and must be confirmed",
      hint: "add \(CommonFlags.yes.spelling) to go ahead\(again)", identity: identity,
      fields: ["risk": .string(method.risk.rawValue), "action": .string(method.id.description)])
  }

  private static let longestWord = 128
  private static let longestLine = 300
  private static let secretWords = ["secret", "token", "password", "api-key", "access-key"]

  /// The command line as it can be typed again; nil where it reads standard input, may hold a secret, or has words
  /// that a shell would change.
  static func repeatable(_ arguments: [String]) -> String? {
    for word in arguments {
      let name = word.hasPrefix("-") ? word.prefix { $0 != "=" }.lowercased() : ""
      if word == "-" || word.hasSuffix("=-") || secretWords.contains(where: name.contains) { return nil }
      if word.utf8.count > longestWord || !word.isPlainShellWord { return nil }
    }
    let line = ([Tool.name] + arguments).joined(separator: " ")
    return line.utf8.count > longestLine ? nil : line
  }
}
