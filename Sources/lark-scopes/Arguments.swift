import LarkScopeRules

/// What the command line asks for.
struct Arguments {
  /// A module to read.
  struct Module {
    var name: String
    /// Whether only declarations of its code count, and not the requests that it makes.
    var isLibrary: Bool
    /// Its Swift and JSON files.
    var files: [String] = []
  }

  static let help = """
    The scopes that an app needs at least, told from the requests and events that its code names, and the events to
    subscribe to.

    USAGE
      swift package lark-scopes [--target NAME]… [--as user|bot]… [--json [--narrowest]] [--strict]

    --target     The target to read, with the targets that it depends on; all but tests by default.
    --as         For whom. Without it for those whose clients the code makes; for both where it makes none.
    --json       Print the list that the developer console imports, and nothing else.
    --narrowest  Print the narrowest scopes in that list rather than the fewest.
    --strict     Fail where code may make requests which its text does not tell, such as '.init(name: "Rollout")'.
    """

  var modules: [Module] = []
  /// For whom; empty: for those whom the code speaks of.
  var identities: Set<IdentityKind> = []
  var wantsJSON = false
  /// Whether the list is to hold the narrowest scopes rather than the fewest.
  var wantsNarrowest = false
  var isStrict = false
  var asksForHelp = false

  /// Reads `lark-scopes [options] --module NAME FILE… --library NAME FILE…`.
  init(_ words: [String]) throws(ScopesError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--module", "--library":
        modules.append(Module(name: try Self.value(of: word, in: &rest), isLibrary: word == "--library"))
      case "--as":
        let value = try Self.value(of: word, in: &rest)
        guard let identity = IdentityKind(rawValue: value) else {
          throw ScopesError(message: "--as takes user or bot, not '\(value)'")
        }
        identities.insert(identity)
      case "--json": wantsJSON = true
      case "--narrowest": wantsNarrowest = true
      case "--strict": isStrict = true
      case "--help", "-h": asksForHelp = true
      case _ where word.hasPrefix("-"):
        throw ScopesError(message: "unknown option \(word)\n\n\(Self.help)")
      case _ where modules.isEmpty:
        throw ScopesError(message: "'\(word)' is no option\n\n\(Self.help)")
      default:
        modules[modules.count - 1].files.append(word)
      }
    }
  }

  private static func value(of option: String, in rest: inout ArraySlice<String>) throws(ScopesError) -> String {
    guard let value = rest.popFirst() else { throw ScopesError(message: "\(option) needs a value") }
    return value
  }
}
