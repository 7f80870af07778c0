public import LarkCore

extension RefreshingUserTokenSource {
  /// A source that sends its requests through ``URLSessionTransport/shared``.
  ///
  /// - Parameters:
  ///   - credentials: Id and secret of the app that the user signed in to.
  ///   - store: Where the user's token is kept.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: Settings as of the client.
  public init(
    _ credentials: AppCredentials, store: any UserTokenStore, brand: Brand = .feishu,
    configuration: ClientConfiguration = .init()
  ) {
    self.init(
      credentials, store: store, brand: brand, configuration: configuration, transport: URLSessionTransport.shared)
  }
}
