/// A request ready to be sent, but for host and token: what a dry run shows and what tests compare.
public struct PreparedRequest: Sendable {
  /// The method's facts.
  public var method: MethodInfo
  /// Path below the host, percent-encoded.
  public var path: String
  /// Pairs of the query, not yet encoded, in the order they are sent.
  public var query: [QueryItem]
  /// Header fields besides those that every request carries.
  public var headers: [HTTPField]
  /// The body.
  public var body: RequestBody
  /// The caller's value of the field that makes a repeated call harmless.
  public var idempotencyKey: String?

  /// - Parameters:
  ///   - method: The method's facts.
  ///   - path: Path below the host, percent-encoded.
  ///   - query: Pairs of the query, not yet encoded.
  ///   - headers: Header fields besides those that every request carries.
  ///   - body: The body.
  ///   - idempotencyKey: The caller's value of the field that makes a repeated call harmless.
  public init(
    method: MethodInfo,
    path: String,
    query: [QueryItem] = [],
    headers: [HTTPField] = [],
    body: RequestBody = .none,
    idempotencyKey: String? = nil
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.idempotencyKey = idempotencyKey
  }

  /// Path and query as they stand in the request line.
  public var target: String {
    guard !query.isEmpty else { return path }
    return path + "?" + query.map { "\(PercentEncoding.query($0.name))=\(PercentEncoding.query($0.value))" }
      .joined(separator: "&")
  }
}

/// One pair of a query, not yet encoded.
public struct QueryItem: Sendable, Hashable {
  /// The part before the equals sign.
  public var name: String
  /// The part after it.
  public var value: String

  /// - Parameters:
  ///   - name: The part before the equals sign.
  ///   - value: The part after it.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// One header field.
public struct HTTPField: Sendable, Hashable {
  /// Name of the field, in whatever case.
  public var name: String
  /// Value of the field.
  public var value: String

  /// - Parameters:
  ///   - name: Name of the field.
  ///   - value: Value of the field.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension HTTPField: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `Name: value`, without the value where it is a token.
  public var description: String { "\(name): \(shownValue)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["name": name, "value": shownValue]) }

  private var shownValue: String { name.lowercased() == "authorization" ? Redactor.mark : value }
}

/// The body of a request.
public enum RequestBody: Sendable {
  /// No body.
  case none
  /// JSON text in UTF-8.
  case json([UInt8])
  /// `multipart/form-data`, the parts in the order they are sent.
  case multipart([MultipartPart])
}

/// One part of a form.
public struct MultipartPart: Sendable {
  /// What a part holds.
  public enum Content: Sendable {
    case text(String)
    case file(FileUpload)
  }

  /// Name of the part.
  public var name: String
  /// What the part holds.
  public var content: Content

  /// - Parameters:
  ///   - name: Name of the part.
  ///   - content: What the part holds.
  public init(name: String, content: Content) {
    self.name = name
    self.content = content
  }
}
