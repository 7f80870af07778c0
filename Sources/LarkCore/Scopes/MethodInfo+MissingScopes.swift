extension MethodInfo {
  /// The scopes whose lack made the platform refuse a call, the narrowest choice first: those it names in the order of
  /// the method's own list, or else what the method's list recommends.
  ///
  /// - Parameters:
  ///   - named: Scopes that the platform names.
  ///   - identity: Who called.
  ///   - isScopeRefusal: Whether the platform says that a scope is missing.
  func missingScopes(named: [Scope], as identity: IdentityKind?, isScopeRefusal: Bool) -> [Scope] {
    guard let identity else { return named }
    let requirement = scopes[identity]
    if named.isEmpty { return isScopeRefusal ? requirement.recommended : [] }
    let listed = (requirement.all + requirement.any).filter(named.contains)
    return listed + named.filter { !listed.contains($0) }
  }
}

extension AccessToken {
  /// Scopes that a method needs besides those of the token; empty when the token's or the method's are not known.
  func missingScopes(for method: MethodInfo, as identity: IdentityKind) -> [Scope] {
    scopes.map { method.scopes[identity].missing(from: $0) } ?? []
  }
}
