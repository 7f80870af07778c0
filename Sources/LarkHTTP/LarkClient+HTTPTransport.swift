public import LarkCore

// The makers of `LarkCore`, without the transport: all these clients share one, and with it their connections.

extension LarkClient where As == Bot {
  /// A client of the app's bot, which fetches and renews its tenant token itself.
  ///
  /// - Parameters:
  ///   - credentials: The app's id and secret.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: The client's settings.
  public static func bot(
    _ credentials: AppCredentials, brand: Brand = .feishu, configuration: ClientConfiguration = .init()
  ) -> LarkClient<Bot> {
    bot(credentials, brand: brand, configuration: configuration, transport: HTTPTransport.shared)
  }

  /// A client of the app's bot with a given tenant token, which is used until it expires.
  ///
  /// - Parameters:
  ///   - token: A tenant access token.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: The client's settings.
  public static func bot(
    token: String, brand: Brand = .feishu, configuration: ClientConfiguration = .init()
  ) -> LarkClient<Bot> {
    bot(token: token, brand: brand, configuration: configuration, transport: HTTPTransport.shared)
  }

  /// A client of the app's bot that takes its tenant tokens from a source of the caller.
  ///
  /// - Parameters:
  ///   - source: Where tenant tokens come from.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: The client's settings.
  public static func bot(
    _ source: some TokenSource, brand: Brand = .feishu, configuration: ClientConfiguration = .init()
  ) -> LarkClient<Bot> {
    bot(source, brand: brand, configuration: configuration, transport: HTTPTransport.shared)
  }
}

extension LarkClient where As == User {
  /// A client of a signed-in user with a given token, which is used until it expires.
  ///
  /// - Parameters:
  ///   - token: A user access token.
  ///   - scopes: Scopes that the user granted, where they are known.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: The client's settings.
  public static func user(
    token: String, scopes: Set<Scope>? = nil, brand: Brand = .feishu, configuration: ClientConfiguration = .init()
  ) -> LarkClient<User> {
    user(
      token: token, scopes: scopes, brand: brand, configuration: configuration, transport: HTTPTransport.shared)
  }

  /// A client of a signed-in user that takes its tokens from a source, such as a `UserTokenSource`.
  ///
  /// - Parameters:
  ///   - source: Where user tokens come from.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: The client's settings.
  public static func user(
    _ source: some TokenSource, brand: Brand = .feishu, configuration: ClientConfiguration = .init()
  ) -> LarkClient<User> {
    user(source, brand: brand, configuration: configuration, transport: HTTPTransport.shared)
  }
}
