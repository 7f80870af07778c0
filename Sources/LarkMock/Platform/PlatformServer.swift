import LarkCore
import LarkFoundation
import LarkJSON
import LarkLoopback
import SchemaCatalog
import SchemaModel
import Synchronization

/// The edge of the platform: requests come in as bytes and go out as answers. What happens in between is decided by
/// values (`RouteBook`, `CallJudge`, `PlatformState`) under one lock.
final class PlatformServer: Sendable {
  struct Core: Sendable {
    var state: PlatformState
    var book: RouteBook
    var log: CallLog
    var faults: FaultPlan
    var hub: EventHub
    /// Where it is reached.
    var address = ""
    /// How many requests there were.
    var count = 0
    /// When it began, in Unix milliseconds, where the clock moves with the requests.
    var fixedStart: Int64?

    /// Lets time go on.
    mutating func tick() {
      count += 1
      state.now = fixedStart.map { $0 + Int64(count) } ?? Int64(Date().timeIntervalSince1970 * 1_000)
    }
  }

  private let core: Mutex<Core>

  init(_ core: Core) {
    self.core = Mutex(core)
  }

  /// Looks at the platform, or changes it; events that follow are sent.
  func with<Value: Sendable>(_ body: (inout Core) throws -> Value) rethrows -> Value {
    try core.withLock { core in
      core.tick()
      defer { Self.sendEvents(&core) }
      return try body(&core)
    }
  }

  /// What becomes of a request.
  func reply(to request: LoopbackRequest) -> LoopbackReply {
    let target = CallTarget(request.target)
    let path = "/" + target.path.joined(separator: "/")
    let call = CallRequest(verb: request.method, headers: request.headers, body: request.body)
    if path == Self.socketPath { return socket(target, request) }
    return core.withLock { core in
      core.tick()
      defer { Self.sendEvents(&core) }
      if let answer = Self.account(path, call, target, &core) { return .answer(answer) }
      return Self.method(path, call, target, &core)
    }
  }

  /// The answer to what is no request.
  static func refusal(_ status: Int, _ reason: String) -> LoopbackAnswer {
    answer(PlatformRefusal(PlatformRefusal.unlisted, "mock: \(reason)", status: status), logID: "mock-0")
  }

  // MARK: Methods

  private static func method(
    _ path: String, _ request: CallRequest, _ target: CallTarget, _ core: inout Core
  ) -> LoopbackReply {
    var record = MockCall(
      method: nil, verb: request.verb, path: path, userID: nil, params: [:], data: [:], status: 200, code: 0,
      warnings: [])
    let logID = "mock-\(core.count)"
    var struck: [MockFault.Kind] = []
    var answer: LoopbackAnswer
    do throws(PlatformRefusal) {
      let reply = try carryOut(request, path, target, &core, &record, &struck)
      answer = Self.answer(reply, request, logID)
    } catch {
      record.status = error.status
      record.code = error.code
      answer = Self.answer(error, logID: logID)
    }
    core.log.add(record)
    if struck.contains(.lostConnection) { return .hangUp }
    // Half of the answer is on its way when the connection breaks.
    if struck.contains(.brokenAnswer) { answer.breaksAfter = 120 + answer.body.count / 2 }
    for case .latency(let duration) in struck {
      let late = answer
      return .later {
        try? await Task.sleep(for: duration)
        return .answer(late)
      }
    }
    return .answer(answer)
  }

  private static func carryOut(
    _ request: CallRequest, _ path: String, _ target: CallTarget, _ core: inout Core, _ record: inout MockCall,
    _ struck: inout [MockFault.Kind]
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    if request.verb == "GET", let own = try ownMethod(path, request, core) { return own }
    let entries: [RouteBook.Entry]
    switch core.book.match(request.verb, target.path) {
    case .methods(let found): entries = found
    case .otherVerbs: throw .wrongVerb
    case .nothing: throw .noSuchPath
    }
    record.method = entries.first?.method.id.description
    struck = core.faults.strike(record.method ?? "")
    for fault in struck {
      switch fault {
      case .rateLimit: throw .tooManyRequests(reset: 1)
      case .status(let status):
        throw PlatformRefusal(PlatformRefusal.unlisted, "mock: a fault that was asked for", status: status)
      default: break
      }
    }
    let grant = try core.state.grant(request.header("Authorization"))
    record.userID = grant.openID
    if struck.contains(.expiredToken) {
      core.state.endToken(request.header("Authorization"))
      throw grant.openID == nil ? .tenantTokenInvalid : .userTokenExpired
    }
    let verdict = try CallJudge.judge(entries, target, request, grant, core.state.app)
    record.method = verdict.call.method
    record.params = verdict.call.params
    record.data = verdict.call.data
    record.warnings = verdict.warnings
    guard let behaviour = Behaviours.all[verdict.call.method] else {
      if case .binary = verdict.entry.method.response {
        return .file(
          Resource(
            key: "", name: "sample.txt", type: "text/plain", bytes: Array("mock".utf8), owner: verdict.call.caller))
      }
      return .data(SampleReply.data(verdict.entry, verdict.call))
    }
    // Whatever refuses a call does so before it changes anything.
    do throws(PlatformRefusal) { return try behaviour(&core.state, verdict.call) } catch {
      core.state.events = []
      throw error
    }
  }

  private static let ownPaths: Set = [
    "/open-apis/authen/v1/user_info", "/open-apis/bot/v3/info", "/open-apis/event/v1/connection",
  ]

  /// Methods that clients of the platform use and that are no part of the schema.
  private static func ownMethod(
    _ path: String, _ request: CallRequest, _ core: Core
  ) throws(PlatformRefusal) -> PlatformState.Reply? {
    guard ownPaths.contains(path) else { return nil }
    let grant = try core.state.grant(request.header("Authorization"))
    switch path {
    case "/open-apis/authen/v1/user_info":
      guard let person = grant.openID.flatMap({ core.state.people[$0] }) else { throw .wrongIdentity("Tenant") }
      return .data([
        "open_id": .string(person.openID), "union_id": .string(person.unionID), "user_id": .string(person.userID),
        "name": .string(person.name), "en_name": .string(person.name), "email": .string(person.email),
        "tenant_key": .string(PlatformState.tenant),
      ])
    case "/open-apis/event/v1/connection":
      return .data(["online_instance_cnt": .number(JSONNumber(core.hub.openCount))])
    default:
      guard grant.openID == nil else { throw .wrongIdentity("User") }
      return .bare([
        "bot": [
          "activate_status": 2, "app_name": .string(core.state.app.name), "open_id": .string(core.state.app.botID),
          "avatar_url": "", "ip_white_list": [],
        ]
      ])
    }
  }

  // MARK: Answers

  private static func answer(_ reply: PlatformState.Reply, _ request: CallRequest, _ logID: String) -> LoopbackAnswer {
    switch reply {
    case .data(let data):
      var envelope: JSONObject = ["code": 0, "msg": "success"]
      if let data { envelope["data"] = .object(data) }
      return answer(envelope, 200, logID)
    case .bare(let members):
      var envelope: JSONObject = ["code": 0, "msg": "ok"]
      for (name, value) in members { envelope[name] = value }
      return answer(envelope, 200, logID)
    case .file(let resource): return FileAnswer.answer(resource, range: request.header("Range"), logID: logID)
    }
  }

  private static func answer(_ refusal: PlatformRefusal, logID: String) -> LoopbackAnswer {
    var details = refusal.details
    details["log_id"] = .string(logID)
    var answer = Self.answer(
      ["code": .number(JSONNumber(refusal.code)), "msg": .string(refusal.message), "error": .object(details)],
      refusal.status, logID)
    answer.headers += refusal.headers
    return answer
  }

  private static func answer(_ json: JSONObject, _ status: Int, _ logID: String?) -> LoopbackAnswer {
    var headers = [HTTPField(name: "Content-Type", value: "application/json; charset=utf-8")]
    if let logID { headers.append(HTTPField(name: "X-Tt-Logid", value: logID)) }
    return LoopbackAnswer(status: status, headers: headers, body: JSON.object(json).serializedBytes())
  }

  // MARK: Tokens and sign-ins

  /// The answer to what has to do with tokens; nil where the path has not.
  private static func account(
    _ path: String, _ request: CallRequest, _ target: CallTarget, _ core: inout Core
  ) -> LoopbackAnswer? {
    if path == "/verify" { return verify(request, target, &core) }
    guard request.verb == "POST", accountPaths.contains(path) else { return nil }
    let answer: AccountsAnswer
    guard let form = form(request) else {
      return Self.answer(AccountsAnswer.unreadable.json.objectValue ?? [:], AccountsAnswer.unreadable.status, nil)
    }
    switch path {
    case "/open-apis/auth/v3/tenant_access_token/internal", "/open-apis/auth/v3/tenant_access_token/internal/":
      answer = core.state.tenantToken(
        id: form["app_id"]?.stringValue ?? "", secret: form["app_secret"]?.stringValue ?? "")
    case "/oauth/v3/token", "/open-apis/authen/v2/oauth/token": answer = core.state.token(form)
    case "/oauth/v1/device_authorization":
      guard form["client_id"]?.stringValue == core.state.app.id,
        form["client_secret"]?.stringValue == core.state.app.secret
      else {
        answer = .wrongClient
        break
      }
      let scopes = (form["scope"]?.stringValue ?? "").split(separator: " ").map(String.init)
      answer = core.state.beginSignIn(scopes: scopes, at: core.address)
    case "/oauth/v1/revoke": answer = core.state.revoke(form)
    case "/callback/ws/endpoint": answer = endpoint(form, &core)
    default: return nil
    }
    return Self.answer(answer.json.objectValue ?? [:], answer.status, nil)
  }

  private static let accountPaths: Set = [
    "/open-apis/auth/v3/tenant_access_token/internal", "/open-apis/auth/v3/tenant_access_token/internal/",
    "/oauth/v3/token", "/open-apis/authen/v2/oauth/token", "/oauth/v1/device_authorization", "/oauth/v1/revoke",
    "/callback/ws/endpoint",
  ]

  /// The fields of a form or of JSON, with the id and the secret of a header field of HTTP Basic; nil where it is
  /// neither.
  private static func form(_ request: CallRequest) -> JSONObject? {
    var form: JSONObject
    if request.header("Content-Type")?.lowercased().contains("x-www-form-urlencoded") == true {
      let text = "/?" + String(decoding: request.body, as: UTF8.self)
      form = JSONObject(CallTarget(text).query.map { ($0.name, .string($0.value)) })
    } else {
      let json = request.body.isEmpty ? [:] : try? JSON(parsing: request.body)
      guard let object = json?.objectValue else { return nil }
      form = object
    }
    if let basic = request.header("Authorization"), basic.hasPrefix("Basic "),
      let data = Data(base64Encoded: String(basic.dropFirst("Basic ".count)))
    {
      let pair = String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1)
      if pair.count == 2 {
        form["client_id"] = .string(String(pair[0]))
        form["client_secret"] = .string(String(pair[1]))
      }
    }
    return form
  }

  /// The page on which somebody agrees to a sign-in; opening it does.
  private static func verify(_ request: CallRequest, _ target: CallTarget, _ core: inout Core) -> LoopbackAnswer {
    let person = target.value("user") ?? core.state.people.keys.sorted().first ?? ""
    let agrees = target.value("deny") == nil
    let isDone =
      core.state.people[person] != nil
      && core.state.decide(target.value("user_code") ?? "", by: person, agrees: agrees)
    let text = isDone ? (agrees ? "You agreed as \(person).\n" : "You did not agree.\n") : "There is no such sign-in.\n"
    return LoopbackAnswer(
      status: isDone ? 200 : 404, headers: [HTTPField(name: "Content-Type", value: "text/plain; charset=utf-8")],
      body: Array(text.utf8))
  }

  // MARK: Long connections

  private static let socketPath = "/callback/ws"

  private static func endpoint(_ form: JSONObject, _ core: inout Core) -> AccountsAnswer {
    guard let id = form["AppID"]?.stringValue, let secret = form["AppSecret"]?.stringValue, !id.isEmpty else {
      return AccountsAnswer(json: ["code": 1_000_040_344, "msg": "no credential"])
    }
    guard id == core.state.app.id, secret == core.state.app.secret else {
      return AccountsAnswer(json: ["code": 403, "msg": "app id or secret is invalid"])
    }
    let ticket = core.state.ids.make("")
    core.hub.promise(ticket)
    let address = "ws\(core.address.dropFirst("http".count))\(socketPath)"
    let url = "\(address)?device_id=\(ticket.prefix(16))&service_id=\(EventHub.service)&ticket=\(ticket)"
    return AccountsAnswer(
      json: ["code": 0, "msg": "ok", "data": ["URL": .string(url), "ClientConfig": EventHub.settings]])
  }

  private func socket(_ target: CallTarget, _ request: LoopbackRequest) -> LoopbackReply {
    let refusal = core.withLock { core -> (status: String, code: String, reason: String)? in
      guard core.hub.redeem(target.value("ticket") ?? "") else {
        return ("514", "1000040343", "the ticket is not valid")
      }
      guard core.hub.openCount < EventHub.most else { return ("514", "1000040350", "too many connections") }
      return nil
    }
    if let refusal {
      return .answer(
        LoopbackAnswer(
          status: 403,
          headers: [
            HTTPField(name: "Handshake-Status", value: refusal.status),
            HTTPField(name: "Handshake-Msg", value: refusal.reason),
            HTTPField(name: "Handshake-Autherrcode", value: refusal.code),
          ]))
    }
    return .webSocket(
      LoopbackWebSocket.Handler(
        opened: { [self] socket in core.withLock { $0.hub.open(socket) } },
        received: { [self] socket, message in
          guard case .binary(let bytes) = message else { return }
          if let answer = core.withLock({ $0.hub.take(bytes) }) { socket.send(answer) }
        },
        closed: { [self] socket in core.withLock { $0.hub.close(socket) } }))
  }

  /// Sends events again that nobody acknowledged, until the task is cancelled.
  func repeatEvents() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(100))
      core.withLock { $0.hub.sendAgain(to: $0.state.app.id) }
    }
  }

  /// Sends the events that followed from a call.
  private static func sendEvents(_ core: inout Core) {
    let events = core.state.events
    guard !events.isEmpty else { return }
    core.state.events = []
    for event in events {
      core.hub.send(event, to: core.state.app.id, breaks: core.faults.strikeEvent())
    }
  }
}

extension PlatformState {
  /// Ends a token that a call came with, where it could be got anew.
  fileprivate mutating func endToken(_ header: String?) {
    let token = String(header?.dropFirst("Bearer ".count) ?? "")
    if tokens.access[token]?.end != nil { tokens.access[token]?.end = now }
  }
}
