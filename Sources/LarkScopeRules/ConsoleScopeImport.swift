public import LarkJSON

/// A list of permissions in the form that the developer console imports.
public struct ConsoleScopeImport: Sendable, Hashable {
  /// Scopes of the bot.
  public var tenant: [Scope]
  /// Scopes that users are asked to grant.
  public var user: [Scope]

  /// - Parameters:
  ///   - tenant: Scopes of the bot.
  ///   - user: Scopes that users are asked to grant.
  public init(tenant: [Scope] = [], user: [Scope] = []) {
    self.tenant = tenant
    self.user = user
  }

  /// `{"scopes": {"tenant": […], "user": […]}}`.
  public var json: JSON {
    let list = { (scopes: [Scope]) in JSON.array(scopes.map { .string($0.rawValue) }) }
    return ["scopes": ["tenant": list(tenant), "user": list(user)]]
  }
}
