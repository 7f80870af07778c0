public import LarkCore
public import LarkFoundation

/// A request as it would have gone over the wire.
public struct RecordedRequest: Sendable {
  /// The request as the transport was given it. The file of its body may be gone.
  public let request: HTTPRequest
  /// All bytes of the body.
  public let body: Data

  init(_ request: HTTPRequest) throws(TransportError) {
    self.request = request
    switch request.body {
    case .none: body = Data()
    case .data(let data): body = data
    case .file(let url, _):
      do { body = try Data(contentsOf: url) } catch {
        throw TransportError(reason: .file, message: "the stub cannot read the body's file", wasNeverSent: true)
      }
    }
  }

  /// HTTP method.
  public var verb: HTTPVerb { request.verb }

  /// Path below the host, percent-encoded as sent.
  public var path: String {
    let rest = request.url.firstRange(of: "://").map { request.url[$0.upperBound...] } ?? request.url[...]
    return String((rest.firstIndex(of: "/").map { rest[$0...] } ?? "/").prefix { $0 != "?" })
  }

  /// The query as sent; nil where there is none.
  public var rawQuery: String? {
    request.url.firstIndex(of: "?").map { String(request.url[request.url.index(after: $0)...]) }
  }

  /// The pairs of the query, decoded, in the order they were sent.
  public var query: [QueryItem] {
    (rawQuery ?? "").split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(PercentEncoding.decodedQuery)
      return QueryItem(name: sides[0], value: sides.count == 2 ? sides[1] : "")
    }
  }

  /// Value of a header field; its name is compared without regard to case.
  ///
  /// - Parameter name: The field's name.
  public func header(_ name: String) -> String? {
    request.headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The bearer token; nil where none was sent.
  public var bearerToken: String? {
    guard let value = header("Authorization"), value.hasPrefix("Bearer ") else { return nil }
    return String(value.dropFirst(7))
  }

  /// The body as JSON; nil where it is none.
  public var json: JSON? { try? JSON(parsing: body) }

  /// The parts of a `multipart/form-data` body, in the order they were sent; nil where the body is none.
  public var parts: [RecordedPart]? {
    guard let type = header("Content-Type"), type.hasPrefix("multipart/form-data; boundary=") else { return nil }
    return RecordedPart.parts(of: body, boundary: String(type.dropFirst("multipart/form-data; boundary=".count)))
  }
}
