import SchemaModel

/// The errors for paths that lead nowhere: each lists what there is at the last level that exists.
enum SchemaPathError {
  static func service(_ segments: [String], in catalog: Catalog) -> CommandError {
    let name = segments.first ?? ""
    guard !catalog.services.isEmpty else { return noCatalog }
    let available = list(catalog.services)
    if RootCommands.shown.contains(where: { $0.name == name }) {
      return error(
        "\(name) is a command, not a service",
        hint: "\(available); '\(Tool.name) \(name) --help' is about the command")
    }
    let owner = segments.count > 1 ? catalog.services.first { isResource(segments, of: $0, in: catalog) } : nil
    if let owner {
      let path = ([owner] + segments).map(Echo.name).joined(separator: ".")
      return error(
        "Unknown service: \(Echo.name(name))",
        hint: "\(available); a path begins with the service: '\(Tool.name) schema \(path)'")
    }
    return error(
      "Unknown service: \(Echo.name(name))", hint: "\(event(segments, in: catalog))\(available); see '\(Tool.name) schema'")
  }

  static func resource(_ segments: ArraySlice<String>, of service: String, in catalog: Catalog) -> CommandError {
    let hint = "\(list(catalog.resources(of: service))); see '\(Tool.name) schema \(service)'"
    return error(
      "Unknown resource: \(service).\(segments.map(Echo.name).joined(separator: "."))",
      hint: event([service] + segments, in: catalog) + command(segments.joined(separator: "-"), of: service, in: catalog)
        + hint)
  }

  static func method(_ id: MethodID, in catalog: Catalog) -> CommandError {
    let names = catalog.methods(of: id.service, resource: id.resource).map(\.id.name)
    let isNear = !Suggestions.suggestions(for: id.name, among: names).isEmpty
    return error(
      "Unknown method: \(id.service).\(id.resource).\(Echo.name(id.name))",
      hint: (isNear ? "" : command("\(id.resource)-\(id.name)", of: id.service, in: catalog))
        + "\(list(names)); see '\(Tool.name) schema \(id.service).\(id.resource)'")
  }

  /// Points to the event whose type was most likely meant; empty where there is none.
  private static func event(_ segments: [String], in catalog: Catalog) -> String {
    let typed = Array(segments.joined(separator: ".").utf8)
    // Types are long and begin alike: few letters may differ.
    let near = catalog.events().map(\.type).first { NearestName.editDistance(typed, Array($0.utf8), atMost: 3) != nil }
    return near.map { "did you mean the event '\($0)'? " } ?? ""
  }

  /// Points to the command that says the same: it has no schema, but help; empty where there is none.
  private static func command(_ typed: String, of service: String, in catalog: Catalog) -> String {
    guard let word = Suggestions.sayingTheSame(as: typed, among: catalog.words(of: service)).first else { return "" }
    return "\(word) is a command: '\(Tool.name) \(service) \(word) --help' tells about it. "
  }

  static func element(_ name: String, of set: String, among elements: [ElementSummary]) -> CommandError {
    error(
      "Unknown element: \(set).\(Echo.name(name))",
      hint: "\(list(elements.map(\.id.name))); see '\(Tool.name) schema \(set)'")
  }

  /// A method that strict mode rules out.
  static func hidden(_ id: MethodID, _ callers: [Caller], by only: Caller) -> CommandError {
    error(
      "\(id) cannot be called as \(only.rawValue), which is all that strict mode allows; it supports: "
        + callers.map(\.rawValue).joined(separator: ", "),
      hint: "set LARK_STRICT_MODE to off to see it")
  }

  static func beyond(_ id: MethodID, _ rest: ArraySlice<String>) -> CommandError {
    let path = "\(id)." + rest.map(Echo.name).joined(separator: ".")
    return error("Unknown path: \(path)", hint: "the path ends with the method: '\(Tool.name) schema \(id)'")
  }

  static func shortcut(_ name: String, of service: String) -> CommandError {
    let words = name == service ? "<service> \(Echo.name(name))" : "\(Echo.name(service)) \(Echo.name(name))"
    return error(
      "\(Echo.name(name)) is a shortcut, and shortcuts have no schema",
      hint: "run '\(Tool.name) \(words) --help' for its flags")
  }

  /// The executable was built without its catalog.
  static let noCatalog = CommandError(
    .validation, .failedPrecondition, "this \(Tool.name) was built without schema files",
    hint: "build it from a checkout that has Generated/LarkCatalog")

  private static func isResource(_ segments: [String], of service: String, in catalog: Catalog) -> Bool {
    let names = catalog.resources(of: service)
    return segments.indices.contains { names.contains(segments[...$0].joined(separator: ".")) }
  }

  private static func list(_ names: [String]) -> String {
    "Available: \(names.sorted().joined(separator: ", "))"
  }

  private static func error(_ message: String, hint: String) -> CommandError {
    .invalidArgument(message, hint: hint)
  }
}
