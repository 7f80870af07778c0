import LarkCore

extension LarkClient {
  /// Makes sure, before an optional part of a shortcut, that the token is not known to lack the scopes of its method.
  ///
  /// - Parameters:
  ///   - method: Request type of the method.
  ///   - part: What the part adds, for the warning.
  /// - Returns: A warning where it is not known which scopes the token has. The part is tried all the same.
  /// - Throws: ``LarkError`` of kind `permission` where scopes are known to be missing, and what the token source
  ///   throws.
  func requireScopes<Request: LarkRequest>(
    of method: Request.Type, for part: String
  ) async throws(LarkError) -> [ShortcutWarning] {
    let requirement = method.method.scopes[As.kind]
    if try await require(requirement, for: method.method.id) { return [] }
    let names = requirement.recommended.map(\.rawValue).joined(separator: " and ")
    return [
      .init("scopes_unknown", "the scopes of the token are not known; without \(names) it will not get \(part)")
    ]
  }
}
