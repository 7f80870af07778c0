import LarkCore
import LarkFoundation
import LarkJSON

/// What to put into the settings of an agent, so that it starts the server.
struct ClientEntry: Sendable {
  /// An agent whose settings are known.
  enum Client: String, Sendable, CaseIterable {
    case claudeCode = "claude-code"
    case claudeDesktop = "claude-desktop"
    case codex
    case cursor
    case gemini
    case vscode
    case windsurf
    case zed
  }

  /// Path of the executable.
  var executable: String
  /// What follows its name.
  var arguments: [String]

  /// The command's answer.
  ///
  /// - Parameter arguments: Those of the command.
  static func outcome(_ arguments: ParsedArguments) throws(CommandError) -> Outcome {
    let entry = ClientEntry(executable: try ExecutablePath.own(), arguments: try line(arguments))
    let client = arguments.positionals.first.flatMap(Client.init)
    let notes = NoteWriter()
    notes.say(place(for: client))
    if let settings = try? Settings(System.environment) { warn(settings, notes) }
    return .text(entry.text(for: client))
  }

  /// The line that starts the server, with the flags that are given.
  private static func line(_ arguments: ParsedArguments) throws(CommandError) -> [String] {
    var line = [MCPCommands.serve.name]
    if let profile = System.environment("LARK_PROFILE"), !profile.isEmpty {
      line += [CommonFlags.profile.spelling, profile]
    }
    if let folder = try GlobalFlags(Array(CommandLine.arguments.dropFirst())).schema {
      line += [CommonFlags.schema.spelling, absolute(folder)]
    }
    if arguments.isGiven(CommonFlags.identity), let identity = arguments.value(of: CommonFlags.identity) {
      line += [CommonFlags.identity.spelling, identity]
    }
    for flag in [MCPCommands.tools, MCPCommands.methods] {
      let values = arguments.values(of: flag)
      if !values.isEmpty { line += [flag.spelling, values.joined(separator: ",")] }
    }
    if arguments.isOn(MCPCommands.readOnly) { line.append(MCPCommands.readOnly.spelling) }
    for folder in try OpenFolders(arguments.values(of: MCPCommands.folder)).paths {
      line += [MCPCommands.folder.spelling, folder]
    }
    return line
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }

  /// Where the entry belongs, for people.
  private static func place(for client: Client?) -> String {
    switch client {
    case nil: "most agents take this entry in their settings for MCP servers"
    case .claudeCode: "run this line; --scope user makes it hold in every folder"
    case .claudeDesktop:
      "put it into claude_desktop_config.json: Settings, Developer, Edit Config; then start Claude anew"
    case .codex: "put it into ~/.codex/config.toml"
    case .cursor: "put it into ~/.cursor/mcp.json, or .cursor/mcp.json of a project"
    case .gemini: "put it into ~/.gemini/settings.json"
    case .vscode: "put it into .vscode/mcp.json of a project"
    case .windsurf: "put it into ~/.codeium/windsurf/mcp_config.json"
    case .zed: "put it into ~/.config/zed/settings.json"
    }
  }

  /// Tells what the agent will lack: it does not pass on the variables of the shell.
  private static func warn(_ settings: Settings, _ notes: NoteWriter) {
    let isStored = settings.profile != nil
    guard !isStored else { return }
    if settings.appID != nil || settings.userToken != nil || settings.tenantToken != nil {
      notes.warn(
        "the credentials are in the environment, which agents do not pass on; store them with '\(Tool.name) config init'")
    } else {
      notes.warn("no app is set up yet; do that with '\(Tool.name) config init'")
    }
  }

  // MARK: The text

  /// The entry as the agent's settings have it.
  func text(for client: Client?) -> String {
    switch client {
    case nil, .claudeDesktop, .cursor, .gemini, .windsurf: json(below: "mcpServers", [:])
    case .vscode: json(below: "servers", ["type": "stdio"])
    case .zed: json(below: "context_servers", ["source": "custom"])
    case .claudeCode:
      (["claude", "mcp", "add", Tool.name, "--", executable.shellQuoted] + arguments.map(\.shellQuoted))
        .joined(separator: " ") + "\n"
    case .codex:
      """
      [mcp_servers.\(Tool.name)]
      command = \(Self.toml(executable))
      args = [\(arguments.map(Self.toml).joined(separator: ", "))]

      """
    }
  }

  private func json(below key: String, _ members: JSONObject) -> String {
    var entry = members
    entry["command"] = .string(executable)
    entry["args"] = .array(arguments.map(JSON.string))
    let file: JSON = .object([key: [Tool.name: .object(entry)]])
    return file.serialized(.indented(2)) + "\n"
  }

  /// A string of TOML, whose escapes are those of JSON.
  private static func toml(_ text: String) -> String { JSON.string(text).serialized() }
}

/// Where the executable of this process is.
enum ExecutablePath {
  /// Its absolute path.
  ///
  /// - Throws: An internal error, where the system does not tell.
  static func own() throws(CommandError) -> String {
    #if canImport(Darwin)
      var length: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &length)
      var name = [CChar](repeating: 0, count: Int(length))
      let found = _NSGetExecutablePath(&name, &length) == 0 ? realpath(name, nil) : nil
    #else
      let found = realpath("/proc/self/exe", nil)
    #endif
    guard let path = found else {
      throw CommandError(
        .internal, .fileIO, "the path of this executable cannot be told", hint: "start it by its whole path")
    }
    defer { free(path) }
    return String(cString: path)
  }
}
