public import Foundation

/// Sends HTTP requests. `LarkHTTP` has one built on `URLSession`; an app may bring its own.
public protocol Transport: Sendable {
  /// Sends a request and waits for the whole answer.
  ///
  /// Redirects are followed by the transport, unless the request says otherwise; it must not hand `Authorization` to
  /// another host. When the task is cancelled, it stops soon and throws ``TransportError`` with reason `cancelled`.
  ///
  /// - Throws: ``TransportError`` when no answer came back. An HTTP status is never an error here.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}

/// An HTTP request, complete with host and headers.
public struct HTTPRequest: Sendable {
  /// What is sent as the body.
  public enum Body: Sendable {
    case none
    case data(Data)
    /// The bytes of a file on disk, sent without holding them in memory.
    case file(URL, length: Int)
  }

  /// Where the body of the answer goes.
  public enum Destination: Sendable {
    /// Into memory.
    case memory
    /// Into a new file that belongs to the caller. An answer whose `Content-Type` is JSON goes into memory all the same.
    case temporaryFile
  }

  /// HTTP method.
  public var verb: HTTPVerb
  /// Absolute address, percent-encoded.
  public var url: String
  /// Header fields, the token among them.
  public var headers: [HTTPField]
  /// What is sent as the body.
  public var body: Body
  /// Where the body of the answer goes.
  public var destination: Destination
  /// Longest time to wait for the next bytes of the answer.
  public var timeout: Duration
  /// Whether redirects are followed; otherwise the answer that names another address is the answer.
  public var followsRedirects: Bool
  /// How many bytes the body of the answer may have; nil: any number. A transport gives up with reason `tooLong` as
  /// soon as there are more.
  public var longestAnswer: Int?
  /// Whether an answer that breaks off is wanted all the same, as far as it came. A transport that cannot hand it over
  /// throws as for any other request.
  public var takesPartOfAnswer: Bool

  /// - Parameters:
  ///   - verb: HTTP method.
  ///   - url: Absolute address, percent-encoded.
  ///   - headers: Header fields.
  ///   - body: What is sent as the body.
  ///   - destination: Where the body of the answer goes.
  ///   - timeout: Longest time to wait for the next bytes of the answer.
  ///   - followsRedirects: Whether redirects are followed.
  ///   - longestAnswer: How many bytes the body of the answer may have; nil: any number.
  ///   - takesPartOfAnswer: Whether an answer that breaks off is wanted all the same.
  public init(
    verb: HTTPVerb, url: String, headers: [HTTPField] = [], body: Body = .none, destination: Destination = .memory,
    timeout: Duration = .seconds(60), followsRedirects: Bool = true, longestAnswer: Int? = nil,
    takesPartOfAnswer: Bool = false
  ) {
    self.verb = verb
    self.url = url
    self.headers = headers
    self.body = body
    self.destination = destination
    self.timeout = timeout
    self.followsRedirects = followsRedirects
    self.longestAnswer = longestAnswer
    self.takesPartOfAnswer = takesPartOfAnswer
  }
}

/// An HTTP answer, with whatever status.
public struct HTTPResponse: Sendable {
  /// The body of the answer.
  public enum Body: Sendable {
    case data(Data)
    /// A file that belongs to the receiver, who removes it.
    case file(URL)
  }

  /// HTTP status.
  public var status: Int
  /// Header fields; a transport may not know the order they came in.
  public var headers: [HTTPField]
  /// The body of the answer.
  public var body: Body
  /// Why the body ends before its end; nil when it is whole. Only where the request takes a part of its answer.
  public var interruption: TransportError?

  /// - Parameters:
  ///   - status: HTTP status.
  ///   - headers: Header fields.
  ///   - body: The body of the answer.
  ///   - interruption: Why the body ends before its end; nil when it is whole.
  public init(
    status: Int, headers: [HTTPField] = [], body: Body = .data(Data()), interruption: TransportError? = nil
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.interruption = interruption
  }

  /// Value of a header field; its name is compared without regard to case.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}

/// Why no answer came back.
public struct TransportError: Error, Sendable, Hashable {
  /// What kind of failure it is.
  public enum Reason: Sendable, Hashable {
    case cancelled
    case timeout
    case dns
    case tls
    case connection
    case file
    /// The answer has more bytes than the request allows.
    case tooLong
    case other
  }

  /// What kind of failure it is.
  public var reason: Reason
  /// What happened, without address and headers.
  public var message: String
  /// Whether it is certain that the server never saw the request.
  public var wasNeverSent: Bool

  /// - Parameters:
  ///   - reason: What kind of failure it is.
  ///   - message: What happened, without address and headers.
  ///   - wasNeverSent: Whether it is certain that the server never saw the request.
  public init(reason: Reason, message: String, wasNeverSent: Bool) {
    self.reason = reason
    self.message = message
    self.wasNeverSent = wasNeverSent
  }
}
