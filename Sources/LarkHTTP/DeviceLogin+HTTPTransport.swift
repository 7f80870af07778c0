public import LarkCore
public import LarkFoundation

extension DeviceLogin {
  /// A sign-in from its beginning, which sends its requests through ``HTTPTransport/shared``.
  ///
  /// - Parameters:
  ///   - credentials: Id and secret of the app that the user signs in to.
  ///   - scopes: Scopes to ask the user for. `offline_access`, without which no token can be renewed, is added.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: Settings as of a client.
  public init(
    _ credentials: AppCredentials, scopes: [Scope], brand: Brand = .feishu,
    configuration: ClientConfiguration = .init()
  ) {
    self.init(
      credentials, scopes: scopes, brand: brand, configuration: configuration, transport: HTTPTransport.shared)
  }

  /// A sign-in whose link another run of the program showed, which sends its requests through
  /// ``HTTPTransport/shared``.
  ///
  /// - Parameters:
  ///   - credentials: Id and secret of the app that the user signs in to.
  ///   - deviceCode: The code from `DeviceAuthorization`.
  ///   - interval: How long to wait between two questions.
  ///   - expiresAt: When the code expires; nil: the platform will say.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: Settings as of a client.
  public init(
    _ credentials: AppCredentials, resuming deviceCode: String, interval: Duration = .seconds(5),
    expiresAt: Date? = nil, brand: Brand = .feishu, configuration: ClientConfiguration = .init()
  ) {
    self.init(
      credentials, resuming: deviceCode, interval: interval, expiresAt: expiresAt, brand: brand,
      configuration: configuration, transport: HTTPTransport.shared)
  }
}
