package import LarkFoundation

/// A shortcut whose options were declared in its schema file, as the command and the runner see it.
package protocol ShortcutOptions: Shortcut {
  /// Reads the options from what was typed.
  ///
  /// - Throws: What is wrong with a flag that only the command line has; what options are worth is for ``checked()`` to say.
  init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure)

  /// The options as requests want them.
  ///
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
  func checked() throws(LarkError) -> Self

  /// Values of the options on which scopes depend, by name.
  var scopeValues: [String: String] { get }

  /// The flag of each option, as errors name options.
  static var flagNames: [String: String] { get }
}

/// What was typed after a shortcut. An empty value counts as none.
package protocol FlagReader {
  associatedtype Failure: Error

  /// The directory that paths start from; nil: that of the process.
  var workingDirectory: String? { get }
  /// Hosts that media may be fetched from although they are not on the public internet.
  var privateHosts: Set<String> { get }

  /// The text of a flag, or its default; nil where it has none.
  func text(_ flag: String) throws(Failure) -> String?
  /// The number of a flag, or its default; nil where it has none.
  func number(_ flag: String) throws(Failure) -> Int?
  /// Whether a flag is on.
  func isOn(_ flag: String) throws(Failure) -> Bool
  /// The parts of a list: what commas divide, and what was given several times. Words come as the schema writes them.
  func list(_ flag: String) throws(Failure) -> [String]
  /// A point in time as people write it.
  ///
  /// - Parameter countsToItsEnd: Whether a day alone means its last second.
  func time(_ flag: String, countsToItsEnd: Bool) throws(Failure) -> Date?
  /// A point in time in milliseconds since 1970.
  func unixTime(_ flag: String) throws(Failure) -> Date?
  /// The texts of flags that may also name a file or standard input, by flag.
  func contents(_ flags: [String]) throws(Failure) -> [String: String]
  /// Which of some flags are given.
  func given(among flags: [String]) throws(Failure) -> [String]
  /// What a word is refused with that is none of those a flag takes.
  func unknownWord(_ word: String, of flag: String) -> Failure
  /// What flags are refused with that exclude each other.
  func severalGiven(_ flags: [String]) -> Failure
  /// What is said where none of some flags is given.
  func noneGiven(of flags: [String]) -> Failure
}

extension FlagReader {
  /// A point in time as people write it.
  package func time(_ flag: String) throws(Failure) -> Date? { try time(flag, countsToItsEnd: false) }

  /// A span of time that is typed in milliseconds.
  package func duration(_ flag: String) throws(Failure) -> Duration? {
    guard let number = try number(flag) else { return nil }
    return .milliseconds(number)
  }

  /// One of the words of a flag; nil where the flag is not given.
  package func word<Word: RawRepresentable<String>>(_ flag: String) throws(Failure) -> Word? {
    guard let text = try text(flag) else { return nil }
    guard let word = Word(rawValue: text) else { throw unknownWord(text, of: flag) }
    return word
  }

  /// One of the words of a flag that has to be given.
  package func neededWord<Word: RawRepresentable<String>>(_ flag: String) throws(Failure) -> Word {
    guard let word: Word = try word(flag) else { throw noneGiven(of: [flag]) }
    return word
  }

  /// Words of a flag that takes several.
  package func words<Word: RawRepresentable<String>>(_ flag: String) throws(Failure) -> [Word] {
    var words: [Word] = []
    for text in try list(flag) {
      guard let word = Word(rawValue: text) else { throw unknownWord(text, of: flag) }
      words.append(word)
    }
    return words
  }

  /// The value of the one flag among several that is given; nil where none is.
  package func one<Value>(of alternatives: [(flag: String, value: (String) -> Value)]) throws(Failure) -> Value? {
    let given = try given(among: alternatives.map(\.flag))
    guard given.count < 2 else { throw severalGiven(given) }
    guard let flag = given.first, let alternative = alternatives.first(where: { $0.flag == flag }) else { return nil }
    return alternative.value(try text(flag) ?? "")
  }

  /// The value of the one flag among several that has to be given.
  package func exactlyOne<Value>(
    of alternatives: [(flag: String, value: (String) -> Value)]
  ) throws(Failure) -> Value {
    guard let value = try one(of: alternatives) else { throw noneGiven(of: alternatives.map(\.flag)) }
    return value
  }

  /// What the one flag among several stands for that is on; nil where none is.
  package func one<Value>(ofSwitches alternatives: [(flag: String, value: Value)]) throws(Failure) -> Value? {
    var on: [(flag: String, value: Value)] = []
    for alternative in alternatives where try isOn(alternative.flag) { on.append(alternative) }
    guard on.count < 2 else { throw severalGiven(on.map(\.flag)) }
    return on.first?.value
  }
}
