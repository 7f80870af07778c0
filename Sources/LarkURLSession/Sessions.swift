internal import LarkCore
internal import Synchronization

/// The sessions of a transport.
final class Sessions: Sendable {
  private let connectionsPerHost: Int
  private let main: Session
  /// Made when it is needed first.
  private let cautious = Mutex<Session?>(nil)

  init(connectionsPerHost: Int) {
    self.connectionsPerHost = connectionsPerHost
    main = Session(connectionsPerHost: connectionsPerHost, reusesConnections: true)
  }

  /// The session that a request goes through.
  ///
  /// libcurl, which is below `URLSession` on Linux, sends a request again, on its own account, when a connection that
  /// was used before ends without an answer. With a body ``SessionDelegate`` hears of it and ends the exchange; without
  /// one nobody hears of it. Reading twice, deleting twice does no harm; other writes get a new connection each.
  func session(for request: HTTPRequest) -> Session {
    #if canImport(FoundationNetworking)
      guard !request.hasBody, request.verb == .post || request.verb == .patch else { return main }
      return cautious.withLock { session in
        if let session { return session }
        let new = Session(connectionsPerHost: connectionsPerHost, reusesConnections: false)
        session = new
        return new
      }
    #else
      return main
    #endif
  }
}
