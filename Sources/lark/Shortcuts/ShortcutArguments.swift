import LarkCore
import SchemaModel

/// The flags of a shortcut as they were given. An empty value counts as none.
struct ShortcutArguments: Sendable {
  let shortcut: SchemaModel.Shortcut
  let parsed: ParsedArguments
  /// What the environment says.
  let settings: Settings
  /// Reads what `@file` and `-` stand for.
  var input = InputReader()
  private let command: CommandSpec

  init(_ shortcut: SchemaModel.Shortcut, _ parsed: ParsedArguments, command: CommandSpec, settings: Settings) {
    self.shortcut = shortcut
    self.parsed = parsed
    self.settings = settings
    self.command = command
  }

  /// The text of a flag, or its default; nil where it has none.
  func text(_ name: String) throws(CommandError) -> String? {
    parsed.value(of: try flag(name))
  }

  /// The text of a flag of which even an empty one says something; nil where the flag is not on the command line.
  func textOrBlank(_ name: String) throws(CommandError) -> String? {
    let flag = try flag(name)
    return parsed.values[flag.name]?.last ?? (parsed.blankFlags.contains(flag.name) ? "" : nil)
  }

  /// A time in milliseconds; nil where the flag is not given. What the text is worth is for the library to say.
  func time(_ name: String) throws(CommandError) -> MillisecondTimestamp? {
    try text(name).map { MillisecondTimestamp(rawValue: $0) }
  }

  /// The number of a flag, or its default; nil where it has none.
  func integer(_ name: String) throws(CommandError) -> Int? {
    parsed.integer(of: try flag(name))
  }

  /// Whether a flag is on.
  func isOn(_ name: String) throws(CommandError) -> Bool {
    parsed.isOn(try flag(name))
  }

  /// Every value of a flag that may repeat, as typed: the library takes lists apart.
  func list(_ name: String) throws(CommandError) -> [String] {
    parsed.values(of: try flag(name))
  }

  /// Whether the flag stands on the command line with a value.
  func isGiven(_ name: String) throws(CommandError) -> Bool {
    parsed.isGiven(try flag(name))
  }

  /// One of the words of an enumeration, which are those of the declaration.
  func word<Word: RawRepresentable<String>>(_ name: String, as _: Word.Type = Word.self) throws(CommandError) -> Word? {
    guard let text = try text(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw .invalidArgument(
        "'\(Echo.safe(text))' means nothing for --\(name)", hint: "see '\(command.command) --help'",
        params: [.init("--\(name)", reason: "is no known word")])
    }
    return word
  }

  /// The texts of flags that may also name a file (`@path`) or standard input (`-`), by name; read here.
  ///
  /// - Throws: A validation error where a file is refused or cannot be read, or several flags want standard input.
  func inputs(_ names: [String]) throws(CommandError) -> [String: String] {
    var given: [(flag: FlagSpec, argument: String)] = []
    for name in names {
      let flag = try flag(name)
      if let argument = parsed.value(of: flag) { given.append((flag, argument)) }
    }
    try InputReader.checkStandardInput(given.filter { input.source(ofText: $0.argument) == .standardInput }.map(\.flag))
    var texts: [String: String] = [:]
    for (flag, argument) in given { texts[flag.name] = try input.text(argument, of: flag) }
    return texts
  }

  private func flag(_ name: String) throws(CommandError) -> FlagSpec {
    if let flag = command.flags.first(where: { $0.name == name }) { return flag }
    throw CommandError.notBuiltIn("the flag --\(name) of '\(command.command)'")
  }
}
