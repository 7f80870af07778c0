/// Why a table cannot tell the scopes of some methods.
package enum ScopeTableProblem: Error {
  /// The table has no such method.
  case noMethod(String)
  /// The identity may not call the method.
  case notCallable(String, by: IdentityKind)

  /// Id of the method.
  package var method: String {
    switch self {
    case .noMethod(let method), .notCallable(let method, _): method
    }
  }

  /// What is wrong.
  package var message: String {
    switch self {
    case .noMethod(let method): "the scope table has no method '\(method)'"
    case .notCallable(_, let identity): "a \(identity.rawValue) may not call the method"
    }
  }
}

extension ScopeTable {
  /// The smallest list of scopes with which one identity may call a set of methods, sorted by name.
  ///
  /// Where several lists are equally short, scopes that are chosen already and those that come first in the methods'
  /// own lists win; the same question always has the same answer. A method whose scopes are not known asks for none.
  ///
  /// - Parameters:
  ///   - methods: Ids of the methods.
  ///   - identity: Who calls.
  ///   - chosen: Scopes that are asked for in any case; they count as given and are not repeated in the answer.
  package func fewestScopes(
    for methods: some Sequence<String>, as identity: IdentityKind, besides chosen: Set<Scope> = []
  ) throws(ScopeTableProblem) -> [Scope] {
    var requirements: [ScopeRequirement] = []
    for method in methods {
      guard let row = self[method] else { throw .noMethod(method) }
      guard row.identities.contains(identity) else { throw .notCallable(method, by: identity) }
      requirements.append(row.rule[identity])
    }
    return ScopeCover.smallest(for: requirements, besides: chosen)
  }
}
