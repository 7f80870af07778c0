import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

/// How long a call may take, and how much it may answer.
@Suite struct CallLimitTests {
  private let world = TestWorld()

  private func bot(_ stub: StubTransport, _ base: ClientConfiguration = .init()) -> LarkClient<Bot> {
    .bot(token: "t-test", configuration: world.configuration(base), transport: stub)
  }

  @Test func aRequestGetsWhatIsLeftOfTheCall() async throws {
    let stub = StubTransport(answers: .failure(.timeout), .ok(["name": "a"]))
    _ = try await bot(stub, ClientConfiguration(totalTimeout: .seconds(10_000))).send(Sample.GetChat())
    let limits = stub.requests.compactMap(\.request.totalTimeout)
    #expect(limits.count == 2)
    #expect(limits.allSatisfy { $0 <= .seconds(10_000) })
  }

  @Test func aCallIsNotRepeatedWhereThePauseTakesAllItsTime() async throws {
    let stub = StubTransport(answers: .failure(.timeout), .ok(["name": "a"]))
    let configuration = ClientConfiguration(totalTimeout: .milliseconds(100))
    let error = try await failure { () async throws(LarkError) in
      _ = try await bot(stub, configuration).send(Sample.GetChat())
    }
    #expect(error.kind == .timeout)
    #expect(stub.requests.count == 1)
  }

  @Test func theLimitOfACallGoesBeforeThatOfTheClient() async throws {
    let stub = StubTransport(answers: .ok(["name": "a"]))
    let bot = bot(stub, ClientConfiguration(totalTimeout: .seconds(5)))
    _ = try await bot.send(Sample.GetChat(), options: CallOptions(totalTimeout: .seconds(1_000)))
    let limit = try #require(stub.requests.first?.request.totalTimeout)
    #expect(limit > .seconds(5))
  }

  /// Never has a token, and hears when nobody wants one any more.
  private struct SlowSource: TokenSource {
    func token() async throws(LarkError) -> AccessToken {
      try? await Task.sleep(for: .seconds(600))
      throw LarkError(kind: .cancelled, message: "cancelled")
    }

    func discard(_ token: AccessToken) async -> Bool { false }
  }

  @Test func theTokenSharesTheLimit() async throws {
    let stub = StubTransport()
    let configuration = world.configuration(ClientConfiguration(totalTimeout: .milliseconds(50)))
    let bot = LarkClient.bot(SlowSource(), configuration: configuration, transport: stub)
    let error = try await failure { () async throws(LarkError) in _ = try await bot.send(Sample.GetChat()) }
    #expect(error.kind == .timeout)
    #expect(error.wasNeverSent)
    #expect(stub.requests.isEmpty)
  }

  @Test func anAnswerInMemoryIsLimitedUnlessTheClientSaysOtherwise() async throws {
    for (configuration, limit) in [(ClientConfiguration(), 64 << 20), (ClientConfiguration(longestAnswer: 5), 5)] {
      let stub = StubTransport(answers: .ok(["name": "a"]))
      _ = try await bot(stub, configuration).send(Sample.GetChat())
      #expect(stub.requests.first?.request.longestAnswerInMemory == limit)
    }
  }

  @Test(arguments: [TransportError.Reason.redirect, .proxy, .unavailable, .tooLong])
  func whatEndsTheSameWayAgainIsNotRepeated(_ reason: TransportError.Reason) async throws {
    let stub = StubTransport(answers: .failure(reason), .ok(["name": "a"]))
    let error = try await failure { () async throws(LarkError) in _ = try await bot(stub).send(Sample.GetChat()) }
    #expect(error.kind == (reason == .tooLong ? .invalidResponse : .transport))
    #expect(stub.requests.count == 1)
  }

  @Test(arguments: [TransportError.Reason.redirect, .tooLong])
  func aWriteThatMayHaveBeenCarriedOutSaysSo(_ reason: TransportError.Reason) async throws {
    let stub = StubTransport(answers: .failure(reason))
    let error = try await failure { () async throws(LarkError) in
      _ = try await bot(stub).send(Sample.CreateChat(name: "a", uuid: "k"))
    }
    #expect(error.remedy?.contains("may have been carried out") == true)
  }

  @Test("the answer of the page that a write is sent on to is not that of the write", arguments: [
    (200, #"{"code":0,"data":{"name":"a"}}"#), (200, "<html>"), (401, #"{"code":99991663,"msg":"expired"}"#),
    (404, ""), (429, #"{"code":99991400,"msg":"slow down"}"#), (503, ""),
  ])
  func aWriteThatWasSentOn(status: Int, body: String) async throws {
    let stub = StubTransport()
    stub.answer(
      .post, Sample.CreateChat.method.path,
      with: StubAnswer { (_) throws(TransportError) in
        var response = HTTPResponse(status: status, body: .data(Data(body.utf8)))
        response.isOfAnotherVerb = true
        return response
      })
    let error = try await failure { () async throws(LarkError) in
      _ = try await bot(stub).send(Sample.CreateChat(name: "a", uuid: "k"))
    }
    #expect(error.kind == .invalidResponse)
    #expect(error.remedy == LarkError.unknownOutcome)
    #expect(stub.requests.count == 1)
  }

  @Test("what would end the same way is not called passing", arguments: [
    (TransportError.Reason.redirect, true), (.tls, true), (.proxy, true), (.unavailable, true), (.connection, false),
    (.dns, false), (.timeout, false),
  ])
  func lasting(reason: TransportError.Reason, isLasting: Bool) async throws {
    let stub = StubTransport(answers: .failure(reason))
    let error = try await failure { () async throws(LarkError) in
      _ = try await bot(stub, ClientConfiguration(retry: .never)).send(Sample.GetChat())
    }
    #expect(error.isLasting == isLasting)
  }
}
