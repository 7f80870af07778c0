public import LarkCore

#if canImport(Darwin)
  @_exported public import LarkURLSession
#elseif os(Linux) && canImport(Glibc)
  internal import Glibc
#endif

/// Sends requests with what the platform has: `URLSession` on Apple's platforms, libcurl on Linux.
///
/// Connections are kept open and used again, so one transport should serve many calls: ``shared`` is there for that.
/// HTTP/2 is spoken with servers that can. No cookies, no cache and no stored passwords are used. Proxies are those of
/// the system, on Linux those of the environment (`https_proxy`, `no_proxy` …). Certificates are always checked; on
/// Linux `SSL_CERT_FILE` and `SSL_CERT_DIR` name others than the system's.
///
/// A redirect is followed at most ten times, unless the request wants none followed. To another host, port or scheme it
/// takes neither token nor body along, and to an unencrypted address it is refused.
///
/// Bodies travel from and to files in constant memory. An answer that goes to a file is written to a new one that only
/// the current user may read.
///
/// On Linux libcurl 7.68 or later is opened when the first request is made; where it is missing, requests fail with
/// reason `unavailable`. On platforms with neither every request fails so, and an app brings its own `Transport`.
///
/// WebSockets are opened too, each with a connection of its own, without compression.
public final class HTTPTransport: Transport, WebSocketTransport {
  /// A transport for everybody who needs none of their own.
  public static let shared = HTTPTransport()

  /// Settings of a transport. The defaults suit most apps.
  public struct Settings: Sendable, Hashable {
    /// How many connections to one host are open at the same time. Over HTTP/2 one carries many requests.
    public var connectionsPerHost: Int
    /// The folder for downloaded files; by default the system's temporary folder.
    ///
    /// From a folder on the volume where they are wanted in the end they are moved there in no time.
    public var downloadFolder: String?

    /// - Parameters:
    ///   - connectionsPerHost: How many connections to one host are open at the same time.
    ///   - downloadFolder: The folder for downloaded files; by default the system's temporary folder.
    public init(connectionsPerHost: Int = 6, downloadFolder: String? = nil) {
      self.connectionsPerHost = connectionsPerHost
      self.downloadFolder = downloadFolder
    }
  }

  private let transport: any Transport & WebSocketTransport

  /// A transport with connections of its own.
  ///
  /// - Parameter settings: The transport's settings.
  public init(_ settings: Settings = Settings()) {
    #if canImport(Darwin)
      transport = URLSessionTransport(
        .init(connectionsPerHost: settings.connectionsPerHost, downloadFolder: settings.downloadFolder))
    #elseif os(Linux) && canImport(Glibc)
      transport = CurlTransport(
        connectionsPerHost: settings.connectionsPerHost, downloadFolder: settings.downloadFolder)
    #else
      transport = NoTransport()
    #endif
  }

  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    try await transport.send(request)
  }

  public func connect(_ request: WebSocketRequest) async throws(WebSocketError) -> any WebSocket {
    try await transport.connect(request)
  }
}

extension HTTPTransport {
  /// What requests are sent with on this machine, such as `libcurl 8.5.0`.
  ///
  /// - Throws: ``TransportError`` where there is nothing to send them with.
  package static func library() throws(TransportError) -> String {
    #if canImport(Darwin)
      return "URLSession"
    #elseif os(Linux) && canImport(Glibc)
      return try CurlLibrary.name()
    #else
      throw NoTransport.missing
    #endif
  }

  /// Host and port of the proxy that the environment names for an address; nil where it names none, and on platforms
  /// where the system decides.
  package static func proxy(for url: String) -> String? {
    #if os(Linux) && canImport(Glibc)
      guard let address = try? WebAddress(url) else { return nil }
      return ProxyRules { name in getenv(name).map { String(cString: $0) } }.proxy(for: address)?.label
    #else
      return nil
    #endif
  }
}

#if !canImport(Darwin) && !(os(Linux) && canImport(Glibc))
  /// Stands where a platform has nothing to send requests with.
  private struct NoTransport: Transport, WebSocketTransport {
    static let missing = TransportError(
      reason: .unavailable, message: "this platform has no HTTP of its own: give the client a Transport",
      wasNeverSent: true)

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse { throw Self.missing }

    func connect(_ request: WebSocketRequest) async throws(WebSocketError) -> any WebSocket {
      throw WebSocketError(
        reason: .transport(.unavailable),
        message: "this platform has no WebSockets of its own: give the client a transport that has")
    }
  }
#endif
