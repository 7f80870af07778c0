#if canImport(Darwin)
  internal import Foundation
  public import LarkCore
  internal import Synchronization

  extension URLSessionTransport: WebSocketTransport {
    public func connect(_ request: WebSocketRequest) async throws(WebSocketError) -> any WebSocket {
      do { _ = try WebSocketAddress(request.url) } catch {
        throw WebSocketError(reason: .transport(.other), message: "the address is none of a WebSocket: \(error.reason)")
      }
      guard let url = URL(string: request.url) else {
        throw WebSocketError(reason: .transport(.other), message: "the address is none of a WebSocket: it cannot be read")
      }
      var urlRequest = URLRequest(url: url)
      for field in request.headers { urlRequest.setValue(field.value, forHTTPHeaderField: field.name) }
      let socket = URLSessionWebSocket(urlRequest, longestMessage: request.longestMessage)
      try await socket.open(within: request.timeout)
      return socket
    }
  }

  /// A WebSocket of `URLSession`, with a session of its own: its delegate is told of nothing else.
  ///
  /// The system ends the connection at a message that is too long.
  private final class URLSessionWebSocket: WebSocket {
    private let session: URLSession
    private let task: URLSessionWebSocketTask
    private let delegate: WebSocketDelegate

    init(_ request: URLRequest, longestMessage: Int) {
      let configuration = URLSessionConfiguration.ephemeral
      configuration.httpCookieStorage = nil
      configuration.urlCache = nil
      configuration.urlCredentialStorage = nil
      // Hours may pass between two messages.
      configuration.timeoutIntervalForRequest = 86_400
      configuration.timeoutIntervalForResource = .greatestFiniteMagnitude
      delegate = WebSocketDelegate()
      session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
      task = session.webSocketTask(with: request)
      task.maximumMessageSize = longestMessage
    }

    deinit {
      task.cancel(with: .goingAway, reason: nil)
      session.finishTasksAndInvalidate()
    }

    func open(within limit: Duration) async throws(WebSocketError) {
      let (task, delegate) = (task, delegate)
      let timer = Task {
        try await Task.sleep(for: limit)
        delegate.end(
          WebSocketError(reason: .transport(.timeout), message: "the server did not take the connection in time"))
        task.cancel()
      }
      defer { timer.cancel() }
      let problem = await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          delegate.wait(continuation)
          task.resume()
        }
      } onCancel: {
        delegate.end(WebSocketError(reason: .cancelled, message: "the task was cancelled"))
        task.cancel()
      }
      if let problem { throw problem }
    }

    func receive() async throws(WebSocketError) -> WebSocketMessage {
      let task = task
      do {
        let message = try await withTaskCancellationHandler {
          try await task.receive()
        } onCancel: {
          task.cancel(with: .normalClosure, reason: nil)
        }
        switch message {
        case .data(let data): return .binary(Array(data))
        case .string(let text): return .text(text)
        @unknown default: return .oversized(length: 0)
        }
      } catch {
        throw Task.isCancelled ? WebSocketError(reason: .cancelled, message: "the task was cancelled") : ending
      }
    }

    func send(_ message: WebSocketMessage) async throws(WebSocketError) {
      do {
        switch message {
        case .binary(let bytes): try await task.send(.data(Data(bytes)))
        case .text(let text): try await task.send(.string(text))
        case .oversized:
          throw WebSocketError(reason: .violation, message: "a message without its bytes cannot be sent")
        }
      } catch let error as WebSocketError {
        throw error
      } catch {
        throw ending
      }
    }

    /// The system waits for the answer by itself.
    func close(_ code: WebSocketCloseCode) async {
      task.cancel(with: URLSessionWebSocketTask.CloseCode(rawValue: Int(code.rawValue)) ?? .normalClosure, reason: nil)
    }

    /// Why nothing comes or goes any more.
    private var ending: WebSocketError {
      let code = task.closeCode
      guard code != .invalid, let number = UInt16(exactly: code.rawValue) else {
        return WebSocketError(reason: .lost, message: "the connection broke")
      }
      return WebSocketError(
        reason: .closed(WebSocketCloseCode(rawValue: number)), message: "the server ended the connection (\(number))")
    }
  }

  /// Hears whether the connection comes about.
  private final class WebSocketDelegate: NSObject, URLSessionWebSocketDelegate {
    private struct State {
      var waiting: CheckedContinuation<WebSocketError?, Never>?
      var problem: WebSocketError?
      var isOpen = false
    }

    private let state = Mutex(State())

    func wait(_ continuation: CheckedContinuation<WebSocketError?, Never>) {
      let (isOver, problem) = state.withLock { state in
        if state.problem == nil, !state.isOpen {
          state.waiting = continuation
          return (false, nil as WebSocketError?)
        }
        return (true, state.problem)
      }
      if isOver { continuation.resume(returning: problem) }
    }

    func end(_ problem: WebSocketError?) {
      let waiting = state.withLock { state in
        defer { state.waiting = nil }
        if problem == nil { state.isOpen = true } else { state.problem = state.problem ?? problem }
        return state.waiting
      }
      waiting?.resume(returning: problem)
    }

    func urlSession(
      _ session: URLSession, webSocketTask: URLSessionWebSocketTask, didOpenWithProtocol protocol: String?
    ) {
      end(nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
      if let response = task.response as? HTTPURLResponse, response.statusCode != 101 {
        end(
          WebSocketError(
            reason: .refused(status: response.statusCode),
            message: "the server refused the WebSocket (HTTP \(response.statusCode))", headers: response.fields))
      } else {
        end(WebSocketError(reason: .transport(.connection), message: "the server cannot be reached"))
      }
    }

    /// A redirect would carry the ticket of the address elsewhere.
    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }
  }
#endif
