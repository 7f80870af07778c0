public import LarkFoundation

/// What a user needs to sign in on another device, and what it takes to wait for them. Printing it does not show the
/// device code.
public struct DeviceAuthorization: Sendable, Hashable {
  /// The code that the waiting program proves itself with; not for the user.
  public let deviceCode: String
  /// The code that the user compares or types.
  public let userCode: String
  /// The page to sign in on.
  public let verificationURL: String
  /// The same page with the code filled in.
  public let completeURL: String
  /// When the codes expire.
  public let expiresAt: Date
  /// How long to wait between two questions.
  public let interval: Duration
}

extension DeviceAuthorization: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "DeviceAuthorization(\(userCode), \(completeURL))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["userCode": userCode, "completeURL": completeURL, "expiresAt": expiresAt])
  }
}
