import SchemaModel

/// Draws what the schema says of shortcuts.
struct ShortcutOutline {
  let access: String
  private var prefix: String { access.isEmpty ? "" : "\(access) " }

  init(access: String) {
    self.access = access
  }

  /// The extension of the service's namespace that declares the shortcut.
  func declaration(_ bound: BoundShortcut) -> SwiftDeclaration {
    let descriptor = SwiftTypeDeclaration(
      documentation: Documentation.shortcut(bound.shortcut), modifiers: "\(prefix)nonisolated", keyword: .enumeration,
      name: bound.name, conformances: ["Shortcut"], members: [.variable(info(bound.shortcut))])
    return .type(
      SwiftTypeDeclaration(
        keyword: .extension, name: bound.scope.joined(separator: "."), members: [.type(descriptor)]))
  }

  private func info(_ shortcut: Shortcut) -> SwiftVariable {
    let callers = Caller.allCases.filter(shortcut.identities.contains)
    var arguments = [
      "id: \(SwiftLiteral.string(shortcut.id.description))",
      "identities: [\(callers.map { ".\($0.rawValue)" }.joined(separator: ", "))]",
      "scopes: \(ScopeExpression.rule(shortcut.scopes, for: shortcut.identities))",
    ]
    if !shortcut.scopesWhen.isEmpty {
      let conditions = shortcut.scopesWhen.map { condition(_: $0, of: shortcut) }
      arguments.append("scopesWhen: [\(conditions.joined(separator: ", "))]")
    }
    arguments.append("methods: [\(shortcut.uses.map { SwiftLiteral.string($0.description) }.joined(separator: ", "))]")
    arguments.append("risk: \(RiskExpression.risk(shortcut.risk))")
    return SwiftVariable(
      documentation: ["What the schema says of the shortcut."], declaration: "\(prefix)static let info",
      value: .call("ShortcutInfo", arguments))
  }

  private func condition(_ condition: Shortcut.ConditionalScopes, of shortcut: Shortcut) -> String {
    let flag = shortcut.flags.first { $0.name == condition.flag }
    let byDefault = flag?.defaultValue ?? (flag?.kind == .boolean ? "false" : "")
    let rule = ScopeExpression.rule(condition.scopes, for: shortcut.identities)
    return "ConditionalScopes(flag: \(SwiftLiteral.string(condition.flag)), is: \(SwiftLiteral.string(condition.value)), "
      + "byDefault: \(condition.value == byDefault), scopes: \(rule), isOptional: \(condition.isOptional))"
  }
}
