import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct RetryTests {
  private let world = TestWorld()

  private func bot(_ stub: StubTransport, _ base: ClientConfiguration = .init()) -> LarkClient<Bot> {
    .bot(token: "t-test", configuration: world.configuration(base), transport: stub)
  }

  static let passing: [StubAnswer] = [
    .failure(.connection), .failure(.timeout), .failure(.dns, wasNeverSent: true), .failure(.other),
    .text("", status: 429), .text("<html>", contentType: "text/html", status: 502), .refused(code: 2_200, status: 500),
    .refused(code: 99_991_400, status: 400), .refused(code: 99_991_400, status: 200), .json(["code": 0], status: 503),
  ]

  @Test(arguments: passing.indices)
  func aReadIsRepeated(index: Int) async throws {
    let stub = StubTransport(answers: Self.passing[index], .ok(["name": "a"]))
    let chat = try await bot(stub).send(Sample.GetChat())
    #expect(chat.name == "a")
    #expect(stub.requests.count == 2)
    #expect(world.pauses == [.milliseconds(225)])
  }

  @Test(arguments: passing.indices)
  func aWriteWithItsKeyIsRepeatedAsItIs(index: Int) async throws {
    let stub = StubTransport(answers: Self.passing[index], .ok())
    try await bot(stub).send(Sample.CreateChat(name: "a", uuid: "k"))
    #expect(stub.requests.count == 2)
    #expect(stub.requests[0].request.url == stub.requests[1].request.url)
    #expect(stub.requests[0].request.url.hasSuffix("?uuid=k"))
    #expect(stub.requests[0].body == stub.requests[1].body)
  }

  /// Failures that prove that nothing was done: the request never left, or was refused for its rate.
  static let harmless: Set = [2, 4, 7, 8]

  @Test(arguments: passing.indices)
  func aWriteWithoutKeyIsRepeatedOnlyWhenNothingWasDone(index: Int) async throws {
    for key in [nil, ""] {
      let stub = StubTransport(answers: Self.passing[index], .ok())
      let call = { () async throws(LarkError) in
        _ = try await bot(stub).send(Sample.CreateChat(name: "a", uuid: key))
      }
      if Self.harmless.contains(index) {
        try await call()
        #expect(stub.requests.count == 2)
      } else {
        let error = try await failure(of: call)
        #expect(!error.wasNeverSent)
        #expect(stub.requests.count == 1)
      }
    }
  }

  @Test(arguments: [99_991_400, 11_232, 230_020])
  func aWriteRefusedForItsRateWaitsAsLongAsIsAsked(code: Int) async throws {
    for (header, seconds) in [("x-ogw-ratelimit-reset", 4), ("Retry-After", 9)] {
      let world = TestWorld()
      let headers = [HTTPField(name: header, value: "\(seconds)")]
      let stub = StubTransport(answers: .refused(code: code, headers: headers), .ok())
      let bot = LarkClient.bot(token: "t-test", configuration: world.configuration(), transport: stub)
      try await bot.send(Sample.CreateChat(name: "a"))
      #expect(stub.requests.count == 2)
      #expect(world.pauses == [.seconds(seconds)])
    }
    // Within the policy, that is.
    let stub = StubTransport()
    stub.answer(.post, "/open-apis/im/v1/chats", with: .refused(code: code))
    let error = try await failure { () throws(LarkError) in try await bot(stub).send(Sample.CreateChat(name: "a")) }
    #expect(error.kind == .rateLimit)
    #expect(stub.requests.count == 3)
  }

  @Test(
    arguments: [
      StubAnswer.failure(.tls), .failure(.file), .refused(code: 230_002), .refused(code: 1, status: 404),
      .text("no", status: 404), .text("{", status: 200), .json([:]),
    ].indexed())
  func whatLastsIsNotRepeated(answer: Indexed<StubAnswer>) async throws {
    let stub = StubTransport(answers: answer.value, .ok())
    _ = try await failure { () throws(LarkError) in try await bot(stub).send(Sample.GetChat()) }
    #expect(stub.requests.count == 1)
    #expect(world.pauses.isEmpty)
  }

  @Test func attemptsAndPausesFollowThePolicy() async throws {
    let stub = StubTransport()
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .failure(.connection))
    let policy = RetryPolicy(attempts: 4, firstPause: .seconds(1), longestPause: .seconds(3))
    _ = try await failure { () throws(LarkError) in
      try await bot(stub, .init(retry: policy)).send(Sample.GetChat())
    }
    #expect(stub.requests.count == 4)
    #expect(world.pauses == [.milliseconds(750), .milliseconds(1_500), .milliseconds(2_250)])
  }

  @Test func theCallsOwnPolicyWins() async throws {
    let stub = StubTransport(answers: .failure(.connection), .ok())
    _ = try await failure { () throws(LarkError) in
      try await bot(stub).send(Sample.GetChat(), options: .init(retry: .never))
    }
    #expect(stub.requests.count == 1)
  }

  @Test(arguments: [
    ("x-ogw-ratelimit-reset", "7", Duration.seconds(7)), ("Retry-After", "3", .seconds(3)),
    ("retry-after", "0.5", .milliseconds(500)), ("Retry-After", "Tue, 14 Nov 2023 22:13:30 GMT", .seconds(10)),
    ("Retry-After", "soon", .milliseconds(225)), ("Retry-After", "-4", .milliseconds(225)),
    ("Retry-After", "Tue, 14 Nov 2023 22:13:10 GMT", .milliseconds(225)),
  ])
  func thePlatformsPauseIsKept(header: String, value: String, pause: Duration) async throws {
    let stub = StubTransport(
      answers: .refused(code: 99_991_400, status: 429, headers: [HTTPField(name: header, value: value)]), .ok())
    try await bot(stub).send(Sample.GetChat())
    #expect(world.pauses == [pause])
  }

  @Test func theRateLimitsOwnHeaderComesFirst() async throws {
    let headers = [HTTPField(name: "Retry-After", value: "9"), HTTPField(name: "X-Ogw-Ratelimit-Reset", value: "2")]
    let stub = StubTransport(
      answers: .text("", status: 429, headers: headers), .text("", status: 503, headers: headers), .ok())
    try await bot(stub).send(Sample.GetChat())
    #expect(world.pauses == [.seconds(2), .seconds(9)])
  }

  @Test(arguments: ["31", "1e300", "999999999999999999999"])
  func aPauseTooLongEndsTheCall(seconds: String) async throws {
    let stub = StubTransport(
      answers: .refused(code: 99_991_400, headers: [HTTPField(name: "x-ogw-ratelimit-reset", value: seconds)]), .ok())
    let error = try await failure { () throws(LarkError) in try await bot(stub).send(Sample.GetChat()) }
    #expect(error.kind == .rateLimit)
    #expect(try #require(error.retryAfter) > .seconds(30))
    #expect(stub.requests.count == 1)
    #expect(world.pauses.isEmpty)
  }

  @Test func cancellingEndsAPause() async throws {
    let stub = StubTransport()
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .failure(.connection))
    var configuration = ClientConfiguration.testing()
    configuration.surroundings.pause = Surroundings.system.pause
    configuration.retry = RetryPolicy(firstPause: .seconds(3_600), longestPause: .seconds(3_600))
    let bot = LarkClient.bot(token: "t", configuration: configuration, transport: stub)
    let call = Task { try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) } }
    await eventually { stub.requests.count == 1 }
    call.cancel()
    let error = try await call.value
    #expect(error.kind == .cancelled)
    #expect(stub.requests.count == 1)
  }

  @Test func cancellingEndsAnAttempt() async throws {
    let stub = StubTransport(answers: .hanging, .ok())
    let bot = LarkClient.bot(testing: stub)
    let call = Task { try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) } }
    await eventually { stub.requests.count == 1 }
    call.cancel()
    #expect(try await call.value.kind == .cancelled)
    #expect(stub.requests.count == 1)
  }

  @Test func aCancelledTaskSendsNothing() async throws {
    let stub = StubTransport(answers: .ok())
    let bot = LarkClient.bot(testing: stub)
    let call = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await failure { () throws(LarkError) in try await bot.send(Sample.GetChat()) }
    }
    call.cancel()
    let error = try await call.value
    #expect(error.kind == .cancelled)
    #expect(error.wasNeverSent)
    #expect(stub.requests.isEmpty)
  }

  @Test func aWriteOfUnknownFateSaysSo() async throws {
    let stub = StubTransport(answers: .failure(.timeout), .failure(.timeout, wasNeverSent: true))
    let error = try await failure { () throws(LarkError) in try await bot(stub).send(Sample.CreateChat()) }
    #expect(error.kind == .timeout)
    #expect(error.remedy?.contains("may have been carried out") == true)
    let unsent = try await failure { () throws(LarkError) in
      try await bot(stub, .init(retry: .never)).send(Sample.CreateChat())
    }
    #expect(unsent.remedy == nil)
  }
}
