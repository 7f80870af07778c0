/// Flags of the tool as a whole, which may stand anywhere on the line before `--`.
struct GlobalFlags: Sendable, Hashable {
  /// The profile to work with; nil where none is named.
  var profile: String?
  /// The folder to take the methods from; nil where none is named.
  var schema: String?
  /// The line without these flags.
  var rest: [String] = []

  /// No flags and no line.
  init() {}

  /// - Parameter arguments: What follows the name of the binary.
  /// - Throws: A validation error for a flag without a value, or given twice.
  init(_ arguments: [String]) throws(CommandError) {
    var left = arguments[...]
    while let argument = left.popFirst() {
      if argument == "--" {
        rest += [argument] + left
        return
      }
      guard let (flag, attached) = Self.flag(argument) else {
        rest.append(argument)
        continue
      }
      guard let value = attached ?? left.popFirst() else {
        throw Self.refusal(flag, "\(flag.spelling) needs a value", "misses its value")
      }
      guard !value.isEmpty else { throw Self.refusal(flag, "\(flag.spelling) is empty", "is empty") }
      let place = flag.name == CommonFlags.profile.name ? \Self.profile : \Self.schema
      guard self[keyPath: place] == nil else {
        throw Self.refusal(flag, "\(flag.spelling) is given twice", "is given twice")
      }
      self[keyPath: place] = value
    }
  }

  /// The flag that a word is, and the value that is attached to it.
  private static func flag(_ word: String) -> (flag: FlagSpec, attached: String?)? {
    for flag in CommonFlags.global {
      if word == flag.spelling { return (flag, nil) }
      if word.hasPrefix("\(flag.spelling)=") { return (flag, String(word.dropFirst(flag.spelling.count + 1))) }
    }
    return nil
  }

  private static func refusal(_ flag: FlagSpec, _ message: String, _ reason: String) -> CommandError {
    .invalidArgument(message, hint: "write it as \(flag.signature)", params: [.init(flag.spelling, reason: reason)])
  }
}
