/// A flag as its command declares it: what parsing accepts, help shows and completion offers.
struct FlagSpec: Sendable, Hashable {
  /// What a flag takes.
  enum Value: Sendable, Hashable {
    /// Nothing: the flag is on or off.
    case none
    /// Any text. The name stands for it in help, as in `--params <json>`.
    case text(name: String)
    /// A path, for which shells offer files.
    case path(name: String)
    /// A whole number.
    case integer(name: String, in: ClosedRange<Int>)
    /// One of these words, in the order to show them.
    case choice([String])
  }

  /// Name without the dashes.
  var name: String
  /// One-letter name without the dash.
  var short: Character?
  /// What the flag takes.
  var value: Value
  /// What counts when the flag is not given.
  var defaultValue: String?
  /// What the flag does: a sentence without the final period.
  var summary: String
  /// Whether the command fails without it.
  var isRequired: Bool
  /// Whether it may be given several times, each time with another value.
  var isRepeatable: Bool
  /// Whether help and completion leave it out.
  var isHidden: Bool
  /// Other names of the flag, which help and completion leave out.
  var aliases: [String] = []
  /// Whether an empty value counts as none given, and the words of a choice are taken in whatever case and with white space
  /// around them. White space alone is no word and no number, but it may be a text.
  var isLenient = false

  init(
    _ name: String, short: Character? = nil, _ value: Value, default defaultValue: String? = nil,
    _ summary: String, isRequired: Bool = false, isRepeatable: Bool = false, isHidden: Bool = false
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.defaultValue = defaultValue
    self.summary = summary
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.isHidden = isHidden
  }

  /// The flag as it is typed, such as `--format`.
  var spelling: String { "--\(name)" }

  /// Whether a value follows the flag.
  var takesValue: Bool { value != .none }

  /// The flag for help, with its one-letter name and what it takes, such as `-o, --output <path>`.
  var signature: String {
    let letter = short.map { "-\($0), " } ?? ""
    return switch value {
    case .none: "\(letter)\(spelling)"
    case .text(let name), .path(let name), .integer(let name, _): "\(letter)\(spelling) <\(name)>"
    case .choice(let words):
      isChoiceShort ? "\(letter)\(spelling) \(words.joined(separator: "|"))" : "\(letter)\(spelling) <\(name)>"
    }
  }

  /// Whether the words of a choice fit into the signature.
  var isChoiceShort: Bool {
    guard case .choice(let words) = value else { return false }
    return words.joined(separator: "|").count <= 16
  }

  /// The same flag, left out of help and completion.
  func hidden(_ isHidden: Bool = true) -> FlagSpec {
    var flag = self
    flag.isHidden = isHidden
    return flag
  }
}
