import LarkCore
import LarkFoundation
import LarkIM
import LarkOptions
import SchemaModel

/// The flags of a shortcut as they were given. An empty value counts as none.
struct ShortcutArguments: FlagReader, Sendable {
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

  var workingDirectory: String? { input.workingDirectory }
  var privateHosts: Set<String> { settings.privateMediaHosts }

  func text(_ name: String) throws(CommandError) -> String? {
    parsed.value(of: try flag(name))
  }

  /// Whether the flag stands on the command line, be its value empty.
  func isTyped(_ name: String) throws(CommandError) -> Bool {
    let flag = try flag(name)
    return parsed.isGiven(flag) || parsed.blankFlags.contains(flag.name)
  }

  func number(_ name: String) throws(CommandError) -> Int? {
    parsed.integer(of: try flag(name))
  }

  func isOn(_ name: String) throws(CommandError) -> Bool {
    parsed.isOn(try flag(name))
  }

  /// What stands between commas, without white space around it. An empty part is a mistake where words are wanted, and
  /// nothing otherwise.
  func list(_ name: String) throws(CommandError) -> [String] {
    let flag = try flag(name)
    let texts = parsed.values(of: flag).filter { !OptionRules.trimmed($0).isEmpty }
    let parts = texts.flatMap { text in
      text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { OptionRules.trimmed(String(Substring($0))) }
    }
    guard let declared = shortcut.flags.first(where: { $0.name == name }), case .list(let words, _) = declared.kind,
      !words.isEmpty
    else { return parts.filter { !$0.isEmpty } }
    return try parts.map { (part) throws(CommandError) in
      if let word = words.first(where: { $0 == part.lowercased() }) { return word }
      let reason = part.isEmpty ? "the list has an empty part" : "'\(Echo.safe(part))' is no such word"
      throw .invalidArgument(
        "\(flag.spelling): \(reason)", hint: "use one of \(words.joined(separator: ", "))",
        params: [.init(flag.spelling, reason: reason)])
    }
  }

  func time(_ name: String, countsToItsEnd: Bool) throws(CommandError) -> Date? {
    guard let text = try text(name) else { return nil }
    guard let time = TimeInput(text, bound: countsToItsEnd ? .end : .start, in: nil) else {
      throw .invalidArgument(
        "--\(name): '\(Echo.safe(text))' is no time", hint: "write it as \(TimeInput.forms)",
        params: [.init("--\(name)", reason: "is no time")])
    }
    return time.date
  }

  func unixTime(_ name: String) throws(CommandError) -> Date? {
    guard let text = try text(name).map(OptionRules.trimmed), !text.isEmpty else { return nil }
    guard let milliseconds = Int64(text) else {
      throw .invalidArgument(
        "--\(name): '\(Echo.safe(text))' is no Unix time in milliseconds", hint: "give digits, such as 1767225600000",
        params: [.init("--\(name)", reason: "is no Unix time in milliseconds")])
    }
    return Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
  }

  /// Whether the flag stands on the command line with a value.
  func isGiven(_ name: String) throws(CommandError) -> Bool {
    parsed.isGiven(try flag(name))
  }

  func given(among names: [String]) throws(CommandError) -> [String] {
    var given: [String] = []
    for name in names where try isGiven(name) { given.append(name) }
    return given
  }

  func contents(_ names: [String]) throws(CommandError) -> [String: String] {
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

  // MARK: Pages

  /// A page token, even an empty one, asks for exactly one page.
  func keepToOnePage(_ pages: inout PageCount) throws(CommandError) -> [ShortcutWarning] {
    guard pages != .one, try isTyped("page-token") else { return [] }
    pages = .one
    return [.init("option_without_effect", "--page-all has no effect beside --page-token: one page is read")]
  }

  /// What is said of flags about pages where no pages are followed.
  var idlePageFlags: [ShortcutWarning] {
    get throws(CommandError) {
      guard let limit = shortcut.flags.first(where: { $0.name == "page-limit" }), limit.defaultValue != nil,
        try !isOn("page-all")
      else { return [] }
      let names = ["page-limit", "page-delay"].filter { name in shortcut.flags.contains { $0.name == name } }
      return try given(among: names).map {
        ShortcutWarning("option_without_effect", "--\($0) has no effect without --page-all")
      }
    }
  }

  // MARK: Mistakes

  func unknownWord(_ word: String, of flag: String) -> CommandError {
    .invalidArgument(
      "--\(flag): '\(Echo.safe(word))' is no word of it", hint: "see '\(command.command) --help'",
      params: [.init("--\(flag)", reason: "is no known word")])
  }

  func severalGiven(_ flags: [String]) -> CommandError {
    let names = flags.map { "--\($0)" }
    return .invalidArgument(
      "\(names.joined(separator: " and ")) exclude each other", hint: "give one of them",
      params: names.map { .init($0, reason: "excludes the others") })
  }

  func noneGiven(of flags: [String]) -> CommandError {
    let names = flags.map { "--\($0)" }
    return .invalidArgument(
      "\(names.count > 1 ? "one of " : "")\(names.joined(separator: " and ")) is needed", hint: "see '\(command.command) --help'",
      params: names.map { .init($0, reason: "is missing") })
  }

  private func flag(_ name: String) throws(CommandError) -> FlagSpec {
    if let flag = command.flags.first(where: { $0.name == name }) { return flag }
    throw CommandError.notBuiltIn("the flag --\(name) of '\(command.command)'")
  }
}
