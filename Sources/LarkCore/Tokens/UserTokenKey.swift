/// Whose user token it is.
public struct UserTokenKey: Sendable, Hashable {
  /// Id of the app that the user signed in to.
  public var appID: String
  /// The user, such as an `open_id`; empty where there is only one.
  public var userID: String
  /// Where the token is used, such as `https://open.feishu.cn`.
  public var host: String

  /// - Parameters:
  ///   - appID: Id of the app that the user signed in to.
  ///   - userID: The user, such as an `open_id`; empty where there is only one.
  ///   - host: Where the token is used, such as `https://open.feishu.cn`.
  public init(appID: String, userID: String, host: String) {
    self.appID = appID
    self.userID = userID
    self.host = host
  }
}
