public import LarkFoundation

/// Sends HTTP requests. `LarkHTTP` has one for each platform (`HTTPTransport`); an app may bring its own.
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
  /// Longest time in which nothing moves: no byte of the request goes out, none of the answer comes.
  public var timeout: Duration
  /// Longest time that everything may take, from looking up the host to the last byte of the answer, redirects
  /// included; nil: as long as bytes come.
  public var totalTimeout: Duration?
  /// Whether redirects are followed; otherwise the answer that names another address is the answer.
  public var followsRedirects: Bool
  /// How many bytes the body of the answer may have; nil: any number. A transport gives up with reason `tooLong` as
  /// soon as there are more.
  public var longestAnswer: Int?
  /// How many bytes, unpacked, an answer may have that goes into memory; nil: any number. More end as with
  /// ``longestAnswer``.
  public var longestAnswerInMemory: Int?
  /// Whether an answer that breaks off is wanted all the same, as far as it came. A transport that cannot hand it over
  /// throws as for any other request.
  public var takesPartOfAnswer: Bool
  /// Under which name the answer is going to be saved; nil where that is left to the answer.
  package var savedName: String?
  /// The address of the internet that the host was found to have and is to be reached at, so that nobody gives its name
  /// another one in between. A transport that resolves names itself may pass over it.
  package var hostAddress: IPAddress?

  /// - Parameters:
  ///   - verb: HTTP method.
  ///   - url: Absolute address, percent-encoded.
  ///   - headers: Header fields.
  ///   - body: What is sent as the body.
  ///   - destination: Where the body of the answer goes.
  ///   - timeout: Longest time in which nothing moves.
  ///   - totalTimeout: Longest time that everything may take; nil: as long as bytes come.
  ///   - followsRedirects: Whether redirects are followed.
  ///   - longestAnswer: How many bytes the body of the answer may have; nil: any number.
  ///   - longestAnswerInMemory: How many bytes an answer may have that goes into memory; nil: any number.
  ///   - takesPartOfAnswer: Whether an answer that breaks off is wanted all the same.
  public init(
    verb: HTTPVerb, url: String, headers: [HTTPField] = [], body: Body = .none, destination: Destination = .memory,
    timeout: Duration = .seconds(60), totalTimeout: Duration? = nil, followsRedirects: Bool = true,
    longestAnswer: Int? = nil, longestAnswerInMemory: Int? = nil, takesPartOfAnswer: Bool = false
  ) {
    self.verb = verb
    self.url = url
    self.headers = headers
    self.body = body
    self.destination = destination
    self.timeout = timeout
    self.totalTimeout = totalTimeout
    self.followsRedirects = followsRedirects
    self.longestAnswer = longestAnswer
    self.longestAnswerInMemory = longestAnswerInMemory
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
  /// Header fields, in the order they came where the transport knows it. Those of trailers are not among them.
  public var headers: [HTTPField]
  /// The body of the answer.
  public var body: Body
  /// Why the body ends before its end; nil when it is whole. Only where the request takes a part of its answer.
  public var interruption: TransportError?
  /// Whether a redirect turned the request into a GET: then this is the answer to that one.
  package var isOfAnotherVerb = false

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
    headers.first { $0.isNamed(name) }?.value
  }
}

extension HTTPField {
  /// Whether the field has a name, compared without regard to the case of ASCII letters.
  package func isNamed(_ other: String) -> Bool {
    let (name, other) = (name.utf8, other.utf8)
    guard name.count == other.count else { return false }
    return zip(name, other).allSatisfy { $0 == $1 || $0.asciiLowercase == $1.asciiLowercase }
  }
}

extension UInt8 {
  /// The byte, or the small letter in place of a capital of ASCII.
  fileprivate var asciiLowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
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
    /// The proxy refused.
    case proxy
    /// The answer has more bytes than the request allows.
    case tooLong
    /// The answer sends the request to where it must not go, or in circles.
    case redirect
    /// This machine has nothing to send requests with.
    case unavailable
    case other
  }

  /// What kind of failure it is.
  public var reason: Reason
  /// What happened, without address and headers; the proxy is named without its password.
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
