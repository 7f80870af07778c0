public import LarkFoundation

/// A bearer token and what is known about it. Printing it does not show it.
public struct AccessToken: Sendable, Hashable {
  /// The token itself.
  public let value: String
  /// When it expires; nil where that is not known.
  public let expiresAt: Date?
  /// Scopes that it carries; nil where they are not known. A tenant token does not tell.
  public let scopes: Set<Scope>?

  /// - Parameters:
  ///   - value: The token itself.
  ///   - expiresAt: When it expires.
  ///   - scopes: Scopes that it carries.
  public init(_ value: String, expiresAt: Date? = nil, scopes: Set<Scope>? = nil) {
    self.value = value
    self.expiresAt = expiresAt
    self.scopes = scopes
  }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "AccessToken(\(Redactor.mark))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["value": Redactor.mark]) }
}
