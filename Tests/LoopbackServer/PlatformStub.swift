import Foundation
import Synchronization

/// A loopback server that behaves like the platform: it hands out tenant tokens and answers as the test scripts it.
///
///     let platform = try PlatformStub()
///     platform.on("POST", "/open-apis/im/v1/chats", .success(#"{"chat_id": "oc_1"}"#))
///     platform.on("GET", "/open-apis/im/v1/chats/*", .failure(230002, "not in the chat"), .success("{}"))
///     …
///     #expect(platform.tokenCount == 1)
///     #expect(platform.requests.first?.header("Authorization") == "Bearer t-stub-1")
///
/// A call that nothing was scripted for is answered with status 404 and recorded like any other.
public final class PlatformStub: Sendable {
  /// Where tenant tokens come from.
  public static let tokenPath = "/open-apis/auth/v3/tenant_access_token/internal"

  private struct Rule {
    var verb: String
    var path: [Substring]
    var answers: [LoopbackServer.Answer] = []
    var handler: (@Sendable (LoopbackServer.Request) -> LoopbackServer.Answer)?
  }

  private final class Script: Sendable {
    let rules = Mutex<[Rule]>([])
    let tokenCount = Mutex(0)
    let tokenLifetime: Int

    init(tokenLifetime: Int) {
      self.tokenLifetime = tokenLifetime
    }
  }

  /// The server behind it.
  public let server: LoopbackServer
  private let script: Script

  /// Starts a server.
  ///
  /// - Parameter tokenLifetime: Seconds for which tokens are said to be valid.
  public init(tokenLifetime: Int = 7200) throws {
    let script = Script(tokenLifetime: tokenLifetime)
    self.script = script
    server = try LoopbackServer.start { Self.answer($0, script) }
  }

  deinit { server.stop() }

  /// Address of the platform.
  public var baseURL: String { server.baseURL }

  /// Calls so far, without those for tokens.
  public var requests: [LoopbackServer.Request] {
    server.requests.filter { $0.path != Self.tokenPath }
  }

  /// Calls for tokens so far.
  public var tokenRequests: [LoopbackServer.Request] {
    server.requests.filter { $0.path == Self.tokenPath }
  }

  /// How many tokens were handed out; the last one is `t-stub-` and this number.
  public var tokenCount: Int { script.tokenCount.withLock { $0 } }

  /// Scripts answers, used one after the other; the last one stays.
  ///
  /// What is scripted later is looked at first.
  ///
  /// - Parameters:
  ///   - verb: `GET`, `POST` …
  ///   - path: Path without query, as it is sent; a segment `*` stands for any one segment. The path of the token
  ///     endpoint
  ///     is allowed too.
  ///   - answers: The answers, at least one.
  public func on(_ verb: String, _ path: String, _ answers: LoopbackServer.Answer...) {
    add(Rule(verb: verb, path: path.split(separator: "/"), answers: answers))
  }

  /// Scripts an answer that follows from the request.
  public func on(
    _ verb: String, _ path: String,
    answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer
  ) {
    add(Rule(verb: verb, path: path.split(separator: "/"), handler: answer))
  }

  /// Waits until so many calls have arrived, calls for tokens included.
  @discardableResult
  public func requests(atLeast count: Int) async -> [LoopbackServer.Request] {
    await server.requests(atLeast: count)
  }

  public func stop() {
    server.stop()
  }

  private func add(_ rule: Rule) {
    script.rules.withLock { $0.insert(rule, at: 0) }
  }

  private static func answer(_ request: LoopbackServer.Request, _ script: Script) -> LoopbackServer.Answer {
    let path = request.path.split(separator: "/")
    let scripted = script.rules.withLock { rules -> Rule? in
      guard let index = rules.firstIndex(where: { $0.verb == request.method && matches($0.path, path) }) else {
        return nil
      }
      defer { if rules[index].answers.count > 1 { rules[index].answers.removeFirst() } }
      return rules[index]
    }
    // Outside the lock: a handler may script further answers.
    if let answer = scripted?.handler?(request) ?? scripted?.answers.first { return answer }
    if request.method == "POST" && request.path == tokenPath {
      let number = script.tokenCount.withLock { count in
        count += 1
        return count
      }
      return .json(
        #"{"code":0,"msg":"ok","tenant_access_token":"t-stub-\#(number)","expire":\#(script.tokenLifetime)}"#)
    }
    return .json(#"{"code":404,"msg":"nothing scripted for \#(request.method) \#(request.path)"}"#, status: 404)
  }

  private static func matches(_ pattern: [Substring], _ path: [Substring]) -> Bool {
    pattern.count == path.count && zip(pattern, path).allSatisfy { $0 == "*" || $0 == $1 }
  }
}

extension LoopbackServer.Answer {
  /// The platform's envelope of a success.
  ///
  /// - Parameter data: JSON text of `data`.
  public static func success(_ data: String = "{}", headers: [LoopbackServer.Field] = []) -> LoopbackServer.Answer {
    .json(#"{"code":0,"msg":"success","data":\#(data)}"#, headers: headers)
  }

  /// The platform's envelope of a failure.
  ///
  /// - Parameters:
  ///   - code: The platform's code.
  ///   - message: Its `msg`.
  ///   - status: The HTTP status; the platform uses 200 as well as 4xx.
  ///   - error: JSON text of `error`.
  public static func failure(
    _ code: Int, _ message: String, status: Int = 400, error: String? = nil, headers: [LoopbackServer.Field] = []
  ) -> LoopbackServer.Answer {
    let message = message.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
    let error = error.map { #","error":\#($0)"# } ?? ""
    return .json(#"{"code":\#(code),"msg":"\#(message)"\#(error)}"#, status: status, headers: headers)
  }
}
