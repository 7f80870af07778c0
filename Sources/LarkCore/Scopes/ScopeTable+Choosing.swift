extension ScopeTable {
  /// The smallest list of scopes with which one identity may call a set of methods.
  ///
  /// Where several lists are equally short, scopes that are chosen already and those that come first in the methods'
  /// own lists win; the same question always has the same answer. A method whose scopes are not known asks for none.
  ///
  /// - Parameters:
  ///   - methods: Ids of the methods.
  ///   - identity: Who calls.
  ///   - chosen: Scopes that are asked for in any case; they count as given and are not repeated in the answer.
  /// - Returns: The scopes to ask for besides, sorted by name.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when the table has no such method or the identity may not call
  ///   it.
  public func scopes(
    for methods: some Sequence<String>, as identity: IdentityKind, besides chosen: Set<Scope> = []
  ) throws(LarkError) -> [Scope] {
    do throws(ScopeTableProblem) {
      return try fewestScopes(for: methods, as: identity, besides: chosen)
    } catch {
      throw .invalidRequest(error.message, method: error.method)
    }
  }

  /// The permissions to import in the developer console so that the given methods can be called by everybody who may.
  ///
  /// - Parameters:
  ///   - methods: Ids of the methods.
  ///   - identities: For whom.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when the table has no such method.
  public func consoleImport(
    for methods: some Collection<String>, as identities: Set<IdentityKind> = Set(IdentityKind.allCases)
  ) throws(LarkError) -> ConsoleScopeImport {
    for method in methods where self[method] == nil {
      throw .invalidRequest(ScopeTableProblem.noMethod(method).message, method: method)
    }
    let callable = { (identity: IdentityKind) in
      identities.contains(identity) ? methods.filter { self[$0]?.identities.contains(identity) == true } : []
    }
    return ConsoleScopeImport(
      tenant: try scopes(for: callable(.bot), as: .bot), user: try scopes(for: callable(.user), as: .user))
  }
}
