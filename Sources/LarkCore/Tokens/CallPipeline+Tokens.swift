import LarkFoundation

extension CallPipeline {
  /// What asks for tokens: no token is sent, the app proves itself with its credentials.
  ///
  /// - Parameters:
  ///   - credentials: The app's id and secret.
  ///   - identity: Whose token it is; nil: the app's own, or that of nobody yet.
  ///   - service: Where the endpoint is.
  ///   - brand: The platform that the app belongs to.
  ///   - configuration: Settings as of a client.
  ///   - transport: What sends HTTP requests.
  init(
    forTokensOf credentials: AppCredentials, as identity: IdentityKind? = nil, at service: Service = .open,
    _ brand: Brand, _ configuration: ClientConfiguration, _ transport: any Transport
  ) {
    self.init(
      transport: transport, configuration: configuration, brand: brand, identity: identity, appID: credentials.appID,
      isForTokens: true, secrets: credentials.secrets, service: service)
  }

  /// Refuses credentials that nobody can have, before anything is sent.
  func check(_ credentials: AppCredentials, for method: MethodInfo) throws(LarkError) {
    guard credentials.appID.isEmpty || credentials.appSecret.isEmpty else { return }
    throw complete(
      LarkError(
        kind: .invalidCredentials,
        message: credentials.appID.isEmpty ? "the app id is empty" : "the app secret is empty",
        remedy: remedy.credentials, wasNeverSent: true), for: method)
  }

  /// When something that lives so many seconds from now expires; nil where that is not known.
  func expiry(after seconds: Int?) -> Date? {
    guard let seconds, seconds > 0 else { return nil }
    // No token lives longer than a year, and no calendar reaches as far as numbers do.
    return configuration.surroundings.now().addingTimeInterval(TimeInterval(min(seconds, 31_536_000)))
  }
}
