/// Puts host, headers and body around a prepared request.
struct RequestAssembly {
  let address: ServiceAddress
  let configuration: ClientConfiguration

  /// Header fields that follow from the request itself and are not taken from anybody else.
  private static let ownNames: Set<String> = ["authorization", "content-type", "content-length", "host"]

  /// The request, complete but for the token.
  ///
  /// - Parameters:
  ///   - request: What to send.
  ///   - body: The request's body as bytes.
  ///   - options: Settings of the call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when path or header fields hold what must not stand there.
  func httpRequest(
    _ request: PreparedRequest, body: UploadBody, options: CallOptions
  ) throws(LarkError) -> HTTPRequest {
    try RequestTarget.check(request)
    var headers: [HTTPField] = []
    for field in [HTTPField(name: "User-Agent", value: configuration.userAgent)] + request.headers + options.headers {
      try Self.check(field, method: request.method.id)
      let name = field.name.lowercased()
      guard !Self.ownNames.contains(name) else { continue }
      headers.removeAll { $0.name.lowercased() == name }
      headers.append(field)
    }
    // A part of a compressed file is a part of other bytes than those that are asked for.
    if headers.contains(where: { $0.name.lowercased() == "range" }),
      !headers.contains(where: { $0.name.lowercased() == "accept-encoding" })
    {
      headers.append(HTTPField(name: "Accept-Encoding", value: "identity"))
    }
    if let contentType = body.contentType {
      headers.append(HTTPField(name: "Content-Type", value: contentType))
    } else if request.method.verb.usuallyHasBody {
      headers.append(HTTPField(name: "Content-Length", value: "0"))
    }
    var assembled = HTTPRequest(
      verb: request.method.verb, url: address.origin + request.target, headers: headers, body: body.content,
      destination: request.method.responseBody == .binary ? .temporaryFile : .memory,
      timeout: options.timeout ?? configuration.timeout, longestAnswerInMemory: configuration.longestAnswer,
      takesPartOfAnswer: options.takesPartOfAnswer)
    assembled.savedName = options.savedName
    return assembled
  }

  private static func check(_ field: HTTPField, method: String) throws(LarkError) {
    let isName = !field.name.isEmpty && field.name.utf8.allSatisfy { isTokenByte($0) }
    guard isName, !field.value.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F })
    else {
      throw .invalidRequest(
        "the header field '\(field.name.filter { $0.isLetter || $0.isNumber || $0 == "-" })' cannot be sent",
        method: method,
        remedy: "leave out line breaks and other control characters")
    }
  }

  /// Whether a byte may stand in the name of a header field (RFC 9110 §5.6.2).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

extension HTTPVerb {
  /// Whether a request with this method announces a length even when there is no body.
  fileprivate var usuallyHasBody: Bool { self == .post || self == .put || self == .patch }
}
