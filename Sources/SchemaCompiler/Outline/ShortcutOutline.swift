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
    arguments.append("methods: [\(shortcut.methods.map { SwiftLiteral.string($0.description) }.joined(separator: ", "))]")
    arguments.append("risk: \(RiskExpression.risk(shortcut.risk))")
    return SwiftVariable(
      documentation: ["What the schema says of the shortcut."], declaration: "\(prefix)static let info",
      value: .call("ShortcutInfo", arguments))
  }

  private func condition(_ part: Shortcut.ConditionalScopes, of shortcut: Shortcut) -> String {
    let when = part.condition.alternatives.map { tests in
      "[" + tests.map { test($0, of: shortcut) }.joined(separator: ", ") + "]"
    }
    let rule = ScopeExpression.rule(part.scopes, for: shortcut.identities)
    return "ConditionalScopes(when: [\(when.joined(separator: ", "))], need: .\(part.need.rawValue), scopes: \(rule))"
  }

  private func test(_ test: Shortcut.FlagTest, of shortcut: Shortcut) -> String {
    let list = { (texts: [String]) in "[" + texts.map(SwiftLiteral.string).joined(separator: ", ") + "]" }
    let value =
      switch test.test {
      case .isGiven(let isGiven): ".isGiven(\(isGiven))"
      case .isOneOf(let values): ".isOneOf(\(list(values)))"
      case .begins(let prefixes, let isSo): ".begins(with: \(list(prefixes)), \(isSo))"
      }
    return "FlagTest(\(SwiftLiteral.string(test.flag)), \(value), byDefault: \(shortcut.holdsByDefault(test)))"
  }
}
