extension Catalog {
  /// The environment variable that names a folder of methods.
  static let variable = "LARK_SCHEMA"

  /// The methods that a command line is about: those of the folder that `--schema` or the environment names; nil where
  /// none is named.
  ///
  /// - Parameters:
  ///   - globals: The line.
  ///   - variable: Looks up an environment variable.
  /// - Throws: A validation error, where the folder cannot be used, or the command has nothing to do with methods.
  static func chosen(
    by globals: GlobalFlags, _ variable: (String) -> String?
  ) throws(CommandError) -> Catalog? {
    if let folder = globals.schema {
      guard isAsked(by: globals.rest) else {
        let command = RootCommands.command(calledBy: globals.rest)?.command.spec.name ?? globals.rest.first ?? ""
        throw .invalidArgument(
          "\(CommonFlags.schema.spelling) means nothing to '\(Tool.name) \(Echo.name(command))'",
          hint: "leave it out; it is for commands that show or call methods",
          params: [.init(CommonFlags.schema.spelling, reason: "means nothing to this command")])
      }
      return try Catalog(folder: folder, for: shown(by: globals.rest))
    }
    // Calls of shortcuts do not look at it: those are built in.
    guard let folder = variable(Self.variable), !folder.isEmpty, isAsked(by: globals.rest),
      !globals.rest.dropFirst().prefix(1).contains(where: { $0.hasPrefix("+") })
    else { return nil }
    do {
      var catalog = try Catalog(folder: folder, for: shown(by: globals.rest))
      catalog.origin = .variable(Self.variable)
      return catalog
    } catch {
      var error = error
      error.hint = "\(Self.variable) names the folder. " + error.hint
      throw error
    }
  }

  /// Whether a line has to do with methods: it shows or calls one, or asks for help.
  private static func isAsked(by line: [String]) -> Bool {
    guard let first = line.first, RootCommands.isCommand(first) else { return line.first != "--version" }
    guard let command = RootCommands.command(calledBy: line)?.command else {
      guard RootCommands.groups.contains(where: { $0.name == first }) else { return first == RawCall.callName }
      // A service may be named as a group is: the error for a command that the group has not says how to call it.
      return line.dropFirst().first.map { !$0.hasPrefix("-") } ?? false
    }
    switch command {
    case .schema, .help, .complete, .mcp, .mcpConfig, .eventList, .eventSchema, .eventConsume, .mockRun, .mockServe:
      return true
    default: return false
    }
  }

  /// What `lark schema` is to show, such as `im.chats.create`; nothing for other lines.
  private static func shown(by line: [String]) -> [String] {
    guard line.first == RootCommands.schema.name else { return [] }
    return (try? RootCommands.schema.parse(Array(line.dropFirst())))?.positionals ?? []
  }
}
