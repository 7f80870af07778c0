import SchemaCatalog

extension CommandError {
  /// How many problems the message tells; `params` has them all.
  private static let told = 5

  /// One error that tells everything wrong with the input of a call.
  ///
  /// - Parameters:
  ///   - problems: What is wrong, at least one thing.
  ///   - reference: Where to read what is right, such as `see 'lark schema im.chats.get'`.
  init(_ problems: [RequestProblem], reference: String) {
    var messages = problems.prefix(Self.told).map(\.message)
    if problems.count > Self.told { messages.append("and \(problems.count - Self.told) more") }
    var hints: [String] = []
    for problem in problems.prefix(Self.told) where !problem.hint.isEmpty && !hints.contains(problem.hint) {
      hints.append(problem.hint)
    }
    if !reference.isEmpty { hints.append(reference) }
    if problems.contains(where: { !$0.isStructural }) { hints.append("\(RawCall.noValidate.spelling) sends as given") }
    self = .invalidArgument(
      messages.joined(separator: "; "), hint: Self.sentence(hints),
      params: problems.map { Param($0.path, reason: $0.reason, suggestions: $0.suggestions) })
  }

  /// Clauses one after the other; a question needs no further mark at its end.
  private static func sentence(_ clauses: [String]) -> String {
    clauses.reduce("") { text, clause in
      text.isEmpty ? clause : text + (text.hasSuffix("?") ? " " : "; ") + clause
    }
  }
}
