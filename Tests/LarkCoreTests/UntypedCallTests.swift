import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite struct UntypedCallTests {
  @Test func sendsWhatItIsTold() async throws {
    let stub = StubTransport(answers: .json(["code": 0, "bot": ["name": "b"], "msg": "ok"]))
    let raw = try await LarkClient.bot(testing: stub).call(
      .post, "/open-apis/bot/v3/info?lang=zh%20cn&x&y=a+b", query: [QueryItem(name: "z", value: "1&2")],
      body: ["a": nil])
    let request = try #require(stub.requests.first)
    #expect(request.request.url == "https://open.feishu.cn/open-apis/bot/v3/info?lang=zh+cn&x=&y=a+b&z=1%262")
    #expect(request.json == ["a": nil])
    #expect(try raw.payload() == ["bot": ["name": "b"]])
    #expect(try raw.json()["msg"] == "ok")
  }

  @Test func splitsTheQueryAsServersDo() async throws {
    let stub = StubTransport(answers: .ok())
    try await LarkClient.bot(testing: stub).call(.get, "/x?\u{301}a=\u{301}1&\u{301}b=2")
    #expect(stub.requests.first?.request.url == "https://open.feishu.cn/x?%CC%81a=%CC%811&%CC%81b=2")
  }

  @Test func thePayloadIsTheDataWhereThereIsSome() async throws {
    let stub = StubTransport(answers: .ok(["a": 1]))
    let raw = try await LarkClient.bot(testing: stub).call(.get, "/x")
    #expect(try raw.payload() == ["a": 1])
  }

  @Test(arguments: [
    ("/a b/ü", "/a%20b/%C3%BC"), ("/a%20b", "/a%20b"), ("/a/b:c@d", "/a/b:c@d"), ("/a\"b", "/a%22b"),
    ("/a//b", "/a//b"),
    ("/a#b", "/a%23b"), ("/a\\b", "/a%5Cb"),
  ])
  func encodesWhatAPathCannotHold(path: String, sent: String) async throws {
    let stub = StubTransport(answers: .ok())
    try await LarkClient.bot(testing: stub).call(.get, path)
    #expect(stub.requests.first?.path == sent)
  }

  @Test(arguments: [
    "", "open-apis/x", "//evil.example/x", "/a/../b", "/a/./b", "/a/%2e%2E/b", "/.%2e", "https://evil.example/x",
    "/x/%2E%2E%2Fy", "/x/a%2f..%2fb", "/x%5C..%5Cy", "/x/%2e%5cy", "/x/%252e%252E/y", "/x/y%2F..",
  ])
  func refusesPathsThatLeadElsewhere(path: String) async throws {
    let stub = StubTransport(answers: .ok())
    let error = try await failure { () throws(LarkError) in
      try await LarkClient.bot(testing: stub).call(.get, path)
    }
    #expect(error.kind == .invalidRequest)
    #expect(stub.requests.isEmpty)
  }

  @Test(arguments: ["/a b", "/a?b", "/a#b", "/ü", "/a\n"])
  func refusesPreparedPathsThatAreNotEncoded(path: String) async throws {
    let stub = StubTransport(answers: .ok())
    let request = PreparedRequest(method: Sample.GetChat.method, path: path)
    let error = try await failure { () throws(LarkError) in try await LarkClient.bot(testing: stub).send(request) }
    #expect(error.kind == .invalidRequest)
    #expect(stub.requests.isEmpty)
  }

  @Test func anAnswerThatBreaksOffIsAnError() async throws {
    let stub = StubTransport(answers: .text(#"{"code":0,"data":{"a":[1,2"#))
    let error = try await failure { () throws(LarkError) in
      try await LarkClient.bot(testing: stub).send(Sample.GetChat().prepared())
    }
    #expect(error.kind == .invalidResponse)
    #expect(error.method == "im.chats.get")
  }
}
