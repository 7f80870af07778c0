/// Flags of the tool as a whole, which may stand anywhere on the line before `--`.
struct GlobalFlags: Sendable, Hashable {
  /// The profile to work with; nil where none is named.
  var profile: String?
  /// The line without these flags.
  var rest: [String]

  /// - Parameter arguments: What follows the name of the binary.
  /// - Throws: A validation error for a flag without a value, or given twice.
  init(_ arguments: [String]) throws(CommandError) {
    let flag = CommonFlags.profile
    rest = []
    var left = arguments[...]
    while let argument = left.popFirst() {
      var value: String?
      if argument == "--" {
        rest += [argument] + left
        return
      } else if argument == flag.spelling {
        guard let next = left.popFirst() else {
          throw Self.refusal("\(flag.spelling) needs a value", "misses its value")
        }
        value = next
      } else if argument.hasPrefix("\(flag.spelling)=") {
        value = String(argument.dropFirst(flag.spelling.count + 1))
      } else {
        rest.append(argument)
      }
      guard let value else { continue }
      guard !value.isEmpty else { throw Self.refusal("\(flag.spelling) is empty", "is empty") }
      guard profile == nil else { throw Self.refusal("\(flag.spelling) is given twice", "is given twice") }
      profile = value
    }
  }

  private static func refusal(_ message: String, _ reason: String) -> CommandError {
    let spelling = CommonFlags.profile.spelling
    return .invalidArgument(
      message, hint: "write it as \(spelling) <name>", params: [.init(spelling, reason: reason)])
  }
}
