import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite struct StubTransportTests {
  @Test func whatHasNoAnswerFailsAndSaysWhatThereIs() async throws {
    let stub = StubTransport()
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
    let error = try await failure { () async throws(LarkError) in
      try await LarkClient.bot(testing: stub, configuration: .init(retry: .never)).send(Sample.CreateChat())
    }
    #expect(error.kind == .transport)
    #expect(
      error.message
        == "the stub has no answer for POST /open-apis/im/v1/chats; it has answers for GET /open-apis/im/v1/chats/{id}")
    #expect(stub.requests.isEmpty)
    #expect(stub.unmatchedRequests.map(\.verb) == [.post])
  }

  @Test func routesComeBeforeTheQueueAndTheirLastAnswerStays() async throws {
    let stub = StubTransport(answers: .ok(["name": "queue"]))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok(["name": "1"]), .ok(["name": "2"]))
    let bot = LarkClient.bot(testing: stub)
    var names: [String?] = []
    for _ in 1...3 { names.append(try await bot.send(Sample.GetChat()).name) }
    names.append(try await bot.send(Sample.CreateChat()).name)
    #expect(names == ["1", "2", "2", "queue"])
    #expect(stub.requests(to: .get, "/open-apis/im/v1/chats/{id}").count == 3)
  }

  @Test func aRouteThatIsSetAgainIsReplaced() async throws {
    let stub = StubTransport()
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok(["name": "1"]))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok(["name": "2"]))
    #expect(try await LarkClient.bot(testing: stub).send(Sample.GetChat()).name == "2")
  }

  @Test func recordsWhatWasSent() async throws {
    let stub = StubTransport(answers: .ok(), .ok())
    try await LarkClient.bot(testing: stub).send(Sample.GetChat(chatID: "a?b", userIDType: "a b&+"))
    try await LarkClient.bot(testing: stub).send(Sample.CreateChat(name: "n"))
    let requests = stub.requests
    #expect(requests[0].path == "/open-apis/im/v1/chats/a%3Fb")
    #expect(requests[0].rawQuery == "user_id_type=a+b%26%2B")
    #expect(requests[0].query == [QueryItem(name: "user_id_type", value: "a b&+")])
    #expect(requests[0].json == nil)
    #expect(requests[0].parts == nil)
    #expect(requests[1].rawQuery == nil)
    #expect(requests[1].query.isEmpty)
    #expect(requests[1].json == ["name": "n"])
  }

  @Test func partsAreReadAsTheyAreAndNotOtherwise() async throws {
    let stub = StubTransport(answers: .ok())
    try await LarkClient.bot(testing: stub).send(
      Sample.CreateImage(kind: "a\r\nb", image: .data(Data("--boundar\r\n\r\n--".utf8), name: "x")))
    let parts = try #require(stub.requests[0].parts)
    #expect(parts.map(\.text) == ["a\r\nb", "--boundar\r\n\r\n--"])
    #expect(parts.map(\.fileName) == [nil, "x"])
  }
}
