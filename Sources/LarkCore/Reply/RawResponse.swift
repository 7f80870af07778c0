/// An answer of the platform as it came over the wire.
public struct RawResponse: Sendable {
  private let response: HTTPResponse
  /// Keeps the file of the body alive as long as somebody holds the answer.
  let file: TemporaryFile?
  /// Knows what must not be said of the answer.
  let redactor: Redactor

  /// - Parameters:
  ///   - status: HTTP status.
  ///   - headers: Header fields; in the order they came, where the transport knows it.
  ///   - body: The body. A file belongs to the answer from then on and is removed with its last copy.
  public init(status: Int, headers: [HTTPField], body: HTTPResponse.Body) {
    self.init(HTTPResponse(status: status, headers: headers, body: body))
  }

  /// An answer as a transport gives it.
  package init(_ response: HTTPResponse) { self.init(response, redactor: Redactor()) }

  init(_ response: HTTPResponse, redactor: Redactor) {
    self.response = response
    self.redactor = redactor
    file = if case .file(let url) = response.body { TemporaryFile(owning: url) } else { nil }
  }

  /// HTTP status.
  public var status: Int { response.status }

  /// Why the body ends before its end; nil when it is whole.
  package var interruption: TransportError? { response.interruption }

  /// Whether a redirect turned the request into a GET, which says nothing of what became of the request.
  var isOfAnotherVerb: Bool { response.isOfAnotherVerb }

  /// Header fields; in the order they came, where the transport knows it.
  public var headers: [HTTPField] { response.headers }

  /// The body. A file is there as long as the answer is.
  public var body: HTTPResponse.Body {
    if let file { .file(file.url) } else { response.body }
  }

  /// The platform's id of the call, to give to its support: header `X-Tt-Logid`, otherwise `X-Request-Id`.
  public var logID: String? { header("X-Tt-Logid") ?? header("X-Request-Id") }

  /// Media type of the body in lower case, without its parameters; nil where none is said.
  package var mediaType: String? { response.mediaType }

  /// Whether the body says that it is JSON.
  package var isDeclaredJSON: Bool { response.isJSON }

  /// Value of a header field; its name is compared without regard to case.
  public func header(_ name: String) -> String? { response.header(name) }
}
