public import Foundation

/// A user's token with what it takes to renew it. Printing it shows neither.
public struct UserToken: Sendable, Hashable {
  /// The token that calls carry.
  public var access: AccessToken
  /// The token that buys the next one, once; nil where the user granted no `offline_access`.
  public var refreshToken: String?
  /// When the refresh token expires; nil where that is not known.
  public var refreshExpiresAt: Date?

  /// - Parameters:
  ///   - access: The token that calls carry.
  ///   - refreshToken: The token that buys the next one.
  ///   - refreshExpiresAt: When the refresh token expires.
  public init(access: AccessToken, refreshToken: String? = nil, refreshExpiresAt: Date? = nil) {
    self.access = access
    self.refreshToken = refreshToken
    self.refreshExpiresAt = refreshExpiresAt
  }
}

extension UserToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "UserToken(\(Redactor.mark))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["access": Redactor.mark]) }
}
