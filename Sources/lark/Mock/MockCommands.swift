import LarkCore
import LarkMock
import SchemaCatalog
import SchemaModel

/// The commands about a platform on this machine.
enum MockCommands {
  /// What the commands of two words begin with.
  static let group = CommandGroup("mock", "Try everything out on a platform on this machine, without an account.")

  /// Where it listens.
  static let port = FlagSpec(
    "port", .integer(name: "n", in: 0...65_535), default: "0", "Port of this machine to listen on; 0 takes a free one")
  /// What goes wrong.
  static let fault = FlagSpec(
    "fault", .text(name: "what"),
    "Let something go wrong: 429, 503 or another status, 200ms, expired, lost, cut or unheard, with 'every N' and "
      + "'on METHOD' behind it; may be given several times",
    isRepeatable: true)
  /// Makes runs alike.
  static let seed = FlagSpec(
    "seed", .integer(name: "n", in: 0...Int.max),
    "Make the same ids in every run, and let the clock begin on January 1st, 2026 and move with the calls")
  /// What the app may do.
  static let scope = FlagSpec(
    "scope", .text(name: "scopes"),
    "Scopes that the app was given, separated by spaces or commas; without it all there are", isRepeatable: true)

  /// How the environment is printed.
  static let format = FlagSpec(
    "format", .choice(["shell", "json"]), default: "shell", "Lines for a shell, or JSON for programs")

  private static let about = [
    """
    It checks calls as the platform does and remembers what they do: chats, members, messages, reactions, files, \
    cards, sign-ins; what one client sends, the others read, and the app hears of it over its long connection. Other \
    methods are answered with made-up values. A chat 'oc_demo' is there, with Ada (ou_ada), Ben (ou_ben) and the bot.
    """,
    """
    Nothing leaves this machine. With --schema it answers by the method files of a folder.
    """,
  ]

  /// `lark mock run`.
  static let run = CommandSpec(
    "mock run", "Run a command with a platform on this machine around it.",
    discussion: [
      about[0], about[1],
      """
      The command finds the platform in its environment, and 'lark' is this very program. Sign-ins and settings of \
      yours are neither used nor changed. Its exit code is passed on, signals reach it, and the platform ends with it.
      """,
    ],
    flags: [port, fault, seed, scope],
    positionals: [
      .init("command", "The program and its arguments, behind --", isRepeatable: true)
    ],
    examples: [
      .init(
        "lark mock run -- lark im +messages-send --chat-id oc_demo --text Hello", "Send a message without an account"),
      .init("lark mock run --fault '429 every 3' -- swift test", "Run tests that meet a busy platform"),
    ])

  /// `lark mock serve`.
  static let serve = CommandSpec(
    "mock serve", "Serve a platform on this machine, and print what leads to it.",
    discussion: [
      about[0], about[1],
      """
      One 'export NAME=value' a line goes to standard output, for other terminals; with --format json, an object of \
      them. It ends when it is interrupted; 'kill %1' ends one that was started with '&' in the same terminal. Another \
      terminal goes on leading there until it is closed or the variables are unset.
      """,
    ],
    flags: [port, fault, seed, scope, format, CommonFlags.json],
    examples: [
      .init("lark mock serve > mock.env", "Serve it; in other terminals '. ./mock.env' leads there"),
      .init("lark mock serve --port 8080 --format json", "The same for a program, at a port of its choice"),
    ])

  /// How a platform is to be made.
  ///
  /// - Parameters:
  ///   - arguments: A command of these.
  ///   - catalog: The methods to answer by.
  /// - Throws: A validation error for a fault that means nothing, or is about no method.
  static func options(_ arguments: ParsedArguments, _ catalog: Catalog) throws(CommandError) -> MockPlatform.Options {
    var options = MockPlatform.Options()
    options.port = arguments.integer(of: port) ?? 0
    options.seed = arguments.integer(of: seed).map { UInt64($0) }
    options.hasDemo = true
    let scopes = arguments.values(of: scope).flatMap { $0.split { $0 == " " || $0 == "," } }
    if arguments.isGiven(scope) { options.scopes = Set(scopes.map { Scope(rawValue: String($0)) }) }
    for text in arguments.values(of: fault) {
      guard let fault = MockFault(text) else {
        throw .invalidArgument(
          "the fault '\(Echo.safe(text))' means nothing",
          hint: "write it such as '429 every 3', '503 on im.messages', '200ms', 'expired', 'lost', 'cut' or 'unheard'",
          params: [.init(Self.fault.spelling, reason: "means nothing")])
      }
      if let method = fault.method { try check(method, of: text, catalog) }
      options.faults.append(fault)
    }
    return options
  }

  /// Whether there are methods whose ids begin like that.
  private static func check(_ name: String, of fault: String, _ catalog: Catalog) throws(CommandError) {
    let ids = catalog.texts.flatMap { text in text.entries(below: "").compactMap { Catalog.method(at: $0.path) } }
    let isKnown = ids.contains {
      ("\($0)" == name || "\($0)".hasPrefix("\(name).")) && catalog.isCallable($0)
    }
    guard !isKnown else { return }
    let names = Set(ids.flatMap { ["\($0)", "\($0.service).\($0.resource)", $0.service] }).sorted()
    let suggestions = Suggestions.suggestions(for: name, among: names)
    throw .invalidArgument(
      "the fault '\(Echo.safe(fault))' is about no method",
      hint: suggestions.first.map { "did you mean 'on \($0)'?" }
        ?? "write the id of a method or what it begins with: 'on im.messages.create', 'on im.messages', 'on im'",
      params: [.init(Self.fault.spelling, reason: "is about no method", suggestions: suggestions)])
  }
}
