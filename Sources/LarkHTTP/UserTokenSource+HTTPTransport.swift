public import LarkCore

extension UserTokenSource {
  /// A source that sends its requests through ``HTTPTransport/shared``.
  ///
  /// - Parameters:
  ///   - credentials: Id and secret of the app that the user signed in to.
  ///   - userID: The user, such as an `open_id`, as the store knows them; empty where there is only one.
  ///   - store: Where the user's token is kept.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: Settings as of the client.
  public init(
    _ credentials: AppCredentials, userID: String = "", store: any TokenStore, brand: Brand = .feishu,
    configuration: ClientConfiguration = .init()
  ) {
    self.init(
      credentials, userID: userID, store: store, brand: brand, configuration: configuration,
      transport: HTTPTransport.shared)
  }
}
