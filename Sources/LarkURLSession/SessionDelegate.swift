internal import Dispatch
internal import Foundation
internal import LarkCore
internal import Synchronization

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// Hands what a session says to the exchanges it is about.
final class SessionDelegate: NSObject, URLSessionDataDelegate, Sendable {
  private let exchanges = Mutex<[Int: Exchange]>([:])
  private let heardOfServer = Atomic(false)

  /// Whether any request was answered so far.
  var hasHeardOfServer: Bool { heardOfServer.load(ordering: .relaxed) }

  /// Makes an exchange hear of a task.
  func add(_ exchange: Exchange, for task: URLSessionTask) {
    let number = task.taskIdentifier
    exchanges.withLock { $0[number] = exchange }
  }

  private func exchange(for task: URLSessionTask) -> Exchange? {
    let number = task.taskIdentifier
    return exchanges.withLock { $0[number] }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    heardOfServer.store(true, ordering: .relaxed)
    if let response = response as? HTTPURLResponse { exchange(for: dataTask)?.didReceive(response) }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    exchange(for: dataTask)?.didReceive(data)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    #if canImport(FoundationNetworking)
      // Not a word when the exchange is over: then the task has been or is about to be cancelled, which Foundation may
      // do before it hears the reply, and stop the program because it no longer waits for one.
      if let exchange = exchange(for: task), exchange.isOver { return }
    #endif
    // The transport follows it itself, with `RedirectRule`.
    completionHandler(nil)
  }

  #if canImport(FoundationNetworking)
    func urlSession(
      _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
      completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
      // The server asks for a password of its own kind. By then the whole answer has come, and it is the answer: left
      // to itself, Foundation would neither hand it out nor give up.
      exchange(for: task)?.didFinish(task.response as? HTTPURLResponse)
      // Elsewhere: this cancels the task, which must not be asked from one of the session's own callbacks.
      DispatchQueue.global().async { completionHandler(.cancelAuthenticationChallenge, nil) }
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask,
      needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
    ) {
      // libcurl begins to send the body a second time. Foundation cannot rewind it and would let the server wait for
      // the rest until the timeout.
      exchange(for: task)?.isReplayed()
      completionHandler(nil)
    }
  #endif

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let number = task.taskIdentifier
    let exchange = exchanges.withLock { $0.removeValue(forKey: number) }
    if let error {
      exchange?.didFail(SendingProblem(error, bodyBytesSent: task.countOfBytesSent))
    } else {
      exchange?.didFinish(task.response as? HTTPURLResponse)
    }
  }
}
