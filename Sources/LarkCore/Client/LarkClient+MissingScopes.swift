extension LarkClient {
  /// Scopes to ask for before a request can be sent, as far as is known without asking the platform.
  ///
  /// - Parameter request: The type of the request.
  /// - Returns: The scopes, the narrowest choice first; empty when the token suffices, and also when its scopes or the
  ///   method's are not known.
  /// - Throws: ``LarkError`` when there is no token.
  public func missingScopes<Request: LarkRequest>(for request: Request.Type) async throws(LarkError) -> [Scope] {
    try await missingScopes(for: Request.method)
  }

  /// Scopes to ask for before a method can be called, as far as is known without asking the platform.
  ///
  /// - Parameter method: The method's facts.
  /// - Returns: The scopes, the narrowest choice first; empty when the token suffices, and also when its scopes or the
  ///   method's are not known.
  /// - Throws: ``LarkError`` when there is no token.
  public func missingScopes(for method: MethodInfo) async throws(LarkError) -> [Scope] {
    let token: AccessToken
    do { token = try await tokens.token() } catch { throw pipeline.complete(error, for: method) }
    return token.missingScopes(for: method, as: As.kind)
  }
}
