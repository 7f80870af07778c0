extension LarkClient where As == Bot {
  /// A client of the app's bot, which fetches and renews its tenant token itself.
  ///
  /// - Parameters:
  ///   - credentials: The app's id and secret.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: The client's settings.
  ///   - transport: What sends HTTP requests.
  public static func bot(
    _ credentials: AppCredentials, brand: Brand = .feishu, configuration: ClientConfiguration = .init(),
    transport: any Transport
  ) -> LarkClient<Bot> {
    let source = TenantTokenSource(
      credentials, brand: brand, configuration: configuration, transport: transport)
    return LarkClient(
      tokens: source, appID: credentials.appID, brand: brand, configuration: configuration, transport: transport)
  }

  /// A client of the app's bot with a given tenant token, which is used until it expires.
  ///
  /// - Parameters:
  ///   - token: A tenant access token.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: The client's settings.
  ///   - transport: What sends HTTP requests.
  public static func bot(
    token: String, brand: Brand = .feishu, configuration: ClientConfiguration = .init(), transport: any Transport
  ) -> LarkClient<Bot> {
    bot(StaticTokenSource(AccessToken(token)), brand: brand, configuration: configuration, transport: transport)
  }

  /// A client of the app's bot that takes its tenant tokens from a source of the caller.
  ///
  /// - Parameters:
  ///   - source: Where tenant tokens come from.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: The client's settings.
  ///   - transport: What sends HTTP requests.
  public static func bot(
    _ source: some TokenSource, brand: Brand = .feishu, configuration: ClientConfiguration = .init(),
    transport: any Transport
  ) -> LarkClient<Bot> {
    LarkClient(tokens: source, appID: nil, brand: brand, configuration: configuration, transport: transport)
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
  ///   - transport: What sends HTTP requests.
  public static func user(
    token: String, scopes: Set<Scope>? = nil, brand: Brand = .feishu, configuration: ClientConfiguration = .init(),
    transport: any Transport
  ) -> LarkClient<User> {
    user(
      StaticTokenSource(AccessToken(token, scopes: scopes)), brand: brand, configuration: configuration,
      transport: transport)
  }

  /// A client of a signed-in user that takes its tokens from a source, such as a ``UserTokenSource``.
  ///
  /// - Parameters:
  ///   - source: Where user tokens come from.
  ///   - brand: The platform that the user belongs to.
  ///   - configuration: The client's settings.
  ///   - transport: What sends HTTP requests.
  public static func user(
    _ source: some TokenSource, brand: Brand = .feishu, configuration: ClientConfiguration = .init(),
    transport: any Transport
  ) -> LarkClient<User> {
    LarkClient(tokens: source, appID: nil, brand: brand, configuration: configuration, transport: transport)
  }
}
