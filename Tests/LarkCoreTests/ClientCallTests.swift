import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite struct ClientCallTests {
  @Test func aReadCarriesTokenAndNoBody() async throws {
    let stub = StubTransport(answers: .ok(["name": "Rollout", "count": "3"]))
    let chat = try await LarkClient.bot(testing: stub).send(Sample.GetChat(chatID: "oc 1"))
    #expect(chat.name == "Rollout")
    #expect(chat.count == 3)
    let request = try #require(stub.requests.first)
    #expect(request.request.url == "https://open.feishu.cn/open-apis/im/v1/chats/oc%201")
    #expect(request.verb == .get)
    #expect(request.bearerToken == "t-test")
    #expect(request.header("user-agent") == "lark-swift")
    #expect(request.header("content-type") == nil)
    #expect(request.header("content-length") == nil)
    #expect(request.body.isEmpty)
  }

  @Test func aJSONBodySaysSo() async throws {
    let stub = StubTransport(answers: .ok())
    try await LarkClient.bot(testing: stub).send(Sample.CreateChat(name: "Ü"))
    let request = try #require(stub.requests.first)
    #expect(request.header("Content-Type") == "application/json; charset=utf-8")
    #expect(String(decoding: request.body, as: UTF8.self) == #"{"name":"Ü"}"#)
  }

  @Test(arguments: [(HTTPVerb.post, true), (.put, true), (.patch, true), (.delete, false), (.get, false)])
  func aWriteWithoutBodyAnnouncesNoBytes(verb: HTTPVerb, announces: Bool) async throws {
    let stub = StubTransport(answers: .ok())
    try await LarkClient.user(testing: stub).call(verb, "/open-apis/x")
    let request = try #require(stub.requests.first)
    #expect(request.header("Content-Length") == (announces ? "0" : nil))
    #expect(request.header("Content-Type") == nil)
  }

  @Test func headersOfTheCallAreSentButNeverAuthorization() async throws {
    let stub = StubTransport(answers: .ok())
    let options = CallOptions(headers: [
      HTTPField(name: "X-Trace", value: "1"), HTTPField(name: "authorization", value: "Bearer other"),
      HTTPField(name: "user-agent", value: "mine"), HTTPField(name: "content-TYPE", value: "text/plain"),
    ])
    try await LarkClient.bot(testing: stub).send(Sample.CreateChat(), options: options)
    let request = try #require(stub.requests.first)
    #expect(
      request.request.headers.filter { $0.name.lowercased() == "authorization" }.map(\.value) == ["Bearer t-test"])
    #expect(request.request.headers.filter { $0.name.lowercased() == "user-agent" }.map(\.value) == ["mine"])
    #expect(request.header("Content-Type") == "application/json; charset=utf-8")
    #expect(request.header("x-trace") == "1")
  }

  @Test(arguments: [
    HTTPField(name: "X", value: "a\r\nAuthorization: b"), HTTPField(name: "X: y", value: "a"),
    HTTPField(name: "", value: ""),
  ])
  func refusesHeadersThatWouldBreakTheRequest(field: HTTPField) async throws {
    let stub = StubTransport(answers: .ok())
    let error = try await failure { () throws(LarkError) in
      try await LarkClient.bot(testing: stub).send(Sample.GetChat(), options: .init(headers: [field]))
    }
    #expect(error.kind == .invalidRequest)
    #expect(stub.requests.isEmpty)
  }

  @Test func timeoutComesFromTheCallOrTheClient() async throws {
    let stub = StubTransport(answers: .ok(), .ok())
    let bot = LarkClient.bot(testing: stub, configuration: .init(timeout: .seconds(7)))
    try await bot.send(Sample.GetChat())
    try await bot.send(Sample.GetChat(), options: .init(timeout: .seconds(2)))
    #expect(stub.requests.map(\.request.timeout) == [.seconds(7), .seconds(2)])
  }

  @Test func theBrandDecidesTheHost() async throws {
    let stub = StubTransport(answers: .ok(), .ok())
    try await LarkClient.bot(token: "t", brand: .lark, transport: stub).send(Sample.GetChat())
    try await LarkClient.bot(
      token: "t", brand: .lark, configuration: .init(baseURL: "http://127.0.0.1:8080/"), transport: stub
    ).send(Sample.GetChat())
    #expect(
      stub.requests.map(\.request.url) == [
        "https://open.larksuite.com/open-apis/im/v1/chats/oc_1", "http://127.0.0.1:8080/open-apis/im/v1/chats/oc_1",
      ])
  }

  @Test func aResponseHasEverythingAroundTheReply() async throws {
    let stub = StubTransport(
      answers: .json(
        ["code": 0, "data": ["name": "a", "new": [1]]], headers: [HTTPField(name: "x-tt-logid", value: "l1")]))
    let response = try await LarkClient.user(testing: stub).response(to: Sample.GetChat())
    #expect(response.reply.name == "a")
    #expect(response.status == 200)
    #expect(response.logID == "l1")
    #expect(response.raw.header("X-TT-LOGID") == "l1")
    #expect(try response.json()["data"]?["new"] == [1])
  }

  @Test(arguments: [#"{"code":0}"#, #"{"code":0,"data":null}"#, #"{"code":0,"data":{}}"#, "\u{FEFF}{\"code\":0}"])
  func missingDataIsAnEmptyReply(body: String) async throws {
    let stub = StubTransport(answers: .text(body, contentType: "application/json"))
    let chat = try await LarkClient.bot(testing: stub).send(Sample.GetChat())
    #expect(chat == Sample.Chat())
  }

  @Test(arguments: [#"{"code":0,"data":{"name":"a"}"#, #"{"code":0,"data":[1]}"#, #"{"code":0,"data":"a"}"#])
  func anAnswerOfAnotherShapeIsAnError(body: String) async throws {
    let stub = StubTransport(answers: .text(body, headers: [HTTPField(name: "X-Request-Id", value: "r1")]))
    let error = try await failure { () throws(LarkError) in
      try await LarkClient.bot(testing: stub).send(Sample.GetChat())
    }
    #expect(error.kind == .invalidResponse)
    #expect(error.method == "im.chats.get")
    #expect(error.identity == .bot)
    #expect(error.httpStatus == 200)
    #expect(error.logID == "r1")
  }

  @Test func anyAnswerIsAnEmptyReplyWhereNoneIsPromised() async throws {
    let stub = StubTransport(answers: .ok(["anything": 1]), .ok(.null), .ok("x"))
    let user = LarkClient.user(testing: stub)
    for _ in 1...3 { try await user.send(Sample.LeaveChat()) }
    #expect(stub.requests.count == 3)
    #expect(stub.requests[0].bearerToken == "u-test")
  }

  @Test func aTokenThatIsNoneIsNotSent() async throws {
    for token in ["", "a b", "a\r\nX: y", "ü"] {
      let stub = StubTransport(answers: .ok())
      let error = try await failure { () throws(LarkError) in
        try await LarkClient.user(testing: stub, token: token).send(Sample.GetChat())
      }
      #expect(error.kind == .authentication)
      #expect(error.wasNeverSent)
      #expect(stub.requests.isEmpty)
    }
  }

  @Test func theChoiceOfIdentityAtRunTimeGoesToTheRightClient() async throws {
    let stub = StubTransport(answers: .ok(), .ok(), .ok())
    let bot = AnyLarkClient.bot(.bot(testing: stub))
    let user = AnyLarkClient.user(.user(testing: stub, scopes: ["im:message"]))
    try await bot.send(Sample.GetChat())
    try await user.send(Sample.GetChat())
    try await user.send(Sample.LeaveChat().prepared())
    #expect(stub.requests.map(\.bearerToken) == ["t-test", "u-test", "u-test"])
    #expect([bot.identity, user.identity] == [.bot, .user])
    #expect(try await user.missingScopes(for: Sample.GetChat.method) == ["im:chat:read"])
    #expect(try await bot.missingScopes(for: Sample.GetChat.method).isEmpty)
  }
}
