import SchemaModel

/// What each scope opens, or helps to open: methods, shortcuts and events.
struct ScopeIndex {
  /// Ids of what a scope opens.
  typealias Opened = (user: [String], bot: [String])

  /// Scopes by name.
  let entries: [(scope: String, opened: Opened)]

  init(_ schema: Schema) {
    var opened: [String: Opened] = [:]
    func add(_ id: String, _ caller: Caller, _ rule: ScopeRule) {
      for scope in rule.scopes {
        switch caller {
        case .user: opened[scope, default: ([], [])].user.append(id)
        case .bot: opened[scope, default: ([], [])].bot.append(id)
        }
      }
    }
    for service in schema.services {
      for method in service.methods {
        for caller in method.identities { add(method.id.description, caller, method.scopes[caller]) }
      }
      for event in service.events { add(event.type, .bot, event.scopes) }
      for shortcut in service.shortcuts {
        for caller in shortcut.identities { add("+\(shortcut.id.name)", caller, shortcut.scopeRule(for: caller)) }
      }
    }
    entries = opened.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
