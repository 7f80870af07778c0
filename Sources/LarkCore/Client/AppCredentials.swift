import LarkFoundation

/// What an app proves itself with: id and secret from the developer console. Printing it does not show the secret.
public struct AppCredentials: Sendable, Hashable {
  /// The app's id, such as `cli_a1b2c3`.
  public let appID: String
  /// The app's secret.
  public let appSecret: String

  /// - Parameters:
  ///   - appID: The app's id.
  ///   - appSecret: The app's secret.
  public init(appID: String, appSecret: String) {
    self.appID = appID
    self.appSecret = appSecret
  }
}

extension AppCredentials {
  /// The credentials as HTTP has them (RFC 7617).
  var basicAuthorization: String { "Basic \(basicToken)" }

  /// What must not show up anywhere.
  var secrets: [String] { [appSecret, basicToken] }

  private var basicToken: String { Data("\(appID):\(appSecret)".utf8).base64EncodedString() }
}

extension AppCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "AppCredentials(appID: \(appID), appSecret: \(Redactor.mark))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["appID": appID, "appSecret": Redactor.mark]) }
}
