/// What happens before a call when the token is known to lack a scope that the method asks for.
///
/// A token's scopes are known only where its source says them, and a broader scope than the listed ones may open a
/// method as well: the platform's answer is what counts. Hence ``off`` is the default.
public enum ScopeCheck: Sendable {
  /// Nothing; the platform decides.
  case off
  /// The handler is told, and the call is made.
  case warn(@Sendable (ScopeWarning) -> Void)
  /// The call fails with a ``LarkError`` of kind `permission`; nothing is sent.
  case refuse
}

/// A call whose token seems to lack scopes.
public struct ScopeWarning: Sendable, Hashable {
  /// Id of the method.
  public let method: String
  /// Who calls.
  public let identity: IdentityKind
  /// Scopes to ask for.
  public let missing: [Scope]

  package init(method: String, identity: IdentityKind, missing: [Scope]) {
    self.method = method
    self.identity = identity
    self.missing = missing
  }
}
