public import LarkCore
public import LarkFoundation

/// What a ``StubTransport`` does with a request.
public struct StubAnswer: Sendable {
  private let body: @Sendable (RecordedRequest) async throws(TransportError) -> HTTPResponse

  /// An answer that depends on the request, or that takes its time.
  ///
  /// - Parameter body: Makes the answer.
  public init(_ body: @escaping @Sendable (RecordedRequest) async throws(TransportError) -> HTTPResponse) {
    self.body = body
  }

  /// A success in the platform's envelope.
  ///
  /// - Parameters:
  ///   - data: The `data` of the envelope.
  ///   - headers: Header fields of the answer.
  public static func ok(_ data: JSON = [:], headers: [HTTPField] = []) -> StubAnswer {
    .json(["code": 0, "data": data, "msg": "success"], headers: headers)
  }

  /// A failure in the platform's envelope.
  ///
  /// - Parameters:
  ///   - code: The platform's code.
  ///   - message: The platform's message.
  ///   - status: HTTP status.
  ///   - error: The `error` of the envelope.
  ///   - headers: Header fields of the answer.
  public static func refused(
    code: Int, message: String = "refused", status: Int = 400, error: JSON? = nil, headers: [HTTPField] = []
  ) -> StubAnswer {
    var envelope: JSONObject = ["code": .number(JSONNumber(code)), "msg": .string(message)]
    envelope["error"] = error
    return .json(.object(envelope), status: status, headers: headers)
  }

  /// JSON.
  ///
  /// - Parameters:
  ///   - json: The body.
  ///   - status: HTTP status.
  ///   - headers: Header fields besides the content type.
  public static func json(_ json: JSON, status: Int = 200, headers: [HTTPField] = []) -> StubAnswer {
    .bytes(
      Data(json.serializedBytes()), contentType: "application/json; charset=utf-8", status: status, headers: headers)
  }

  /// Text as it is, such as broken JSON or a page of HTML.
  ///
  /// - Parameters:
  ///   - text: The body.
  ///   - contentType: Its media type.
  ///   - status: HTTP status.
  ///   - headers: Header fields besides the content type.
  public static func text(
    _ text: String, contentType: String = "text/plain", status: Int = 200, headers: [HTTPField] = []
  ) -> StubAnswer {
    .bytes(Data(text.utf8), contentType: contentType, status: status, headers: headers)
  }

  /// Bytes. They come as a temporary file where one is asked for and they are not JSON, as from any transport.
  ///
  /// - Parameters:
  ///   - bytes: The body.
  ///   - contentType: Its media type; nil: none is said.
  ///   - status: HTTP status.
  ///   - headers: Header fields besides the content type.
  public static func bytes(
    _ bytes: Data, contentType: String? = "application/octet-stream", status: Int = 200, headers: [HTTPField] = []
  ) -> StubAnswer {
    StubAnswer { (request) throws(TransportError) in
      let type = contentType.map { [HTTPField(name: "Content-Type", value: $0)] } ?? []
      let isJSON = contentType?.lowercased().hasPrefix("application/json") ?? false
      let body: HTTPResponse.Body =
        switch request.request.destination {
        case .temporaryFile where !isJSON: .file(try temporaryFile(bytes))
        default: .data(bytes)
        }
      return HTTPResponse(status: status, headers: type + headers, body: body)
    }
  }

  /// No answer.
  ///
  /// - Parameters:
  ///   - reason: Why.
  ///   - wasNeverSent: Whether it is certain that the server never saw the request.
  public static func failure(_ reason: TransportError.Reason, wasNeverSent: Bool = false) -> StubAnswer {
    StubAnswer { (_) throws(TransportError) in
      throw TransportError(reason: reason, message: "the connection failed", wasNeverSent: wasNeverSent)
    }
  }

  /// No answer until the task is cancelled.
  public static let hanging = StubAnswer { (_) throws(TransportError) in
    while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
    throw TransportError(reason: .cancelled, message: "the task was cancelled", wasNeverSent: false)
  }

  func give(to request: RecordedRequest) async throws(TransportError) -> HTTPResponse {
    try await body(request)
  }

  private static func temporaryFile(_ bytes: Data) throws(TransportError) -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("lark-stub-\(UUID().uuidString)")
    do { try bytes.write(to: url) } catch {
      throw TransportError(reason: .file, message: "the stub cannot write a temporary file", wasNeverSent: false)
    }
    return url
  }
}
