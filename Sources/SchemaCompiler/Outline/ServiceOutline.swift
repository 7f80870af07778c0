import SchemaModel

/// Draws the namespaces of a service and its scope table.
struct ServiceOutline {
  let access: String
  private var modifiers: String { access.isEmpty ? "nonisolated" : "\(access) nonisolated" }
  private var prefix: String { access.isEmpty ? "" : "\(access) " }

  init(access: String) {
    self.access = access
  }

  /// The namespace around all services.
  func declaration(_ namespace: BindingSettings.Namespace) -> SwiftDeclaration {
    .type(
      SwiftTypeDeclaration(
        documentation: ["Requests for the Lark open platform, by service.", "", "- Source: `\(namespace.source)`"],
        modifiers: modifiers, keyword: .enumeration, name: namespace.name))
  }

  func declaration(_ bound: BoundService) -> SwiftDeclaration {
    var members = bound.resources.map { namespace($0) }
    if !bound.types.isEmpty {
      members.append(
        .type(
          SwiftTypeDeclaration(
            documentation: ["Shapes that several methods share."], modifiers: modifiers, keyword: .enumeration,
            name: "Types")))
    }
    if !bound.shortcuts.isEmpty {
      members.append(
        .type(
          SwiftTypeDeclaration(
            documentation: ["Common operations that take flags and make one call or several."], modifiers: modifiers,
            keyword: .enumeration, name: "Shortcuts")))
    }
    members.append(
      .variable(
        SwiftVariable(
          documentation: [
            "Which scopes open which method, for each identity\(bound.events.isEmpty ? "" : ", and which let events come")."
          ],
          declaration: "\(prefix)static let scopeTable",
          value: .lines(scopeTable(bound)))))
    let service = SwiftDeclaration.type(
      SwiftTypeDeclaration(
        documentation: [
          "\(bound.service.title) (\(bound.service.version)).", "", bound.service.description, "",
          "- Source: `\(bound.service.source)`",
        ],
        modifiers: modifiers, keyword: .enumeration, name: bound.namespace, members: members))
    guard let outer = bound.outerNamespace else { return service }
    return .type(SwiftTypeDeclaration(keyword: .extension, name: outer, members: [service]))
  }

  /// Another name of a namespace.
  func alias(_ name: String, of namespace: String) -> SwiftDeclaration {
    .variable(
      SwiftVariable(
        documentation: ["`\(namespace)`, where a declaration of that name hides it."],
        declaration: "\(prefix)typealias \(name)", value: .expression(namespace)))
  }

  private func namespace(_ node: BoundNamespace) -> SwiftDeclaration {
    .type(
      SwiftTypeDeclaration(
        documentation: [node.resource.map { "\(Self.words(node.contents)) of `\($0)`." } ?? "Namespace of the resources below it."],
        modifiers: modifiers, keyword: .enumeration, name: node.name, members: node.children.map { namespace($0) }))
  }

  private static func words(_ contents: BoundNamespace.Contents) -> String {
    switch contents {
    case [.events]: "Events"
    case [.methods, .events]: "Methods and events"
    default: "Methods"
    }
  }

  /// One string literal: a table literal of many rows takes the compiler minutes, text takes it nothing.
  private func scopeTable(_ bound: BoundService) -> [String] {
    guard !bound.methods.isEmpty || !bound.events.isEmpty else { return ["ScopeTable(packed: \"\")"] }
    var lines = ["ScopeTable(", "  packed: \"\"\""]
    let table = ScopeTableText.lines(
      bound.methods.map(\.method), bound.shortcuts.map(\.shortcut), bound.events.map(\.event))
    for line in table { lines.append("    \(line)") }
    return lines + ["    \"\"\")"]
  }
}
