public import LarkCore

extension LarkClient where As == Bot {
  /// A client of a bot that talks to a stub and does not wait between attempts.
  ///
  /// - Parameters:
  ///   - transport: What answers.
  ///   - token: The tenant token that calls carry.
  ///   - configuration: The client's settings.
  public static func bot(
    testing transport: StubTransport, token: String = "t-test", configuration: ClientConfiguration = .init()
  ) -> LarkClient<Bot> {
    .bot(token: token, configuration: .testing(configuration), transport: transport)
  }
}

extension LarkClient where As == User {
  /// A client of a user that talks to a stub and does not wait between attempts.
  ///
  /// - Parameters:
  ///   - transport: What answers.
  ///   - token: The user token that calls carry.
  ///   - scopes: Scopes that the user granted, where they are known.
  ///   - configuration: The client's settings.
  public static func user(
    testing transport: StubTransport, token: String = "u-test", scopes: Set<Scope>? = nil,
    configuration: ClientConfiguration = .init()
  ) -> LarkClient<User> {
    .user(token: token, scopes: scopes, configuration: .testing(configuration), transport: transport)
  }
}
