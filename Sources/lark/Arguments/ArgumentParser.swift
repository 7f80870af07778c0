import SchemaModel

/// Reads the arguments of a command by its declaration.
///
/// Flags may stand anywhere, as `--name value` or `--name=value`; `--` ends them. All mistakes are found in one go.
struct ArgumentParser {
  private let command: CommandSpec
  private var rest: ArraySlice<String>
  private var result = ParsedArguments()
  private var problems: [ArgumentProblem] = []
  /// Names of the flags met so far.
  private var met: Set<String> = []

  /// - Parameters:
  ///   - command: What the command accepts.
  ///   - arguments: What follows the command's own words.
  init(_ command: CommandSpec, _ arguments: [String]) {
    self.command = command
    rest = arguments[...]
  }

  /// Reads all arguments.
  mutating func parse() throws(CommandError) -> ParsedArguments {
    var flagsEnded = false
    while let argument = rest.popFirst() {
      if flagsEnded || argument == "-" || !argument.hasPrefix("-") {
        result.positionals.append(argument)
      } else if argument == "--" {
        flagsEnded = true
      } else {
        parseFlag(argument)
      }
    }
    if result.asksForHelp { return ParsedArguments(asksForHelp: true) }
    checkRequiredFlags()
    checkPositionals()
    guard problems.isEmpty else { throw ArgumentProblem.error(problems, for: command) }
    return result
  }

  // MARK: Flags

  private mutating func parseFlag(_ argument: String) {
    let (spelling, attached) = Self.split(argument)
    guard let flag = command.flag(spelling) else {
      problems.append(.unknownFlag(spelling, among: command))
      return
    }
    if flag.name == CommandSpec.help.name {
      result.asksForHelp = true
      return
    }
    if !met.insert(flag.name).inserted, !flag.isRepeatable, !problems.contains(where: { $0.isSecond(of: flag) }) {
      problems.append(.givenTwice(flag))
    }
    if let value = value(of: flag, attached: attached) {
      store(value, for: flag)
    }
  }

  /// Parts `--name=value`.
  private static func split(_ argument: String) -> (spelling: String, value: String?) {
    guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (argument, nil) }
    return (String(argument[..<equals]), String(argument[argument.utf8.index(after: equals)...]))
  }

  private mutating func value(of flag: FlagSpec, attached: String?) -> String? {
    guard flag.takesValue else {
      guard let attached else { return "true" }
      if attached == "true" || attached == "false" { return attached }
      problems.append(.badValue(attached, of: flag, reason: "takes true, false or nothing", suggestions: []))
      return nil
    }
    if let attached { return attached }
    // What looks like one of the command's own flags is one: `--params --dry-run` lacks a value.
    guard let next = rest.first, command.flag(Self.split(next).spelling) == nil else {
      problems.append(.missingValue(of: flag, before: rest.first))
      return nil
    }
    rest.removeFirst()
    return next
  }

  private mutating func store(_ typed: String, for flag: FlagSpec) {
    var value = typed
    if flag.isLenient, flag.takesValue {
      let text = Self.trimmed(typed)
      var isBlank = typed.isEmpty
      switch flag.value {
      case .choice(let words):
        isBlank = text.isEmpty
        value = words.first { $0.lowercased() == text.lowercased() } ?? typed
      case .integer:
        isBlank = text.isEmpty
        value = text
      // White space may be all that a text is meant to be.
      case .none, .text, .path: break
      }
      if isBlank {
        result.blankFlags.insert(flag.name)
        return
      }
    }
    switch flag.value {
    case .none, .text, .path:
      break
    case .integer(_, let range):
      guard let number = Int(value), range.contains(number) else {
        problems.append(
          .badValue(value, of: flag, reason: "takes a whole number \(range.description(of: value))", suggestions: []))
        return
      }
    case .choice(let words):
      guard words.contains(value) else {
        problems.append(
          .badValue(
            value, of: flag, reason: "takes \(words.joined(separator: ", "))",
            suggestions: Suggestions.suggestions(for: value, among: words)))
        return
      }
    }
    if flag.isRepeatable {
      result.values[flag.name, default: []].append(value)
    } else {
      result.values[flag.name] = [value]
    }
  }

  private static func trimmed(_ text: String) -> String {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
    return String(text.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
  }

  private mutating func checkRequiredFlags() {
    for flag in command.flags where flag.isRequired && result.values[flag.name] == nil {
      // A flag whose value was refused is not missing.
      if problems.contains(where: { $0.param.name == flag.spelling }) { continue }
      problems.append(.missingFlag(flag))
    }
  }

  // MARK: Positionals

  private mutating func checkPositionals() {
    let given = result.positionals
    let declared = command.positionals
    for (index, positional) in declared.enumerated() {
      guard index < given.count else {
        if positional.isRequired { problems.append(.missingPositional(positional)) }
        continue
      }
      guard !positional.choices.isEmpty else { continue }
      if positional.ignoresCase, let choice = positional.choices.first(where: { $0.isSame(as: given[index]) }) {
        result.positionals[index] = choice
        continue
      }
      let words = positional.isRepeatable ? given[index...] : given[index...index]
      for word in words where !positional.choices.contains(word) {
        problems.append(.badPositional(word, positional))
      }
    }
    // After an unknown flag nobody can tell its value from an argument of the command.
    guard declared.last?.isRepeatable != true, given.count > declared.count,
      !problems.contains(where: \.isUnknownFlag)
    else { return }
    for word in given[declared.count...] { problems.append(.strayPositional(word)) }
  }
}

extension CommandSpec {
  /// Reads the command's arguments.
  ///
  /// - Parameter arguments: What follows the command's own words.
  /// - Throws: One error that tells every mistake there is.
  func parse(_ arguments: [String]) throws(CommandError) -> ParsedArguments {
    var parser = ArgumentParser(self, arguments)
    return try parser.parse()
  }

  /// The flag that is typed so, such as `--format` or `-o`.
  func flag(_ spelling: String) -> FlagSpec? {
    let letters = spelling.dropFirst(2)
    if spelling.hasPrefix("--") {
      return allFlags.first { $0.name == letters || $0.aliases.contains { $0 == letters } }
    }
    guard spelling.hasPrefix("-"), spelling.count == 2, let letter = spelling.last else { return nil }
    return allFlags.first { $0.short == letter }
  }
}

extension ClosedRange<Int> {
  /// The range in words, for a value outside of it.
  fileprivate func description(of value: String) -> String {
    if upperBound == .max { return "of at least \(lowerBound)" }
    return "from \(lowerBound) to \(upperBound)"
  }
}

extension String {
  /// Whether two words differ in case at most.
  fileprivate func isSame(as other: String) -> Bool { lowercased() == other.lowercased() }
}
