/// An answer of the platform as it came over the wire.
public struct RawResponse: Sendable {
  private let response: HTTPResponse
  /// Keeps the file of the body alive as long as somebody holds the answer.
  let file: TemporaryFile?

  /// - Parameters:
  ///   - status: HTTP status.
  ///   - headers: Header fields; in the order they came, where the transport knows it.
  ///   - body: The body. A file belongs to the answer from then on and is removed with its last copy.
  public init(status: Int, headers: [HTTPField], body: HTTPResponse.Body) {
    self.init(HTTPResponse(status: status, headers: headers, body: body))
  }

  init(_ response: HTTPResponse) {
    self.response = response
    file = if case .file(let url) = response.body { TemporaryFile(owning: url) } else { nil }
  }

  /// HTTP status.
  public var status: Int { response.status }

  /// Why the body ends before its end; nil when it is whole.
  var interruption: TransportError? { response.interruption }

  /// Header fields; in the order they came, where the transport knows it.
  public var headers: [HTTPField] { response.headers }

  /// The body. A file is there as long as the answer is.
  public var body: HTTPResponse.Body {
    if let file { .file(file.url) } else { response.body }
  }

  /// The platform's id of the call, to give to its support: header `X-Tt-Logid`, otherwise `X-Request-Id`.
  public var logID: String? { header("X-Tt-Logid") ?? header("X-Request-Id") }

  /// Media type of the body in lower case, without its parameters; nil where none is said.
  package var mediaType: String? {
    guard let type = header("Content-Type")?.prefix(while: { $0 != ";" }).filter({ !$0.isWhitespace }) else {
      return nil
    }
    return type.isEmpty ? nil : type.lowercased()
  }

  /// Whether the body says that it is JSON.
  package var isDeclaredJSON: Bool { mediaType.map { $0.hasSuffix("/json") || $0.hasSuffix("+json") } ?? false }

  /// Value of a header field; its name is compared without regard to case.
  public func header(_ name: String) -> String? { response.header(name) }
}
