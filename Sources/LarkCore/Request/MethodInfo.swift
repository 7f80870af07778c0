/// The facts of one method of the platform.
public struct MethodInfo: Sendable, Hashable {
  /// Service, resource and method, such as `im.chats.create`.
  public let id: String
  /// HTTP method.
  public let verb: HTTPVerb
  /// Path below the host; `{name}` stands for the path field of that name.
  public let path: String
  /// What the request's body is.
  public let body: RequestBodyKind
  /// What the answer's body is.
  public let responseBody: ResponseBodyKind
  /// Scopes that open the method, for each identity.
  public let scopes: ScopeRule
  /// What a call may do.
  public let risk: Risk
  /// Name of the field that makes a repeated call harmless, if the method has one.
  public let idempotencyKey: String?
  /// Whether the answer may be anything, a page among it: whoever calls judges what it is.
  package var answersAnything = false

  /// - Parameters:
  ///   - id: Service, resource and method, such as `im.chats.create`.
  ///   - verb: HTTP method.
  ///   - path: Path below the host; `{name}` stands for the path field of that name.
  ///   - body: What the request's body is.
  ///   - responseBody: What the answer's body is.
  ///   - scopes: Scopes that open the method.
  ///   - risk: What a call may do.
  ///   - idempotencyKey: Name of the field that makes a repeated call harmless.
  public init(
    id: String,
    verb: HTTPVerb,
    path: String,
    body: RequestBodyKind = .none,
    responseBody: ResponseBodyKind = .json,
    scopes: ScopeRule,
    risk: Risk,
    idempotencyKey: String? = nil
  ) {
    self.id = id
    self.verb = verb
    self.path = path
    self.body = body
    self.responseBody = responseBody
    self.scopes = scopes
    self.risk = risk
    self.idempotencyKey = idempotencyKey
  }
}

/// An HTTP method.
public enum HTTPVerb: String, Sendable, Hashable, CaseIterable {
  case get = "GET"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"
}

/// What the body of a request is.
public enum RequestBodyKind: Sendable, Hashable {
  /// No body.
  case none
  /// A JSON object.
  case json
  /// `multipart/form-data` with a file in it.
  case multipart
}

/// What the body of an answer is.
public enum ResponseBodyKind: Sendable, Hashable {
  /// The platform's JSON envelope.
  case json
  /// The bytes of a file.
  case binary
}

/// What a call may do.
public enum Risk: String, Sendable, Hashable, CaseIterable {
  /// Reads only.
  case read
  /// Changes something.
  case write
  /// Changes something that cannot be undone or that many see.
  case highRiskWrite = "high-risk-write"
}
