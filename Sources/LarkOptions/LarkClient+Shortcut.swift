package import LarkCore

extension LarkClient {
  /// Does before a shortcut what the client's scope check asks for. Nothing is sent.
  ///
  /// - Parameters:
  ///   - shortcut: The shortcut.
  ///   - options: Values of options on which scopes depend, by name.
  /// - Throws: ``LarkError`` of kind `permission` where scopes are known to be missing and the client's configuration asks
  ///   to refuse then, and what the token source throws.
  package func checkScopes<Some: Shortcut>(
    of shortcut: Some.Type, options: [String: String] = [:]
  ) async throws(LarkError) {
    if case .off = configuration.scopeCheck { return }
    guard let granted = try await token(for: shortcut.info.id).scopes else { return }
    let missing = shortcut.info.missingScopes(from: granted, as: As.kind, options: options)
    guard !missing.isEmpty else { return }
    switch configuration.scopeCheck {
    case .off: break
    case .warn(let handler):
      handler(ScopeWarning(method: shortcut.info.id, identity: As.kind, missing: missing))
    case .refuse: throw refusal(for: shortcut.info.id, missing)
    }
  }

  /// Makes sure, before an optional part of a shortcut, that the token is not known to lack its scopes.
  ///
  /// - Parameters:
  ///   - requirement: What the part needs.
  ///   - id: Id of the method or shortcut, for the message.
  /// - Returns: Whether it is known which scopes the token has.
  /// - Throws: ``LarkError`` of kind `permission` where scopes are known to be missing, and what the token source throws.
  @discardableResult
  package func require(_ requirement: ScopeRequirement, for id: String) async throws(LarkError) -> Bool {
    guard let granted = try await token(for: id).scopes else { return false }
    let missing = requirement.missing(from: granted)
    if !missing.isEmpty { throw refusal(for: id, missing) }
    return true
  }

  private func token(for id: String) async throws(LarkError) -> AccessToken {
    do { return try await tokens.token() } catch {
      var error = error
      error.method = error.method ?? id
      error.identity = error.identity ?? As.kind
      throw error
    }
  }

  private func refusal(for id: String, _ missing: [Scope]) -> LarkError {
    LarkError(
      kind: .permission,
      message: "the \(As.kind.rawValue) token lacks \(missing.map(\.rawValue).joined(separator: " and "))",
      remedy: "grant the scopes and get a new token", method: id, identity: As.kind, missingScopes: missing,
      wasNeverSent: true)
  }
}

extension AnyLarkClient {
  /// Does before a shortcut what the client's scope check asks for. Nothing is sent.
  ///
  /// - Parameter shortcut: The shortcut with its options.
  /// - Throws: ``LarkError`` of kind `permission` where scopes are known to be missing and the client's configuration asks
  ///   to refuse then, and what the token source throws.
  package func checkScopes<Some: ShortcutOptions>(of shortcut: Some) async throws(LarkError) {
    switch self {
    case .user(let client): try await client.checkScopes(of: Some.self, options: shortcut.scopeValues)
    case .bot(let client): try await client.checkScopes(of: Some.self, options: shortcut.scopeValues)
    }
  }

  /// The client of a user, for a shortcut that only users may run.
  ///
  /// - Throws: ``LarkError`` of kind `invalidRequest` where it is one of a bot.
  package func user<Some: ShortcutForUserOnly>(for shortcut: Some.Type) throws(LarkError) -> LarkClient<User> {
    if case .user(let client) = self { return client }
    throw .invalidRequest("only a user may run this shortcut", method: shortcut.info.id)
  }
}
