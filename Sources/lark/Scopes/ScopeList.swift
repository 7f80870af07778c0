import LarkCore

/// Scopes as people write them.
enum ScopeList {
  /// The scopes in a text that separates them by spaces or commas, each once, in their order.
  static func read(_ text: String) -> [Scope] {
    var scopes: [Scope] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let scope = Scope(rawValue: String(word))
      if !scopes.contains(scope) { scopes.append(scope) }
    }
    return scopes
  }
}
