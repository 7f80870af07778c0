import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite struct CallHookTests {
  struct Recorder: CallHook {
    let begun = Log<CallAttempt>()
    let ended = Log<(attempt: CallAttempt, outcome: AttemptOutcome)>()

    func willSend(_ attempt: CallAttempt) { begun.add(attempt) }
    func didFinish(_ attempt: CallAttempt, _ outcome: AttemptOutcome) { ended.add((attempt, outcome)) }
  }

  @Test func hearOfEveryAttempt() async throws {
    let world = TestWorld()
    let hook = Recorder()
    let stub = StubTransport(
      answers: .text("", status: 503, headers: [HTTPField(name: "X-Tt-Logid", value: "l1")]), .failure(.timeout),
      .ok([:], headers: [HTTPField(name: "X-Tt-Logid", value: "l3")]))
    let user = LarkClient.user(token: "u-1", configuration: world.configuration(.init(hooks: [hook])), transport: stub)
    try await user.send(Sample.GetChat(chatID: "oc u-1", userIDType: "u-1"))
    #expect(hook.begun.entries == hook.ended.entries.map(\.attempt))
    #expect(hook.begun.entries.map(\.number) == [1, 2, 3])
    let first = try #require(hook.begun.entries.first)
    #expect(first.method == "im.chats.get")
    #expect(first.identity == .user)
    #expect(first.verb == .get)
    #expect(
      first.url
        == "https://open.feishu.cn/open-apis/im/v1/chats/oc%20[redacted]?user_id_type=[redacted]")
    let outcomes = hook.ended.entries.map(\.outcome)
    #expect(outcomes.map(\.status) == [503, nil, 200])
    #expect(outcomes.map(\.logID) == ["l1", nil, "l3"])
    #expect(outcomes.map { $0.error?.kind } == [.server, .timeout, nil])
    #expect(outcomes.map(\.pauseBeforeNext) == [.milliseconds(225), .milliseconds(450), nil])
    #expect(outcomes.allSatisfy { $0.duration >= .zero })
  }

  @Test func hearThatARefusedTokenIsTheEnd() async throws {
    let hook = Recorder()
    let stub = StubTransport(answers: .refused(code: 99_991_663), .ok())
    let bot = LarkClient.bot(testing: stub, configuration: .init(hooks: [hook]))
    _ = try await failure { () async throws(LarkError) in try await bot.send(Sample.GetChat()) }
    #expect(hook.ended.entries.map(\.outcome.pauseBeforeNext) == [nil])
  }

  @Test func hearTheDurationOfTheAttempt() async throws {
    var configuration = ClientConfiguration.testing()
    let start = ContinuousClock.now
    let log = Log<Int>()
    configuration.surroundings.uptime = {
      log.add(1)
      return start.advanced(by: .seconds(log.entries.count * log.entries.count))
    }
    let hook = Recorder()
    configuration.hooks = [hook]
    try await LarkClient.bot(token: "t", configuration: configuration, transport: StubTransport(answers: .ok()))
      .send(Sample.GetChat())
    #expect(hook.ended.entries.map(\.outcome.duration) == [.seconds(3)])
  }

  @Test func hearOfTokenRequestsWithoutTheirSecrets() async throws {
    let hook = Recorder()
    let stub = StubTransport()
    stub.answer(
      .post, StubTransport.tenantTokenPath,
      with: .json(["code": 0, "tenant_access_token": "t-1", "expire": 7_200]),
      .json(["code": 0, "tenant_access_token": "t-2", "expire": 7_200]))
    stub.answer(
      .get, "/open-apis/im/v1/chats/{id}", with: .refused(code: 99_991_663, message: "t-1 has expired"), .ok())
    let bot = LarkClient.bot(
      .init(appID: "cli_1", appSecret: "hush"), configuration: .testing(.init(hooks: [hook])), transport: stub)
    try await bot.send(Sample.GetChat())
    #expect(
      hook.begun.entries.map(\.method) == [
        "auth.tenant_access_token.internal", "im.chats.get", "auth.tenant_access_token.internal", "im.chats.get",
      ])
    #expect(hook.begun.entries.map(\.identity) == [nil, .bot, nil, .bot])
    #expect(hook.begun.entries.map(\.number) == [1, 1, 1, 2])
    let refusal = try #require(hook.ended.entries[1].outcome.error)
    #expect(refusal.message == "[redacted] has expired")
    #expect(hook.ended.entries[1].outcome.pauseBeforeNext == .zero)
    for entry in hook.ended.entries {
      #expect(!String(reflecting: entry).contains("hush"))
      #expect(!String(reflecting: entry).contains("t-1"))
    }
  }
}
