import LarkCore
import LarkJSON

/// What `event consume` and `event +subscribe` are asked to do, checked before anything is sent.
struct EventPlan: Sendable {
  /// A folder for events of some types.
  struct Route: Sendable, Hashable {
    /// A regular expression that matches within the type.
    let pattern: String
    /// Absolute path.
    let folder: String
  }

  /// Types of events to print; empty: all.
  let types: [String]
  /// A regular expression that has to match within the type.
  let filter: String?
  let routes: [Route]
  /// The folder for what no route takes; nil: standard output.
  let folder: String?
  let isCompact: Bool
  let rendersCards: Bool
  let isIndented: Bool
  let isQuiet: Bool
  let isForced: Bool
  /// Whether the token within an event is a secret that whoever started the command knows.
  let concealsToken: Bool
  /// After how many events to end.
  let limit: Int?
  /// After which time to end.
  let time: Duration?

  /// - Parameters:
  ///   - arguments: The parsed arguments of either command.
  ///   - types: The types that are named, as they are named.
  ///   - concealsToken: Whether the token within an event is not to be shown.
  /// - Throws: A validation error that names the argument at fault.
  init(_ arguments: ParsedArguments, types: [String], concealsToken: Bool = false) throws(CommandError) {
    self.concealsToken = concealsToken
    var named: [String] = []
    for type in types {
      let isType = !type.isEmpty && type.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      guard isType else {
        throw .invalidArgument(
          "'\(Echo.safe(type))' is no type of an event",
          hint: "'\(Tool.name) event list' lists types; \(EventCommands.filter.spelling) takes a pattern",
          params: [.init("type", reason: "holds characters that no type has")])
      }
      if !named.contains(type) { named.append(type) }
    }
    self.types = named
    filter = arguments.value(of: EventCommands.filter)
    if let filter { try Self.check(filter, of: EventCommands.filter) }
    var routes: [Route] = []
    for text in arguments.values(of: EventCommands.route) { routes.append(try Self.route(text)) }
    self.routes = routes
    folder = try arguments.value(of: EventCommands.outputDirectory).map { (path) throws(CommandError) in
      try Self.folder(path, of: EventCommands.outputDirectory)
    }
    isCompact = arguments.isOn(EventCommands.compact)
    rendersCards = arguments.isOn(EventCommands.cards)
    isIndented = arguments.isOn(EventCommands.indented)
    isQuiet = arguments.isOn(EventCommands.quiet)
    isForced = arguments.isOn(EventCommands.force)
    limit = arguments.integer(of: EventCommands.max)
    time = try arguments.value(of: EventCommands.timeout).map { (text) throws(CommandError) in try Self.time(text) }
    if rendersCards, !isCompact {
      let flag = EventCommands.cards.spelling
      throw .invalidArgument(
        "\(flag) means something with \(EventCommands.compact.spelling) only", hint: "add it, or leave this out",
        params: [.init(flag, reason: "needs \(EventCommands.compact.spelling)")])
    }
    if arguments.value(of: CommonFlags.identity) == "user" {
      throw .invalidArgument(
        "events come to the app's bot, not to a user", hint: "leave out --as",
        params: [.init(CommonFlags.identity.spelling, reason: "cannot be user")])
    }
  }

  private static func check(_ pattern: String, of flag: FlagSpec) throws(CommandError) {
    do { _ = try Regex(pattern) } catch {
      throw .invalidArgument(
        "\(flag.spelling): '\(Echo.safe(pattern))' is no regular expression",
        hint: "a backslash stands before characters that mean themselves, such as in im\\.message",
        params: [.init(flag.spelling, reason: "is no regular expression")])
    }
  }

  private static func route(_ text: String) throws(CommandError) -> Route {
    let flag = EventCommands.route
    guard let separator = text.firstRange(of: "=dir:"), separator.lowerBound > text.startIndex,
      separator.upperBound < text.endIndex
    else {
      throw .invalidArgument(
        "\(flag.spelling): '\(Echo.safe(text))' is no route", hint: "write regex=dir:folder, such as '^im\\.=dir:messages'",
        params: [.init(flag.spelling, reason: "is not of the form regex=dir:folder")])
    }
    let pattern = String(text[..<separator.lowerBound])
    try check(pattern, of: flag)
    return Route(pattern: pattern, folder: try folder(String(text[separator.upperBound...]), of: flag))
  }

  private static func folder(_ path: String, of flag: FlagSpec) throws(CommandError) -> String {
    try SafePath(flag.spelling).resolve(path)
  }

  /// A length of time: a number of seconds, or one with a unit.
  static func time(_ text: String) throws(CommandError) -> Duration {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600]
    let unit = text.last.flatMap { units[$0] }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits), number > 0,
      case let (seconds, isTooMuch) = number.multipliedReportingOverflow(by: unit ?? 1), !isTooMuch,
      seconds <= 31_536_000
    else {
      let flag = EventCommands.timeout.spelling
      throw .invalidArgument(
        "\(flag): '\(Echo.safe(text))' is no time", hint: "write seconds, or a number with a unit: 30s, 5m, 1h",
        params: [.init(flag, reason: "is no time from 1s to a year")])
    }
    return .seconds(seconds)
  }

  /// What would be done, for a dry run.
  var json: JSON { .object(fields) }

  /// The members of ``json``.
  var fields: JSONObject {
    var object: JSONObject = ["event_types": .array(types.map { .string($0) })]
    object["filter"] = filter.map { .string($0) }
    if !routes.isEmpty {
      object["routes"] = .array(routes.map { ["pattern": .string($0.pattern), "folder": .string($0.folder)] })
    }
    object["output_dir"] = folder.map { .string($0) }
    object["format"] = .string(isCompact ? "compact" : "raw")
    object["max"] = limit.map { .number(JSONNumber($0)) }
    object["timeout_seconds"] = time.map { .number(JSONNumber($0.components.seconds)) }
    return object
  }
}
