public import LarkCore
import Synchronization

/// The other end of a WebSocket: a test says what comes, and sees what was sent. Nothing reaches the network.
///
/// ```swift
/// let stub = StubTransport()
/// let socket = StubWebSocket()
/// stub.acceptWebSocket(socket)
/// socket.deliver(.binary(bytes))
/// let answer = await socket.sent(atLeast: 1)[0]
/// ```
public final class StubWebSocket: Sendable {
  private struct State {
    var inbox: [WebSocketMessage] = []
    var sent: [WebSocketMessage] = []
    var closeCode: WebSocketCloseCode?
    var end: WebSocketError?
    var receiver: CheckedContinuation<Result<WebSocketMessage, WebSocketError>?, Never>?
    var watchers: [Watcher] = []
    var nextWatcher = 0
    var handler: (@Sendable (WebSocketMessage, StubWebSocket) -> Void)?
  }

  private struct Watcher {
    let number: Int
    let isDone: @Sendable (Int, Bool) -> Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  private let state = Mutex(State())

  /// An end that says nothing by itself.
  ///
  /// - Parameter handler: Called with each message that is sent, and with this end, to answer it.
  public init(_ handler: (@Sendable (WebSocketMessage, StubWebSocket) -> Void)? = nil) {
    state.withLock { $0.handler = handler }
  }

  /// Lets a message come.
  public func deliver(_ message: WebSocketMessage) {
    let receiver = state.withLock { state in
      state.inbox.append(message)
      defer { state.receiver = nil }
      return state.receiver
    }
    receiver?.resume(returning: nil)
  }

  /// Ends the connection, after what was delivered before.
  ///
  /// - Parameter error: Why; by default the other side says goodbye.
  public func end(
    _ error: WebSocketError = WebSocketError(reason: .closed(.normal), message: "the server ended the connection")
  ) {
    finish { $0.end = $0.end ?? error }
  }

  /// What was sent so far.
  public var sent: [WebSocketMessage] { state.withLock { $0.sent } }

  /// What the connection was closed with; nil while it was not.
  public var closeCode: WebSocketCloseCode? { state.withLock { $0.closeCode } }

  /// Waits until so many messages were sent.
  ///
  /// - Returns: The messages; fewer when the connection is over or the task is cancelled.
  @discardableResult
  public func sent(atLeast count: Int) async -> [WebSocketMessage] {
    await watch { sent, isOver in sent >= count || isOver }
    return sent
  }

  /// Waits until the connection is over.
  public func closed() async {
    await watch { _, isOver in isOver }
  }

  private func watch(_ isDone: @escaping @Sendable (Int, Bool) -> Bool) async {
    let number = state.withLock { state in
      state.nextWatcher += 1
      return state.nextWatcher
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isReady = state.withLock { state in
          if Task.isCancelled || isDone(state.sent.count, state.end != nil) { return true }
          state.watchers.append(Watcher(number: number, isDone: isDone, continuation: continuation))
          return false
        }
        if isReady { continuation.resume() }
      }
    } onCancel: {
      let watcher = state.withLock { state in
        state.watchers.firstIndex { $0.number == number }.map { state.watchers.remove(at: $0) }
      }
      watcher?.continuation.resume()
    }
  }

  /// Changes the state, and tells everybody whom that concerns.
  private func finish(_ change: (inout State) -> Void) {
    let (receiver, ready) = state.withLock { state in
      change(&state)
      let (sent, isOver) = (state.sent.count, state.end != nil)
      let ready = state.watchers.filter { $0.isDone(sent, isOver) }
      state.watchers.removeAll { watcher in ready.contains { $0.number == watcher.number } }
      guard isOver else { return (nil as CheckedContinuation<Result<WebSocketMessage, WebSocketError>?, Never>?, ready) }
      defer { state.receiver = nil }
      return (state.receiver, ready)
    }
    receiver?.resume(returning: nil)
    for watcher in ready { watcher.continuation.resume() }
  }
}

extension StubWebSocket: WebSocket {
  public func receive() async throws(WebSocketError) -> WebSocketMessage {
    let cancelled = WebSocketError(reason: .cancelled, message: "the task was cancelled")
    while true {
      let ready = state.withLock { state -> Result<WebSocketMessage, WebSocketError>? in
        if !state.inbox.isEmpty { return .success(state.inbox.removeFirst()) }
        return state.end.map { .failure($0) }
      }
      if let ready { return try ready.get() }
      let outcome = await withTaskCancellationHandler {
        await withCheckedContinuation { (continuation: CheckedContinuation<Result<WebSocketMessage, WebSocketError>?, Never>) in
          let (isReady, outcome) = state.withLock { state -> (Bool, Result<WebSocketMessage, WebSocketError>?) in
            if Task.isCancelled { return (true, .failure(cancelled)) }
            if !state.inbox.isEmpty || state.end != nil { return (true, nil) }
            state.receiver = continuation
            return (false, nil)
          }
          if isReady { continuation.resume(returning: outcome) }
        }
      } onCancel: {
        let receiver = state.withLock { state in
          defer { state.receiver = nil }
          return state.receiver
        }
        receiver?.resume(returning: .failure(cancelled))
      }
      if let outcome { return try outcome.get() }
    }
  }

  public func send(_ message: WebSocketMessage) async throws(WebSocketError) {
    let (end, handler) = state.withLock { ($0.end, $0.handler) }
    if let end { throw end }
    finish { $0.sent.append(message) }
    handler?(message, self)
  }

  public func close(_ code: WebSocketCloseCode) async {
    finish { state in
      state.closeCode = state.closeCode ?? code
      state.end = state.end ?? WebSocketError(reason: .closed(code), message: "the connection was closed")
    }
  }
}

extension StubTransport: WebSocketTransport {
  /// Accepts connections, each with the next of these ends. Once they are used up, connecting fails.
  ///
  /// - Parameter sockets: The other ends.
  public func acceptWebSocket(_ sockets: StubWebSocket...) {
    for socket in sockets { answerWebSocket { (_) throws(WebSocketError) in socket } }
  }

  /// Answers the next connection that is opened.
  ///
  /// - Parameter answer: Gets the request; gives the other end, or throws why there is no connection.
  public func answerWebSocket(
    _ answer: @escaping @Sendable (WebSocketRequest) throws(WebSocketError) -> StubWebSocket
  ) {
    webSockets.withLock { $0.answers.append(answer) }
  }

  /// The connections that were asked for.
  public var webSocketRequests: [WebSocketRequest] { webSockets.withLock { $0.requests } }

  public func connect(_ request: WebSocketRequest) async throws(WebSocketError) -> any WebSocket {
    let answer = webSockets.withLock { sockets in
      sockets.requests.append(request)
      return sockets.answers.isEmpty ? nil : sockets.answers.removeFirst()
    }
    guard let answer else {
      throw WebSocketError(
        reason: .transport(.connection), message: "the stub has no more WebSockets: it accepts one for each that was set")
    }
    return try answer(request)
  }
}

/// What a ``StubTransport`` does about WebSockets.
struct StubWebSockets {
  var answers: [@Sendable (WebSocketRequest) throws(WebSocketError) -> StubWebSocket] = []
  var requests: [WebSocketRequest] = []
}
