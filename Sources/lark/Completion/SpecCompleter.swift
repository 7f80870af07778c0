
/// Completes flags, their values and the arguments of a command by its declaration.
struct SpecCompleter {
  private let command: CommandSpec

  init(_ command: CommandSpec) {
    self.command = command
  }

  /// What may stand in the place of the word being typed.
  ///
  /// - Parameters:
  ///   - words: The words after the command's own ones.
  ///   - current: The word being typed.
  ///   - arguments: Words for an argument that is no flag, from the arguments before it. Without it the declaration's
  ///     own words are offered.
  func reply(
    _ words: ArraySlice<String>, _ current: String,
    arguments: (([String]) -> Completion)? = nil
  ) -> Completion {
    let line = Line(words, of: command)
    if let flag = line.waiting { return values(of: flag) }
    if !line.flagsEnded, current.hasPrefix("-") {
      guard let equals = current.firstIndex(of: "=") else { return Completion(candidates: flags(besides: line.given)) }
      let spelling = String(current[..<equals])
      guard let flag = command.flag(spelling), flag.takesValue else { return Completion() }
      return values(of: flag, before: "\(spelling)=")
    }
    if let arguments { return arguments(line.positionals) }
    if let positional = positional(at: line.positionals.count) {
      return Completion(candidates: positional.choices.map { .init(word: $0, summary: "") })
    }
    return line.flagsEnded ? Completion() : Completion(candidates: flags(besides: line.given))
  }

  private func positional(at index: Int) -> CommandSpec.Positional? {
    if index < command.positionals.count { return command.positionals[index] }
    return command.positionals.last.flatMap { $0.isRepeatable ? $0 : nil }
  }

  private func flags(besides given: [String]) -> [Completion.Candidate] {
    command.allFlags
      .filter { !$0.isHidden && ($0.isRepeatable || !given.contains($0.name)) }
      .map { .init(word: $0.spelling, summary: $0.summary) }
  }

  private func values(of flag: FlagSpec, before: String = "") -> Completion {
    switch flag.value {
    case .choice(let words): Completion(candidates: words.map { .init(word: before + $0, summary: "") })
    case .path: .files
    case .none, .text, .integer: Completion()
    }
  }

  /// The words before the one being typed, sorted out.
  private struct Line {
    var positionals: [String] = []
    var given: [String] = []
    /// The flag whose value is being typed.
    var waiting: FlagSpec?
    var flagsEnded = false

    init(_ words: ArraySlice<String>, of command: CommandSpec) {
      for word in words {
        if waiting != nil {
          waiting = nil
        } else if flagsEnded || word == "-" || !word.hasPrefix("-") {
          positionals.append(word)
        } else if word == "--" {
          flagsEnded = true
        } else if let flag = command.flag(String(word.prefix { $0 != "=" })) {
          given.append(flag.name)
          if flag.takesValue, !word.contains("=") { waiting = flag }
        }
      }
    }
  }
}
