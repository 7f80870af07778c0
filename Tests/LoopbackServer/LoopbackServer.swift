import Dispatch
import Foundation
import LarkLoopback
import Synchronization

/// A real HTTP/1.1 server on this machine's loopback address, for tests of what sends requests.
///
///     let server = try LoopbackServer.start { request in
///       request.path == "/hello" ? .text("hi") : .status(404)
///     }
///     defer { server.stop() }
///     // … send something to server.baseURL …
///     #expect(server.requests.map(\.target) == ["/hello"])
///
/// Every connection has its own thread, so an answer may wait (``Gate``) without holding up others. Connections are
/// kept alive. The port is the system's choice.
public final class LoopbackServer: Sendable {
  /// Port it listens on.
  public let port: UInt16
  private let state: ServerState
  private let listener: LoopbackListener
  private let listenerEnded = DispatchSemaphore(value: 0)

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - bodyLimit: How many bytes of each request's body to keep; the rest is read and counted.
  ///   - onHead: Called when the head of a request has been read. An answer given here is sent without reading the
  ///     body,
  ///     and ends the connection.
  ///   - answer: Called for every request, on the thread of its connection.
  public static func start(
    bodyLimit: Int = .max,
    onHead: (@Sendable (Request) -> Answer?)? = nil,
    _ answer: @escaping @Sendable (Request) -> Answer
  ) throws -> LoopbackServer {
    try LoopbackServer(state: ServerState(bodyLimit: bodyLimit, greeting: nil, onHead: onHead, answer: answer))
  }

  /// Starts a server that reads no request, and does the same to every connection instead.
  public static func start(greeting: [Answer.Step]) throws -> LoopbackServer {
    try LoopbackServer(
      state: ServerState(bodyLimit: 0, greeting: greeting, onHead: nil, answer: { _ in .status(500) }))
  }

  private init(state: ServerState) throws {
    self.state = state
    let listener = try LoopbackListener { descriptor in
      let socket = Socket(descriptor: descriptor)
      guard let number = state.add(socket) else { return socket.close() }
      Thread {
        Connection(socket: socket, number: number, state: state).serve()
        state.removeAndClose(socket)
      }.start()
    }
    self.listener = listener
    port = UInt16(listener.port)
    // The thread holds the listener, not the server: a server that nobody holds stops.
    let ended = listenerEnded
    Thread {
      listener.serve()
      ended.signal()
    }.start()
  }

  deinit { stop() }

  /// Address of the server, without a slash at the end: `http://127.0.0.1:port`.
  public var baseURL: String { "http://127.0.0.1:\(port)" }

  /// The same server under another host name: `http://localhost:port`.
  public var otherBaseURL: String { "http://localhost:\(port)" }

  /// All requests so far, in the order in which their bodies were complete.
  public var requests: [Request] { state.state.withLock { $0.requests } }

  /// All requests so far whose head has come, without their bodies: also those that were answered before their end or
  /// never came to it.
  public var heads: [Request] { state.state.withLock { $0.heads } }

  /// How many connections clients have opened so far.
  public var connectionCount: Int { state.state.withLock { $0.connectionCount } }

  /// How many connections are open now.
  public var openConnectionCount: Int { state.state.withLock { $0.connections.count } }

  /// How many times a client hung up while the server waited in ``Answer/Step/waitForHangUp``.
  public var hangUpCount: Int { state.state.withLock { $0.hangUps } }

  /// Waits until the server has received so many requests in all.
  ///
  /// - Returns: The requests. They may be fewer when the server was stopped or the task cancelled.
  @discardableResult
  public func requests(atLeast count: Int) async -> [Request] {
    await state.wait { $0.requests.count >= count }
    return requests
  }

  /// Waits until the head of so many requests has come.
  public func heads(atLeast count: Int) async {
    await state.wait { $0.heads.count >= count }
  }

  /// Waits until clients have hung up so often while the server waited in ``Answer/Step/waitForHangUp``.
  public func hangUps(atLeast count: Int) async {
    await state.wait { $0.hangUps >= count }
  }

  /// Forgets the requests recorded so far.
  public func forgetRequests() {
    state.state.withLock { state in
      state.requests = []
      state.heads = []
    }
  }

  /// Stops listening and ends all connections. When it returns, the port refuses connections.
  public func stop() {
    let isFirst = state.state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped
    }
    guard isFirst else { return }
    listener.stop()
    listenerEnded.wait()
    state.endConnections()
  }
}
