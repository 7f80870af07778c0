/// Opens WebSockets (RFC 6455). `HTTPTransport` of `LarkHTTP` does; an app may bring its own.
public protocol WebSocketTransport: Sendable {
  /// Opens a connection and waits until the server has agreed to it.
  ///
  /// When the task is cancelled, it stops soon and throws ``WebSocketError`` with reason `cancelled`.
  ///
  /// - Throws: ``WebSocketError`` when there is no connection.
  func connect(_ request: WebSocketRequest) async throws(WebSocketError) -> any WebSocket
}

/// An open WebSocket.
///
/// Pings of the other side are answered, and its messages put together from their fragments, before anybody sees them.
/// The connection ends when nobody holds it any more, but ``close(_:)`` is the polite way.
public protocol WebSocket: AnyObject, Sendable {
  /// The next message. One task waits at a time.
  ///
  /// - Throws: ``WebSocketError``: with reason `closed` when the other side has ended the connection, with another one
  ///   when it broke, with `cancelled` when the task was cancelled.
  func receive() async throws(WebSocketError) -> WebSocketMessage

  /// Sends a message, after those that were sent before it. Several tasks may send.
  ///
  /// - Throws: ``WebSocketError`` when the connection is over.
  func send(_ message: WebSocketMessage) async throws(WebSocketError)

  /// Says goodbye, waits a moment for the answer, and ends the connection. Doing so again does nothing.
  ///
  /// - Parameter code: Why.
  func close(_ code: WebSocketCloseCode) async
}

/// What is to be connected to.
public struct WebSocketRequest: Sendable {
  /// Absolute address with `wss`, or `ws` to the loopback interface. Its query may be a ticket: it is not to be shown.
  public var url: String
  /// Header fields besides those of the protocol.
  public var headers: [HTTPField]
  /// How long connecting may take in all, from looking up the host to the answer of the server.
  public var timeout: Duration
  /// How many bytes a message of the other side may have. A longer one is passed over, where the transport can, and
  /// told as ``WebSocketMessage/oversized(length:)``.
  public var longestMessage: Int

  /// - Parameters:
  ///   - url: Absolute address with `wss`, or `ws` to the loopback interface.
  ///   - headers: Header fields besides those of the protocol.
  ///   - timeout: How long connecting may take in all.
  ///   - longestMessage: How many bytes a message of the other side may have.
  public init(
    url: String, headers: [HTTPField] = [], timeout: Duration = .seconds(30), longestMessage: Int = 16 << 20
  ) {
    self.url = url
    self.headers = headers
    self.timeout = timeout
    self.longestMessage = longestMessage
  }
}

/// One message of a WebSocket.
public enum WebSocketMessage: Sendable, Hashable {
  case binary([UInt8])
  case text(String)
  /// A message that was longer than the request allows; its bytes are gone, the connection goes on. Cannot be sent.
  case oversized(length: Int)
}

/// Why a WebSocket is closed (RFC 6455 §7.4).
public struct WebSocketCloseCode: RawRepresentable, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let normal = WebSocketCloseCode(rawValue: 1000)
  public static let goingAway = WebSocketCloseCode(rawValue: 1001)
  public static let protocolError = WebSocketCloseCode(rawValue: 1002)
  /// No code was said. Never sent.
  public static let noStatus = WebSocketCloseCode(rawValue: 1005)
  public static let invalidPayload = WebSocketCloseCode(rawValue: 1007)
  public static let messageTooBig = WebSocketCloseCode(rawValue: 1009)

  /// Whether the code may stand in a closing frame.
  package var maySend: Bool {
    switch rawValue {
    case 1000...1003, 1007...1014, 3000...4999: true
    default: false
    }
  }
}

/// Why there is no WebSocket, or no more.
public struct WebSocketError: Error, Sendable, Hashable {
  /// What kind of failure it is.
  public enum Reason: Sendable, Hashable {
    /// The task was cancelled.
    case cancelled
    /// No connection came about; the payload tells more.
    case transport(TransportError.Reason)
    /// The server answered, but not with a WebSocket.
    case refused(status: Int)
    /// The other side ended the connection in an orderly way.
    case closed(WebSocketCloseCode)
    /// The connection broke.
    case lost
    /// The other side broke the rules of the protocol.
    case violation
  }

  /// What kind of failure it is.
  public var reason: Reason
  /// What happened, without address and headers.
  public var message: String
  /// Header fields of an answer that was no WebSocket.
  public var headers: [HTTPField]

  /// - Parameters:
  ///   - reason: What kind of failure it is.
  ///   - message: What happened, without address and headers.
  ///   - headers: Header fields of an answer that was no WebSocket.
  public init(reason: Reason, message: String, headers: [HTTPField] = []) {
    self.reason = reason
    self.message = message
    self.headers = headers
  }

  /// No connection came about.
  public init(_ error: TransportError) {
    self.init(reason: error.reason == .cancelled ? .cancelled : .transport(error.reason), message: error.message)
  }

  /// Value of a header field; its name is compared without regard to case.
  public func header(_ name: String) -> String? {
    headers.first { $0.isNamed(name) }?.value
  }
}

extension WebSocketRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "WebSocketRequest(\(label))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["host": label]) }

  /// What may be shown of the address: its scheme and its host.
  private var label: String {
    (try? WebSocketAddress(url)).map { "\($0.web.isEncrypted ? "wss" : "ws")://\($0.web.authority)" } ?? Redactor.mark
  }
}

/// The address of a WebSocket, taken apart and checked.
package struct WebSocketAddress: Sendable, Hashable {
  /// The same address of the web.
  package let web: WebAddress

  /// - Parameter text: An address with `wss`, or `ws` to the loopback interface.
  /// - Throws: ``WebAddressProblem`` that says why it is none.
  package init(_ text: String) throws(WebAddressProblem) {
    guard let separator = text.firstRange(of: "://") else { throw WebAddressProblem("it has no scheme") }
    let rest = text[separator.upperBound...]
    switch text[..<separator.lowerBound].lowercased() {
    case "wss": web = try WebAddress("https://\(rest)")
    case "ws":
      web = try WebAddress("http://\(rest)")
      guard (try? ServiceAddress("http://\(web.authority)")) != nil else {
        throw WebAddressProblem("it is not encrypted, and leads elsewhere than to this machine")
      }
    default: throw WebAddressProblem("its scheme is neither wss nor ws")
    }
  }
}
