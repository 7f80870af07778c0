import LarkCommandLine
import LarkCore
import LarkHTTP

/// Makes the client that a call is sent with.
struct ClientMaker: Sendable {
  let settings: Settings
  let notes: NoteWriter
  /// How long to wait for the next bytes of an answer; nil: as long as the runtime does.
  var timeout: Duration?

  /// The client of an identity. Nothing is sent before its first call.
  ///
  /// - Throws: An error that names the credentials that are missing.
  func client(for identity: IdentityKind) throws(CommandError) -> AnyLarkClient {
    let credential = try Credential(for: identity, settings)
    let transport = URLSessionTransport()
    var configuration = ClientConfiguration(
      baseURL: settings.baseURL, userAgent: "\(Tool.name)/\(Tool.version)", hooks: [RetryNotes(notes: notes)])
    if let timeout { configuration.timeout = timeout }
    return switch credential {
    case .userToken(let token, let scopes):
      .user(
        .user(token: token, scopes: scopes, brand: settings.brand, configuration: configuration, transport: transport))
    case .tenantToken(let token):
      .bot(.bot(token: token, brand: settings.brand, configuration: configuration, transport: transport))
    case .app(let credentials):
      .bot(bot(credentials, configuration, transport))
    }
  }

  private func bot(
    _ credentials: AppCredentials, _ configuration: ClientConfiguration, _ transport: URLSessionTransport
  ) -> LarkClient<Bot> {
    guard let folder = settings.tokenFolder else {
      return .bot(credentials, brand: settings.brand, configuration: configuration, transport: transport)
    }
    let address = settings.baseURL ?? settings.brand.openURL
    let source = KeptTenantTokenSource(
      file: TenantTokenFile(in: folder, for: credentials, at: address),
      fresh: TenantTokenSource(
        credentials, brand: settings.brand, configuration: configuration, transport: transport))
    return .bot(source, brand: settings.brand, configuration: configuration, transport: transport)
  }
}
