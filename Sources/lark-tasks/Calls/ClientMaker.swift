import LarkCommandLine
import LarkCore
import LarkHTTP

/// Makes the client that a call is sent with.
struct ClientMaker: Sendable {
  let settings: Settings
  let notes: NoteWriter

  /// The client of an identity. Nothing is sent before its first call.
  ///
  /// - Throws: An error that names the credentials that are missing.
  func client(for identity: IdentityKind) throws(CommandError) -> AnyLarkClient {
    let credential = try Credential(for: identity, settings)
    let transport = URLSessionTransport()
    let configuration = ClientConfiguration(
      baseURL: settings.baseURL, userAgent: "\(Tool.name)/\(Tool.version)", hooks: [RetryNotes(notes: notes)])
    return switch credential {
    case .userToken(let token, let scopes):
      .user(.user(token: token, scopes: scopes, brand: settings.brand, configuration: configuration, transport: transport))
    case .tenantToken(let token):
      .bot(.bot(token: token, brand: settings.brand, configuration: configuration, transport: transport))
    case .app(let credentials):
      .bot(.bot(credentials, brand: settings.brand, configuration: configuration, transport: transport))
    }
  }
}
