internal import Foundation
internal import LarkCore

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// One `URLSession`, ended with its owner.
final class Session: Sendable {
  private let delegate: SessionDelegate
  private let session: URLSession
  private let reusesConnections: Bool

  init(connectionsPerHost: Int, reusesConnections: Bool) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpMaximumConnectionsPerHost = max(1, connectionsPerHost)
    configuration.httpCookieStorage = nil
    configuration.httpCookieAcceptPolicy = .never
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData

    let queue: OperationQueue
    #if canImport(FoundationNetworking)
      queue = InlineQueue()
    #else
      queue = OperationQueue()
      queue.maxConcurrentOperationCount = 1
    #endif
    self.reusesConnections = reusesConnections
    delegate = SessionDelegate()
    session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
  }

  deinit {
    // On Apple platforms a session lives until it is told.
    session.finishTasksAndInvalidate()
  }

  /// Whether a request may meet a connection that earlier ones used.
  var mayReuseConnection: Bool { reusesConnections && delegate.hasHeardOfServer }

  /// Prepares an exchange.
  ///
  /// - Returns: What starts and cancels it.
  func task(for exchange: Exchange, _ request: URLRequest, body: HTTPRequest.Body) -> URLSessionTask {
    var request = request
    if !reusesConnections { request.setValue("close", forHTTPHeaderField: "Connection") }
    let task: URLSessionTask
    switch body {
    case .none: task = session.dataTask(with: request)
    case .data(let bytes):
      request.httpBody = bytes
      task = session.dataTask(with: request)
    #if canImport(FoundationNetworking)
      // The request has it as a stream.
      case .file: task = session.dataTask(with: request)
    #else
      case .file(let file, _): task = session.uploadTask(with: request, fromFile: file)
    #endif
    }
    delegate.add(exchange, for: task)
    return task
  }
}
