import SchemaModel

/// One mistake on a command line.
struct ArgumentProblem {
  /// The argument at fault.
  var param: CommandError.Param
  /// What is wrong, as a message of its own.
  var message: String
  /// What to do; empty: see the command's help.
  var remedy: String
  /// Whether the flag is unknown.
  var isUnknownFlag = false

  static func unknownFlag(_ spelling: String, among command: CommandSpec) -> ArgumentProblem {
    let shown = Echo.safe(spelling)
    let names = command.flags.filter { !$0.isHidden }.map(\.name) + [CommandSpec.help.name]
    let typed = String(spelling.drop { $0 == "-" })
    let suggestions = Suggestions.suggestions(for: typed, among: names).map { "--\($0)" }
    return ArgumentProblem(
      param: .init(shown, reason: "unknown flag", suggestions: suggestions),
      message: "unknown flag \(shown)",
      remedy: suggestions.first.map { "did you mean \($0)?" } ?? "",
      isUnknownFlag: true)
  }

  static func missingValue(of flag: FlagSpec, before next: String?) -> ArgumentProblem {
    let name = next.map(Echo.safe)
    let message = name.map { "\(flag.spelling) needs a value, but the flag \($0) follows" }
    return ArgumentProblem(
      param: .init(flag.spelling, reason: "missing value"),
      message: message ?? "\(flag.spelling) needs a value",
      remedy: name.map { "give one: \(flag.signature); if the value itself is \($0), write \(flag.spelling)=\($0)" }
        ?? "give one: \(flag.signature)")
  }

  static func badValue(
    _ value: String, of flag: FlagSpec, reason: String, suggestions: [String]
  ) -> ArgumentProblem {
    ArgumentProblem(
      param: .init(flag.spelling, reason: reason, suggestions: suggestions),
      message: "\(flag.spelling) does not take '\(Echo.safe(value))'",
      remedy: suggestions.first.map { "did you mean '\($0)'? \(flag.spelling) \(reason)" }
        ?? "\(flag.spelling) \(reason)")
  }

  private static let moreThanOnce = "given more than once"

  /// Whether the problem is that the flag was given before.
  func isSecond(of flag: FlagSpec) -> Bool { param.name == flag.spelling && param.reason == Self.moreThanOnce }

  static func givenTwice(_ flag: FlagSpec) -> ArgumentProblem {
    ArgumentProblem(
      param: .init(flag.spelling, reason: moreThanOnce),
      message: "\(flag.spelling) is given more than once",
      remedy: "give it once")
  }

  static func missingFlag(_ flag: FlagSpec) -> ArgumentProblem {
    ArgumentProblem(
      param: .init(flag.spelling, reason: "missing"),
      message: "\(flag.spelling) is missing",
      remedy: "add \(flag.signature)")
  }

  static func missingPositional(_ positional: CommandSpec.Positional) -> ArgumentProblem {
    let choice = positional.choices.isEmpty ? "" : ": \(positional.choices.joined(separator: ", "))"
    return ArgumentProblem(
      param: .init("<\(positional.name)>", reason: "missing", suggestions: positional.choices),
      message: "<\(positional.name)> is missing",
      remedy: "add it\(choice)")
  }

  static func badPositional(_ word: String, _ positional: CommandSpec.Positional) -> ArgumentProblem {
    let shown = Echo.safe(word)
    return ArgumentProblem(
      param: .init(
        "<\(positional.name)>", reason: "'\(shown)' is none of its values",
        suggestions: Suggestions.suggestions(for: word, among: positional.choices)),
      message: "unknown \(positional.name) '\(shown)'",
      remedy: "Available: \(positional.choices.sorted().joined(separator: ", "))")
  }

  static func strayPositional(_ word: String) -> ArgumentProblem {
    let shown = Echo.safe(word)
    return ArgumentProblem(
      param: .init(shown, reason: "unexpected argument"),
      message: "unexpected argument '\(shown)'",
      remedy: "take it out, or put quotes around a value that has spaces")
  }

  /// One error that tells all mistakes.
  static func error(_ problems: [ArgumentProblem], for command: CommandSpec) -> CommandError {
    var hints: [String] = []
    for problem in problems where !problem.remedy.isEmpty && !hints.contains(problem.remedy) {
      hints.append(problem.remedy)
    }
    hints.append("see '\(command.command) --help'")
    return .invalidArgument(
      problems.map(\.message).joined(separator: "; "),
      hint: hints.reduce("") { $0.isEmpty ? $1 : $0.hasSuffix("?") ? "\($0) \($1)" : "\($0); \($1)" },
      params: problems.map(\.param))
  }
}
