public import LarkCore

/// Sends requests through Foundation's `URLSession`.
///
/// Connections are kept open and used again, so one transport should serve many calls: ``shared`` is there for that.
/// No cookies, no cache and no stored passwords are used. Proxies are those of the system, on Linux those of the
/// environment (`https_proxy`, `no_proxy` …).
///
/// A redirect is followed at most ten times, unless the request wants none followed. To another host, port or scheme it
/// takes neither token nor body along, and to an unencrypted address it is refused.
///
/// Bodies travel from and to files in constant memory. An answer that goes to a file is written to a new one that only
/// the current user may read.
///
/// On Linux timeouts count in whole seconds; fractions are rounded up.
public final class URLSessionTransport: Transport {
  /// A transport for everybody who needs none of their own.
  public static let shared = URLSessionTransport()

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

  private let sessions: Sessions
  private let downloadFolder: String?

  /// A transport with connections of its own.
  ///
  /// - Parameter settings: The transport's settings.
  public init(_ settings: Settings = Settings()) {
    sessions = Sessions(connectionsPerHost: settings.connectionsPerHost)
    downloadFolder = settings.downloadFolder
  }

  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    try await request.followed { (hop) async throws(TransportError) in
      try await Exchange(hop, downloadFolder: downloadFolder).run(in: sessions)
    }
  }
}
