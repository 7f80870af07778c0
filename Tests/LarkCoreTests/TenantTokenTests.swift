import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct TenantTokenTests {
  private let world = TestWorld()
  private let stub = StubTransport()

  private func bot(_ base: ClientConfiguration = .init(), secret: String = "secret-1") -> LarkClient<Bot> {
    .bot(.init(appID: "cli_1", appSecret: secret), configuration: world.configuration(base), transport: stub)
  }

  private var fetches: [RecordedRequest] { stub.requests(to: .post, StubTransport.tenantTokenPath) }

  private func token(_ value: String, expire: JSON = 7_200) -> StubAnswer {
    .json(["code": 0, "msg": "ok", "tenant_access_token": .string(value), "expire": expire])
  }

  @Test func isFetchedWithTheCredentialsAndSent() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"))
    stub.answerNext(with: .ok())
    try await bot().send(Sample.GetChat())
    let fetch = try #require(stub.requests.first)
    #expect(fetch.request.url == "https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal")
    #expect(fetch.json == ["app_id": "cli_1", "app_secret": "secret-1"])
    #expect(fetch.header("Content-Type") == "application/json; charset=utf-8")
    #expect(fetch.header("Authorization") == nil)
    #expect(stub.requests.last?.bearerToken == "t-1")
  }

  @Test func doesNotOutlastTheLimitOfTheCall() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: .hanging)
    let error = try await failure { () async throws(LarkError) in
      try await bot().send(Sample.CreateChat(name: "a"), options: CallOptions(timeout: .milliseconds(20)))
    }
    #expect(error.kind == .timeout)
    #expect(error.message == "no token came within the time limit of the call")
    #expect(error.wasNeverSent)
    #expect(stub.requests.count == 1)
  }

  @Test func aFetchThatFailsMeansThatTheCallWasNeverSent() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: .text("bad", status: 502))
    let error = try await failure { () async throws(LarkError) in
      try await bot(.init(retry: .never)).send(Sample.CreateChat(name: "a"))
    }
    #expect(error.kind == .server)
    #expect(error.wasNeverSent)
    #expect(error.remedy == nil)
  }

  @Test func isKeptUntilThreeMinutesBeforeItsEnd() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"), token("t-2"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let bot = bot()
    try await bot.send(Sample.GetChat())
    world.advance(by: 7_200 - 181)
    try await bot.send(Sample.GetChat())
    #expect(fetches.count == 1)
    world.advance(by: 1)
    try await bot.send(Sample.GetChat())
    #expect(fetches.count == 2)
    #expect(stub.requests.last?.bearerToken == "t-2")
  }

  @Test(arguments: [(60, 29.0, 31.0), (300, 149.0, 151.0), (1, 0.4, 0.6)])
  func aShortLifeIsUsedHalfway(life: Int, still: Double, over: Double) async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t", expire: .number(JSONNumber(life))))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let bot = bot()
    for _ in 1...3 { try await bot.send(Sample.GetChat()) }
    world.advance(by: still)
    try await bot.send(Sample.GetChat())
    #expect(fetches.count == 1)
    world.advance(by: over - still)
    try await bot.send(Sample.GetChat())
    #expect(fetches.count == 2)
  }

  @Test(arguments: [JSON.null, 0, -5])
  func anEndThatIsNotToldIsLeftToThePlatform(expire: JSON) async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t", expire: expire))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let bot = bot()
    try await bot.send(Sample.GetChat())
    world.advance(by: 1_000_000)
    try await bot.send(Sample.GetChat())
    #expect(fetches.count == 1)
  }

  @Test func isFetchedOnceForAllWhoWait() async throws {
    let gate = Gate()
    let answer = token("t-1")
    stub.answer(
      .post, StubTransport.tenantTokenPath,
      with: StubAnswer { (request) async throws(TransportError) in
        await gate.wait()
        return HTTPResponse(
          status: 200, body: .data(Data(#"{"code":0,"tenant_access_token":"t-1","expire":7200}"#.utf8)))
      }, answer)
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let bot = bot()
    let stub = stub
    try await withThrowingTaskGroup { group in
      for _ in 1...8 { group.addTask { _ = try await bot.send(Sample.GetChat()) } }
      await eventually { !stub.requests.isEmpty }
      gate.open()
      try await group.waitForAll()
    }
    #expect(fetches.count == 1)
    #expect(stub.requests.count == 9)
  }

  @Test func aWaiterWhoIsCancelledLeavesTheFetchToTheOthers() async throws {
    let gate = Gate()
    stub.answer(
      .post, StubTransport.tenantTokenPath,
      with: StubAnswer { (request) async throws(TransportError) in
        await gate.wait()
        if Task.isCancelled { throw TransportError(reason: .cancelled, message: "", wasNeverSent: false) }
        return HTTPResponse(
          status: 200, body: .data(Data(#"{"code":0,"tenant_access_token":"t-1","expire":7200}"#.utf8)))
      })
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let bot = bot()
    let impatient = Task { try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) } }
    await eventually { !stub.requests.isEmpty }
    let patient = Task { try await bot.send(Sample.GetChat()) }
    impatient.cancel()
    let error = try await impatient.value
    #expect(error.kind == .cancelled)
    gate.open()
    _ = try await patient.value
    #expect(fetches.count == 1)
    #expect(stub.requests.count == 2)
  }

  @Test func aFailureIsNotRemembered() async throws {
    stub.answer(
      .post, StubTransport.tenantTokenPath, with: .refused(code: 10_003, message: "invalid param"), token("t-1"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let bot = bot()
    _ = try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) }
    try await bot.send(Sample.GetChat())
    #expect(fetches.count == 2)
  }

  @Test(arguments: [10_014, 99_991_543, 20_002, 10_015])
  func refusedCredentialsAreSaidToBe(code: Int) async throws {
    stub.answer(
      .post, StubTransport.tenantTokenPath,
      with: .refused(code: code, message: "app secret secret-1 invalid", status: 200))
    let bot = bot()
    let error = try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) }
    #expect(error.kind == .invalidCredentials)
    #expect(error.code == code)
    #expect(error.remedy != nil)
    #expect(error.method == "auth.tenant_access_token.internal")
    #expect(error.message == "app secret [redacted] invalid")
    #expect(fetches.count == 1)
  }

  @Test(arguments: [("", "s", "app id"), ("a", "", "app secret")])
  func emptyCredentialsAreNotSent(id: String, secret: String, what: String) async throws {
    let bot = LarkClient.bot(.init(appID: id, appSecret: secret), transport: stub)
    let error = try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) }
    #expect(error.kind == .invalidCredentials)
    #expect(error.message.contains(what))
    #expect(error.wasNeverSent)
    #expect(stub.unmatchedRequests.isEmpty)
  }

  @Test(arguments: ["{\"code\":0,\"expire\":7200}", "{\"code\":0,\"tenant_access_token\":\"\",\"expire\":7200}"])
  func anAnswerWithoutTokenIsAnError(body: String) async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: .text(body))
    let bot = bot()
    let error = try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) }
    #expect(error.kind == .invalidResponse)
  }

  @Test func aTokenFetchIsRepeatedLikeARead() async throws {
    stub.answer(
      .post, StubTransport.tenantTokenPath, with: .failure(.timeout), .text("", status: 502), token("t-1"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    try await bot().send(Sample.GetChat())
    #expect(fetches.count == 3)
    #expect(world.pauses.count == 2)
  }

  @Test(arguments: [99_991_661, 99_991_663, 99_991_668, 99_991_671, 99_991_677], [200, 400, 401])
  func aRefusedTokenIsRenewedOnce(code: Int, status: Int) async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"), token("t-2"))
    stub.answer(.post, "/open-apis/im/v1/chats", with: .refused(code: code, status: status), .ok(["name": "a"]))
    let chat = try await bot(.init(retry: .never)).send(Sample.CreateChat())
    #expect(chat.name == "a")
    #expect(fetches.count == 2)
    #expect(stub.requests(to: .post, "/open-apis/im/v1/chats").map(\.bearerToken) == ["t-1", "t-2"])
    #expect(world.pauses.isEmpty)
  }

  @Test func aRenewalIsNoRepetition() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"), token("t-2"))
    stub.answer(
      .get, "/open-apis/im/v1/chats/{id}", with: .refused(code: 99_991_663), .failure(.connection), .ok())
    try await bot(.init(retry: RetryPolicy(attempts: 2))).send(Sample.GetChat())
    #expect(stub.requests(to: .get, "/open-apis/im/v1/chats/{id}").map(\.bearerToken) == ["t-1", "t-2", "t-2"])
    #expect(world.pauses == [.milliseconds(225)])
  }

  @Test func aTokenRefusedAgainIsTheEnd() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"), token("t-2"), token("t-3"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .refused(code: 99_991_663, message: "Invalid t-1 or t-2"))
    let bot = bot()
    let error = try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) }
    #expect(error.kind == .authentication)
    #expect(error.message == "Invalid [redacted] or [redacted]")
    #expect(fetches.count == 2)
    #expect(stub.requests(to: .get, "/open-apis/im/v1/chats/{id}").count == 2)
  }

  @Test func aGivenTokenCannotBeRenewed() async throws {
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .refused(code: 99_991_663))
    let bot = LarkClient.bot(testing: stub)
    let error = try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) }
    #expect(error.kind == .authentication)
    #expect(error.remedy?.contains("credentials") == true)
    #expect(stub.requests.count == 1)
  }

  @Test func clientsShareNothing() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"), token("t-2"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    try await bot().send(Sample.GetChat())
    try await bot(secret: "other").send(Sample.GetChat())
    #expect(fetches.count == 2)
    #expect(stub.requests.last?.bearerToken == "t-2")
  }

  @Test func copiesOfAClientShareTheToken() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let bot = bot()
    let copy = bot
    try await bot.send(Sample.GetChat())
    try await copy.send(Sample.GetChat())
    #expect(fetches.count == 1)
  }

  @Test func aLateRefusalOfAnOldTokenKeepsTheNewOne() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"), token("t-2"), token("t-3"))
    let source = TenantTokenSource(
      .init(appID: "a", appSecret: "b"), configuration: world.configuration(), transport: stub)
    let old = try await source.token()
    #expect(await source.discard(old))
    let new = try await source.token()
    #expect(await source.discard(old))
    #expect(try await source.token() == new)
    #expect(fetches.count == 2)
  }

  // MARK: Kept tokens

  private func bot(
    keptIn store: MemoryTokenStore, secret: String = "secret-1", at host: String? = nil
  ) -> LarkClient<Bot> {
    let configuration = world.configuration(.init(baseURL: host))
    let source = TenantTokenSource(
      .init(appID: "cli_1", appSecret: secret), store: store, configuration: configuration, transport: stub)
    return .bot(source, configuration: configuration, transport: stub)
  }

  @Test func aStoredTokenIsUsedByTheSameAppAtTheSameHostOnly() async throws {
    stub.answer(
      .post, StubTransport.tenantTokenPath, with: token("t-1"), token("t-2"), token("t-3"), token("t-4"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let store = MemoryTokenStore()
    try await bot(keptIn: store).send(Sample.GetChat())
    try await bot(keptIn: store).send(Sample.GetChat())
    #expect(fetches.count == 1)
    try await bot(keptIn: store, secret: "secret-2").send(Sample.GetChat())
    try await bot(keptIn: store, at: "http://127.0.0.1:8080").send(Sample.GetChat())
    #expect(fetches.count == 3)
    world.advance(by: 7_200 - 180)
    try await bot(keptIn: store).send(Sample.GetChat())
    #expect(stub.requests.last?.bearerToken == "t-4")
  }

  @Test func aStoredTokenThatIsRefusedIsReplaced() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1"), token("t-2"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok(), .refused(code: 99_991_663), .ok())
    let store = MemoryTokenStore()
    for _ in 1...3 { try await bot(keptIn: store).send(Sample.GetChat()) }
    #expect(stub.requests.compactMap(\.bearerToken) == ["t-1", "t-1", "t-2", "t-2"])
  }

  @Test func aTokenWhoseEndIsNotKnownIsNotKept() async throws {
    stub.answer(.post, StubTransport.tenantTokenPath, with: token("t-1", expire: nil), token("t-2"))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let store = MemoryTokenStore()
    for _ in 1...2 { try await bot(keptIn: store).send(Sample.GetChat()) }
    #expect(stub.requests.compactMap(\.bearerToken) == ["t-1", "t-2"])
  }
}
