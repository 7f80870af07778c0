import LarkCore
import LarkFoundation

/// The commands about agents that speak the Model Context Protocol.
enum MCPCommands {
  /// Which tools are listed.
  static let tools = FlagSpec(
    "tools", .text(name: "names"),
    "Tools to list, with commas between: presets (default, messages, chats, feed, none), services, names, or patterns such as im.+feed-*",
    isRepeatable: true)
  /// Which methods are listed besides.
  static let methods = FlagSpec(
    "methods", .text(name: "patterns"), "Methods to list besides, such as im.chats.*; with commas between",
    isRepeatable: true)
  /// Leaves out what changes something.
  static let readOnly = FlagSpec("read-only", .none, "Offer only tools that change nothing")
  /// Which files can be reached.
  static let folder = FlagSpec(
    "folder", .path(name: "folder"),
    "Let tools read and save files below this folder; without it they reach no file. May be given several times",
    isRepeatable: true)

  /// What decides about a server.
  private static let flags = [CommonFlags.identity, tools, methods, readOnly, folder]

  /// `lark mcp`.
  static let serve = CommandSpec(
    "mcp", "Serve the shortcuts and methods as tools to an agent (Model Context Protocol).",
    discussion: [
      """
      Speaks MCP over standard input and output, in the revisions from 2024-11-05 to 2026-07-28, and ends with standard \
      input. Agents start it by themselves: 'lark mcp config' prints what to put into their settings.
      """,
      """
      A few tools are listed, which --tools and --methods choose; all others are found and called through find_tool and \
      call_tool. Whoever calls is settled at the start, by --as or as for every command, and no tool can change it. What \
      cannot be undone easily is refused until the call says "confirm": true.
      """,
      "Agents pass no variables on: credentials come from 'lark config init' and 'lark auth login'.",
    ],
    flags: flags,
    examples: [
      .init("lark mcp --as user --read-only", "Let an agent read as you, and change nothing"),
      .init("lark mcp --tools chats,im.+messages-send --folder ~/lark-files", "Choose the tools, and a folder for files"),
    ])

  /// `lark mcp config`.
  static let config = CommandSpec(
    "mcp config", "Print the entry for the settings of an agent.",
    discussion: [
      """
      The entry goes to standard output, and where to put it to standard error. It starts this executable with the flags \
      that are given here, and holds no secret.
      """
    ],
    flags: flags,
    positionals: [
      .init(
        "client", "Agent whose settings it is for; without one, the form that most take",
        choices: ClientEntry.Client.allCases.map(\.rawValue), isRequired: false)
    ],
    examples: [
      .init("lark mcp config claude-code", "A command that sets it up"),
      .init("lark mcp config codex --as bot --tools messages", "With flags for the server"),
    ])

  /// The server that a command line asks for. From here on standard output is its own.
  ///
  /// - Throws: A validation error for a flag that means nothing, or an error of the settings.
  static func server(_ arguments: ParsedArguments, _ catalog: Catalog) throws(CommandError) -> MCPServer {
    let folders = try OpenFolders(arguments.values(of: folder))
    let box = try ToolBox(
      catalog, identity: identity(arguments), isReadOnly: arguments.isOn(readOnly), hasFolder: !folders.paths.isEmpty,
      wanted: words(arguments.values(of: tools)), methods: words(arguments.values(of: methods)))
    if System.isTerminal(0) {
      NoteWriter().say("agents start this by themselves and write to its standard input; see '\(Tool.name) mcp --help'")
    }
    let streams = try MCPServer.takeStreams()
    return MCPServer(ToolCall(box: box, folders: folders), input: streams.input, output: streams.output)
  }

  /// Who makes all calls. Settings that cannot be read do not keep the server from starting: every call tells what is
  /// wrong with them.
  private static func identity(_ arguments: ParsedArguments) throws(CommandError) -> IdentityKind {
    var wish: IdentityWish?
    if arguments.isGiven(CommonFlags.identity) {
      wish = arguments.value(of: CommonFlags.identity).flatMap(IdentityWish.init)
    }
    guard let settings = try? Settings(System.environment) else { return wish?.identity ?? .bot }
    if let strict = settings.strictIdentity, let asked = wish?.identity, asked != strict {
      // The refusal is that of every command.
      return try IdentityChoice.make(wish: wish, settings: settings, callers: [asked], call: serve.command).identity
    }
    return ((try? IdentityChoice.choose(wish: wish, settings: settings))?.identity) ?? .bot
  }

  private static func words(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",") }.map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
  }
}
