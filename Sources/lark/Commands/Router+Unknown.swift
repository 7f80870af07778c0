import SchemaModel

/// The errors for names that are not there: each says what there is.
extension Router {
  func unknownCommand(_ name: String) -> CommandError {
    if let service = name.split(separator: ".").first.map(String.init), service != name, catalog.hasService(service) {
      return .invalidArgument(
        "unknown command '\(Echo.name(name))'",
        hint: """
          put spaces between the parts: '\(Tool.name) \(service) <resource> <method>'; only '\(Tool.name) schema' \
          takes dots
          """,
        params: [.init(Echo.name(name), reason: "unknown command")])
    }
    if catalog.origin != .builtIn, Catalog.standard.hasService(name) {
      let folder = catalog.origin == .variable(Catalog.variable) ? "unset \(Catalog.variable)" : "leave out --schema"
      return .invalidArgument(
        "the folder of methods has no service '\(name)'",
        hint: "\(folder) to call the built-in one; the folder has \(catalog.services.joined(separator: ", "))",
        params: [.init(name, reason: "is no service of the folder")])
    }
    let names = RootCommands.firstWords.map(\.word) + catalog.services
    let below = catalog.services.flatMap { service in
      Suggestions.sayingTheSame(as: name, among: catalog.words(of: service)).map { "\(service) \($0)" }
    }
    return unknown("command", name, among: names, below, help: Tool.name)
  }

  func unknownCommand(_ name: String, in group: CommandGroup) -> CommandError {
    let names = RootCommands.commands(below: group.name).map { String($0.name.dropFirst(group.name.count + 1)) }
    var error = unknown("command", name, among: names, help: "\(Tool.name) \(group.name)")
    if catalog.hasService(group.name) {
      error.hint += "; methods of the service are called by '\(catalog.tool) \(RawCall.callName) \(group.name).…'"
    }
    return error
  }

  func unknownFlag(_ flag: String) -> CommandError {
    let shown = Echo.safe(flag)
    return .invalidArgument(
      "unknown flag \(shown)",
      hint: "flags of a command come after its name; '\(Tool.name) --help' lists the commands",
      params: [.init(shown, reason: "unknown flag")])
  }

  func earlyFlag(_ flag: String, in words: String, missing: String) -> CommandError {
    let shown = Echo.safe(flag)
    return .invalidArgument(
      "\(missing) must come before \(shown)",
      hint: """
        write '\(Tool.name) \(words) …' with flags at the end; '\(Tool.name) \(words) --help' lists what there is
        """,
      params: [.init(shown, reason: "flag before the command is complete")])
  }

  /// - Parameter method: The word behind the resource.
  func unknownResource(_ name: String, of service: String, followedBy method: String?) -> CommandError {
    guard catalog.isForShortcutsOnly(name, of: service) else {
      let words = Suggestions.sayingTheSame(as: name, among: catalog.words(of: service))
      return unknown(
        "resource", name, among: catalog.resources(of: service), words,
        or: catalog.words(of: service).filter { $0.split { "+-".contains($0) }.contains { $0 == name } },
        help: "\(Tool.name) \(service)")
    }
    // Lists leave the resource out, but its methods are called by their full names.
    let names = catalog.methodsOfShortcuts(of: service, resource: name)
    guard let method, !method.hasPrefix("-") else {
      return .invalidArgument(
        "the method of \(service).\(name) is missing",
        hint: "\(Self.isUsedByShortcuts("\(service).\(name)", service)); its methods: \(names.joined(separator: ", "))",
        params: [.init(name, reason: "names a resource, not a method")])
    }
    var error = unknown("method", method, among: names, help: "\(Tool.name) \(service)")
    error.hint = "\(Self.isUsedByShortcuts("\(service).\(name)", service)); \(error.hint)"
    return error
  }

  func unknownMethod(_ id: MethodID) -> CommandError {
    let names = catalog.methods(of: id.service, resource: id.resource).map(\.id.name)
    let words = Suggestions.sayingTheSame(as: "\(id.resource)-\(id.name)", among: catalog.words(of: id.service))
    return unknown(
      "method", id.name, among: names, or: words.map { "\(id.service) \($0)" },
      help: "\(Tool.name) \(id.service) \(id.resource)")
  }

  private static func isUsedByShortcuts(_ what: String, _ service: String) -> String {
    "\(what) is used through shortcuts, which '\(Tool.name) \(service) --help' lists"
  }

  func unknownShortcut(_ name: String, of service: String, among names: [String]) -> CommandError {
    unknown("shortcut", name, among: names.map { "+\($0)" }, help: "\(Tool.name) \(service)")
  }

  /// - Parameters:
  ///   - kind: What the name was meant to be.
  ///   - name: The name.
  ///   - names: The names there are.
  ///   - likely: Commands of another kind that say the same.
  ///   - possible: Commands of another kind, for where nothing else resembles the name.
  ///   - help: The command whose help lists the names.
  private func unknown(
    _ kind: String, _ name: String, among names: [String], _ likely: [String] = [], or possible: [String] = [],
    help: String
  ) -> CommandError {
    let shown = Echo.name(name)
    var suggestions = Array((likely + Suggestions.suggestions(for: name, among: names)).prefix(Suggestions.limit))
    if suggestions.isEmpty { suggestions = Array(possible.prefix(Suggestions.limit)) }
    let available = names.isEmpty ? "none" : names.sorted().joined(separator: ", ")
    let question = suggestions.first.map { "did you mean '\($0)'? " } ?? ""
    return .invalidArgument(
      "unknown \(kind) '\(shown)'",
      hint: "\(question)Available: \(available); see '\(help) --help'",
      params: [.init(shown, reason: "unknown \(kind)", suggestions: suggestions)])
  }
}
