import LarkFoundation

/// Where the platform sends an app's events to, over a connection that the app opens: for one connection, once.
package struct EventEndpoint: Sendable {
  /// The address of the WebSocket. Its query is a ticket: it is never shown.
  package let url: String
  /// How the platform wants the connection kept.
  package let settings: LongConnectionSettings
}

/// How the platform wants a long connection kept, as far as it says. Numbers are seconds.
package struct LongConnectionSettings: Sendable, Hashable, JSONDecodable {
  package var reconnectCount: Int?
  package var reconnectInterval: Int?
  package var reconnectNonce: Int?
  package var pingInterval: Int?

  package init() {}

  package init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "ReconnectCount": reconnectCount = json.read()
      case "ReconnectInterval": reconnectInterval = json.read()
      case "ReconnectNonce": reconnectNonce = json.read()
      case "PingInterval": pingInterval = json.read()
      default: json.skip()
      }
    }
  }

  /// Takes the numbers that are said; the others keep their values.
  package mutating func apply(_ other: LongConnectionSettings) {
    reconnectCount = other.reconnectCount ?? reconnectCount
    reconnectInterval = other.reconnectInterval ?? reconnectInterval
    reconnectNonce = other.reconnectNonce ?? reconnectNonce
    pingInterval = other.pingInterval ?? pingInterval
  }
}

/// Why there is no address.
package struct EventEndpointFailure: Error, Sendable, Hashable {
  /// What went wrong.
  package let error: LarkError
  /// Whether asking again would end the same way.
  package let isFinal: Bool
}

/// A source of tokens that knows the app's credentials.
package protocol CredentialHolder: Sendable {
  var credentials: AppCredentials { get }
}

extension LarkClient where As == Bot {
  /// Asks where to connect for events: `POST /callback/ws/endpoint`, as the platform's own SDKs do.
  package func eventEndpoint() async throws(EventEndpointFailure) -> EventEndpoint {
    guard let credentials = (tokens as? any CredentialHolder)?.credentials else {
      throw EventEndpointFailure(
        error: LarkError(
          kind: .invalidCredentials, message: "a tenant token alone is not enough to receive events",
          remedy: "make the client with the app's id and secret", method: EventEndpoint.method.id,
          identity: .bot, wasNeverSent: true),
        isFinal: true)
    }
    return try await CallPipeline(forTokensOf: credentials, as: .bot, brand, configuration, pipeline.transport)
      .eventEndpoint(for: credentials)
  }

  /// What opens WebSockets, where the client's transport does.
  package var webSockets: (any WebSocketTransport)? { pipeline.transport as? any WebSocketTransport }

  /// What the client calls itself.
  package var userAgent: String { configuration.userAgent }
}

extension EventEndpoint {
  /// Asking changes nothing: an address that nobody connects to expires.
  static let method = MethodInfo(
    id: "event.endpoint", verb: .post, path: "/callback/ws/endpoint", body: .json, scopes: .unknown, risk: .read)

  /// Codes with which the platform says that it is busy.
  private static let passingCodes: Set<Int> = [1, 1_000_040_343]

  /// Whether the platform would answer the same again. What stands before it answers with other statuses than 200, and
  /// not for long.
  fileprivate static func isFinal(_ failure: AttemptFailure) -> Bool {
    let error = failure.error
    if let code = error.code, error.httpStatus == 200 {
      return failure.nature != .passing && !passingCodes.contains(code)
    }
    return error.httpStatus == nil && failure.nature == .lasting && error.kind != .cancelled
  }
}

extension CallPipeline {
  fileprivate func eventEndpoint(for credentials: AppCredentials) async throws(EventEndpointFailure) -> EventEndpoint {
    let method = EventEndpoint.method
    let request: HTTPRequest
    do throws(LarkError) {
      try check(credentials, for: method)
      let body: JSON = ["AppID": .string(credentials.appID), "AppSecret": .string(credentials.appSecret)]
      request = HTTPRequest(
        verb: method.verb, url: try address.get().origin + method.path,
        headers: [
          HTTPField(name: "User-Agent", value: configuration.userAgent), HTTPField(name: "locale", value: "zh"),
          HTTPField(name: "Content-Type", value: "application/json; charset=utf-8"),
        ],
        body: .data(Data(body.serializedBytes())), timeout: min(.seconds(15), configuration.timeout),
        totalTimeout: .seconds(30), followsRedirects: false, longestAnswerInMemory: 1 << 20)
    } catch {
      throw EventEndpointFailure(error: complete(error, for: method), isFinal: true)
    }
    let attempt = Attempt(request: request, method: method, number: 1, redactor: redactor)
    let outcome = await send(attempt)
    report(outcome, of: attempt, next: nil)
    switch outcome.result {
    case .failure(let failure):
      var error = failure.error
      if EventEndpoint.isFinal(failure), error.code != nil { error.remedy = error.remedy ?? remedy.credentials }
      throw EventEndpointFailure(error: error, isFinal: EventEndpoint.isFinal(failure))
    case .success(let raw):
      guard let answer = (try? raw.decodeData(EndpointAnswer.self)) ?? nil, let url = answer.url, !url.isEmpty else {
        let error = raw.invalid("the platform answered without the address of a connection")
        throw EventEndpointFailure(error: complete(error, for: method, answeredBy: raw), isFinal: false)
      }
      return EventEndpoint(url: url, settings: answer.settings ?? LongConnectionSettings())
    }
  }
}

/// The `data` of the answer.
private struct EndpointAnswer: JSONDecodable {
  var url: String?
  var settings: LongConnectionSettings?

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "URL": url = json.read()
      case "ClientConfig": settings = json.read()
      default: json.skip()
      }
    }
  }
}
