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
        let command = RootCommands.command(calledBy: globals.rest)?.command.name ?? globals.rest.first ?? ""
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
    if RootCommands.groups.contains(where: { $0.name == first }) {
      guard let name = line.dropFirst().first, !name.hasPrefix("-") else { return false }
      // A service may be named as a group is: the error for a command that the group has not says how to call it.
      guard let command = RootCommands.command(calledBy: line)?.command.name else { return true }
      return ([EventCommands.list, EventCommands.schema, EventCommands.consume] + MockCommands.all).map(\.name)
        .contains(command)
    }
    if first == MCPCommands.serve.name { return true }
    let ofMethods = [RootCommands.schema.name, RootCommands.help.name, RootCommands.complete.name, RawCall.callName]
    return ofMethods.contains(first) && RootCommands.command(calledBy: line)?.command.name.contains(" ") != true
  }

  /// What `lark schema` is to show, such as `im.chats.create`; nothing for other lines.
  private static func shown(by line: [String]) -> [String] {
    guard line.first == RootCommands.schema.name else { return [] }
    return (try? RootCommands.schema.parse(Array(line.dropFirst())))?.positionals ?? []
  }
}
