public import LarkCore
import LarkFoundation
import Synchronization

/// A transport that answers from a script and records what it was sent. Nothing reaches the network.
///
/// ```swift
/// let stub = StubTransport()
/// stub.answer(IM.Chats.Get.self, with: .ok(["name": "Rollout"]))
/// let chat = try await LarkClient.bot(testing: stub).send(IM.Chats.Get(chatID: "oc_1"))
/// #expect(stub.requests[0].path == "/open-apis/im/v1/chats/oc_1")
/// ```
///
/// A request is answered by the first route that matches it, otherwise by the next of the answers that were set for
/// whatever comes, otherwise it fails and the error names the routes there are.
public final class StubTransport: Transport {
  private struct Route {
    let verb: HTTPVerb
    let path: String
    var answers: [StubAnswer]
  }

  private struct State {
    var routes: [Route] = []
    var queue: [StubAnswer] = []
    var requests: [RecordedRequest] = []
    var unmatched: [RecordedRequest] = []
  }

  private let state = Mutex(State())
  let webSockets = Mutex(StubWebSockets())

  /// A transport without answers.
  public init() {}

  /// A transport that gives these answers in turn, whatever is asked.
  ///
  /// - Parameter answers: The answers.
  public convenience init(answers: StubAnswer...) {
    self.init()
    state.withLock { $0.queue = answers }
  }

  /// Sets the answers of a route. Setting them again replaces them.
  ///
  /// - Parameters:
  ///   - verb: HTTP method.
  ///   - path: Path below the host, as sent; `{name}` stands for any one segment.
  ///   - answers: The answers in turn; the last one is given again and again.
  public func answer(_ verb: HTTPVerb, _ path: String, with answers: StubAnswer...) {
    setAnswers(answers, of: verb, path)
  }

  func setAnswers(_ answers: [StubAnswer], of verb: HTTPVerb, _ path: String) {
    state.withLock { state in
      state.routes.removeAll { $0.verb == verb && $0.path == path }
      state.routes.append(Route(verb: verb, path: path, answers: answers))
    }
  }

  /// Adds answers that are given in turn, each once, to requests that no route matches.
  ///
  /// - Parameter answers: The answers.
  public func answerNext(with answers: StubAnswer...) {
    state.withLock { $0.queue += answers }
  }

  /// Lets apps get tenant tokens.
  ///
  /// - Parameters:
  ///   - token: The token.
  ///   - lifetime: Seconds until it expires.
  public func answerTokenRequests(with token: String = "t-test", lifetime: Int = 7_200) {
    answer(
      .post, Self.tenantTokenPath,
      with: .json([
        "code": 0, "msg": "ok", "tenant_access_token": .string(token), "expire": .number(JSONNumber(lifetime)),
      ]))
  }

  /// Where tenant tokens come from.
  public static let tenantTokenPath = "/open-apis/auth/v3/tenant_access_token/internal"

  /// The requests that were answered, in the order they came, token requests included.
  public var requests: [RecordedRequest] { state.withLock { $0.requests } }

  /// The requests for which there was no answer.
  public var unmatchedRequests: [RecordedRequest] { state.withLock { $0.unmatched } }

  /// The answered requests that a route matches.
  ///
  /// - Parameters:
  ///   - verb: HTTP method.
  ///   - path: Path below the host, as sent; `{name}` stands for any one segment.
  public func requests(to verb: HTTPVerb, _ path: String) -> [RecordedRequest] {
    requests.filter { $0.verb == verb && PathPattern.matches(path, $0.path) }
  }

  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let recorded = try RecordedRequest(request)
    guard let answer = take(recorded) else {
      let routes = state.withLock { $0.routes.map { "\($0.verb.rawValue) \($0.path)" } }
      throw TransportError(
        reason: .other,
        message: "the stub has no answer for \(recorded.verb.rawValue) \(recorded.path); it has answers for "
          + (routes.isEmpty ? "nothing" : routes.joined(separator: ", ")),
        wasNeverSent: true)
    }
    return try await answer.give(to: recorded)
  }

  private func take(_ request: RecordedRequest) -> StubAnswer? {
    state.withLock { state in
      let answer = Self.answer(to: request, from: &state)
      if answer == nil { state.unmatched.append(request) } else { state.requests.append(request) }
      return answer
    }
  }

  private static func answer(to request: RecordedRequest, from state: inout State) -> StubAnswer? {
    let matching = state.routes.firstIndex {
      $0.verb == request.verb && !$0.answers.isEmpty && PathPattern.matches($0.path, request.path)
    }
    guard let matching else { return state.queue.isEmpty ? nil : state.queue.removeFirst() }
    return state.routes[matching].answers.count > 1
      ? state.routes[matching].answers.removeFirst() : state.routes[matching].answers.first
  }
}
