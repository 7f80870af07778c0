#if os(Linux) && canImport(Glibc)
  internal import Glibc
  internal import LarkCore
  internal import Synchronization

  /// Sends requests through libcurl, on a thread of its own that all its calls share.
  final class CurlTransport: Transport {
    private let mailbox = Mailbox()
    private let connectionsPerHost: Int
    private let downloadFolder: String?
    private let proxies: ProxyRules
    private let certificates: Certificates
    private let usesPrerequest: Bool
    private let idleSeconds: Int
    private let lookUp: @Sendable (String) -> HostResolver.Outcome

    /// - Parameters:
    ///   - connectionsPerHost: How many connections to one host are open at the same time.
    ///   - downloadFolder: The folder for downloaded files; nil: the system's temporary folder.
    ///   - environment: The value of a variable of the environment.
    ///   - usesPrerequest: Whether libcurl's word that a request is about to be sent is asked for, where it gives it.
    ///     Tests say no, to stand for versions before 7.80.
    ///   - idleSeconds: How long connections are kept that nobody uses: shorter than servers keep them, so that a write
    ///     seldom meets one that is just being closed.
    ///   - lookUp: What the name of a host stands for.
    init(
      connectionsPerHost: Int = 6, downloadFolder: String? = nil, usesPrerequest: Bool = true, idleSeconds: Int = 30,
      lookUp: @escaping @Sendable (String) -> HostResolver.Outcome = HostResolver.lookUp,
      environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
    ) {
      self.connectionsPerHost = max(1, connectionsPerHost)
      self.downloadFolder = downloadFolder
      self.usesPrerequest = usesPrerequest
      self.idleSeconds = idleSeconds
      self.lookUp = lookUp
      proxies = ProxyRules(environment)
      certificates = Certificates(file: environment("SSL_CERT_FILE"), folder: environment("SSL_CERT_DIR"))
    }

    deinit {
      if mailbox.hasThread { mailbox.post(.close) }
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
      try await request.followed { (hop) async throws(TransportError) in
        try await answer(to: Call(try CurlRequest(hop, proxies: proxies)))
      }
    }

    private func answer(to call: Call) async throws(TransportError) -> HTTPResponse {
      try startThread()
      let mailbox = mailbox
      let outcome = await withTaskCancellationHandler {
        await withCheckedContinuation { mailbox.post(.start(call, $0)) }
      } onCancel: {
        call.isCancelled.store(true, ordering: .relaxed)
        mailbox.post(.cancel(call))
      }
      return try outcome.get()
    }

    private func startThread() throws(TransportError) {
      if mailbox.hasThread { return }
      if let problem = CurlLibrary.problem { throw problem }
      let settings = EventLoop.Settings(
        connectionsPerHost: connectionsPerHost, downloadFolder: downloadFolder, certificates: certificates,
        usesPrerequest: usesPrerequest, idleSeconds: idleSeconds, lookUp: lookUp)
      let mailbox = mailbox
      guard mailbox.startThread({ EventLoop(mailbox, settings).run() }) else {
        throw TransportError(
          reason: .unavailable, message: "the system has no more threads or files for a request", wasNeverSent: true)
      }
    }
  }

  extension CurlTransport: WebSocketTransport {
    func connect(_ request: WebSocketRequest) async throws(WebSocketError) -> any WebSocket {
      try await CurlWebSocket.connect(request, proxies, certificates)
    }
  }

  /// Where the certificates of authorities are that are trusted besides the system's.
  struct Certificates: Sendable {
    var file: String?
    var folder: String?
  }
#endif
