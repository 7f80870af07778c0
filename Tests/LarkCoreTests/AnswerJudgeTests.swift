import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite struct AnswerJudgeTests {
  private func error(
    _ answer: StubAnswer, as identity: IdentityKind = .bot, appID: String? = nil, token: String = "t-secret"
  ) async throws -> LarkError {
    let stub = StubTransport()
    stub.answerTokenRequests()
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: answer)
    let configuration = ClientConfiguration.testing(.init(retry: .never))
    let client: AnyLarkClient =
      switch (identity, appID) {
      case (.user, _): .user(.user(token: "u-secret", configuration: configuration, transport: stub))
      case (.bot, nil): .bot(.bot(token: token, configuration: configuration, transport: stub))
      case (.bot, let appID?):
        .bot(.bot(.init(appID: appID, appSecret: "s"), configuration: configuration, transport: stub))
      }
    return try await failure { () throws(LarkError) in try await client.send(Sample.GetChat()) }
  }

  @Test(
    arguments: [
      (99_991_661, LarkError.Kind.authentication), (99_991_663, .authentication), (99_991_668, .authentication),
      (99_991_671, .authentication), (99_991_677, .authentication), (99_991_543, .invalidCredentials),
      (10_014, .invalidCredentials), (20_002, .invalidCredentials), (99_991_672, .permission),
      (99_991_679, .permission),
      (99_991_676, .permission), (230_027, .permission), (99_991_673, .permission), (99_991_662, .permission),
      (230_002, .permission), (231_205, .permission), (232_002, .permission), (232_016, .permission),
      (232_017, .permission), (232_011, .permission), (232_024, .permission), (232_025, .permission),
      (230_006, .permission), (234_007, .permission),
      (232_043, .permission),
      (234_002, .permission), (14_005, .permission), (21_000, .permission), (21_001, .permission),
      (99_991_400, .rateLimit),
      (11_232, .rateLimit), (230_020, .rateLimit), (99_992_402, .api), (9_499, .api), (230_001, .api), (1, .api),
      (-1, .api),
    ], [200, 400])
  func codesHaveTheirKind(expected: (code: Int, kind: LarkError.Kind), status: Int) async throws {
    let error = try await error(.refused(code: expected.code, message: "Some words.", status: status))
    #expect(error.kind == expected.kind)
    #expect(error.code == expected.code)
    #expect(error.httpStatus == status)
    #expect(error.message == "Some words")
    #expect(error.method == "im.chats.get")
    #expect(error.identity == .bot)
    #expect(error.kind == .api || error.remedy != nil)
  }

  @Test(arguments: [
    (400, LarkError.Kind.api), (401, .authentication), (403, .permission), (404, .api), (429, .rateLimit),
    (500, .server),
    (502, .server), (503, .server), (302, .invalidResponse),
  ])
  func statusesWithoutEnvelopeHaveTheirKind(status: Int, kind: LarkError.Kind) async throws {
    for answer in [
      StubAnswer.text("<html><body>Bad</body></html>", contentType: "text/html", status: status),
      .text("", status: status), .text("{\"code\":", contentType: "application/json", status: status),
      .json([1], status: status), .json(["code": 0, "msg": "success"], status: status), .json([:], status: status),
    ] {
      let error = try await error(answer)
      #expect(error.kind == kind)
      #expect(error.code == nil)
      #expect(error.httpStatus == status)
      #expect(error.message.contains("HTTP \(status)"))
      #expect(!error.message.contains("html"))
    }
  }

  @Test func anEnvelopeOfSuccessSaysNothingAboutAFailure() async throws {
    #expect(
      try await error(.json(["code": 0, "msg": "success"], status: 503)).message == "the server answered HTTP 503")
  }

  @Test func plainTextIsPassedOnInShort() async throws {
    let error = try await error(
      .text("upstream\n  connect \u{7} error " + String(repeating: "x", count: 500), status: 503))
    #expect(error.message.hasPrefix("the server answered HTTP 503: upstream connect error xxx"))
    #expect(error.message.count < 260)
  }

  @Test(arguments: [
    "", "<html></html>", "{", "[]", "null", "\"text\"", "1", "{}", #"{"code":null}"#, #"{"msg":"success","data":{}}"#,
    "{\"code\":0} x", "\u{0}",
  ])
  func aSuccessThatIsNoEnvelopeIsInvalid(body: String) async throws {
    // A mistake after the code shows when the reply is read.
    let error = try await error(.text(body, contentType: "application/json"))
    #expect(error.kind == .invalidResponse)
    #expect(error.httpStatus == 200)
    #expect(error.method == "im.chats.get")
  }

  @Test("a text or a page in place of JSON is invalid, whatever is in it", arguments: [
    ("text/plain", #"{"code":0,"data":{}}"#), ("text/plain; charset=utf-8", "OK"), ("TEXT/HTML", "<html></html>"),
    ("text/html", #"{"code":0,"data":{}}"#), ("application/xhtml+xml", "<html/>"),
  ])
  func textsAreInvalid(type: String, body: String) async throws {
    let error = try await error(.text(body, contentType: type))
    #expect(error.kind == .invalidResponse)
    #expect(error.message == "the answer is \(type.lowercased().prefix { $0 != ";" }), not JSON")
    #expect(error.remedy == nil)
  }

  @Test func aRefusalIsOneWhateverItsType() async throws {
    let error = try await error(.text(#"{"code":230002,"msg":"no"}"#, contentType: "text/plain"))
    #expect(error.code == 230_002)
  }

  @Test("a write whose answer makes no sense may have been carried out, and the error says so", arguments: [
    StubAnswer.text("<html>", contentType: "text/html"), .text("", contentType: "application/json"),
    .text(#"{"code":0,"data":{"chat_id":"#, contentType: "application/json"), .text("bad", status: 502), .json([1]),
  ].indexed())
  func unknownOutcome(answer: Indexed<StubAnswer>) async throws {
    let configuration = ClientConfiguration.testing(.init(retry: .never))
    let bot = LarkClient.bot(testing: StubTransport(answers: answer.value), configuration: configuration)
    let error = try await failure { () throws(LarkError) in try await bot.send(Sample.CreateChat(name: "a")) }
    #expect(error.kind == .invalidResponse || error.kind == .server)
    #expect(error.remedy == "it may have been carried out all the same: look before sending it again")
  }

  @Test func bytesThatAreNoTextAreInvalid() async throws {
    let error = try await error(.bytes(Data([0x7B, 0xFF, 0xFE, 0x7D]), contentType: "application/json"))
    #expect(error.kind == .invalidResponse)
  }

  @Test func anUnlistedCodeOnAServerErrorKeepsItsMessage() async throws {
    let error = try await error(.refused(code: 1_663, message: "internal", status: 500))
    #expect(error.kind == .api)
    #expect(error.message == "internal")
    let limited = try await self.error(.refused(code: 1_663, message: "slow", status: 429))
    #expect(limited.kind == .rateLimit)
  }

  @Test func aFailureWithoutWordsNamesItsCode() async throws {
    #expect(try await error(.json(["code": 7])).message == "the platform answered code 7")
    #expect(try await error(.json(["code": 7, "msg": ""])).message == "the platform answered code 7")
    #expect(try await error(.json(["code": "7", "msg": "a"])).code == 7)
  }

  @Test func theLogIDIsFoundWhereverItIs() async throws {
    let body: JSON = ["code": 1, "log_id": "top", "error": ["log_id": "inner"]]
    let fields = [HTTPField(name: "x-request-id", value: "request"), HTTPField(name: "x-tt-logid", value: "header")]
    #expect(try await error(.json(body, headers: fields)).logID == "header")
    #expect(try await error(.json(body, headers: [fields[0]])).logID == "request")
    #expect(try await error(.json(body)).logID == "inner")
    #expect(try await error(.json(["code": 1, "log_id": "top"])).logID == "top")
    #expect(try await error(.json(["error": ["log_id": "inner"], "code": 1, "log_id": "top"])).logID == "inner")
  }

  @Test func fieldsAndDetailsStandInTheMessage() async throws {
    let fields = try await error(
      .refused(
        code: 99_992_402, message: "field validation failed",
        error: [
          "field_violations": [
            ["field": "name", "description": "too long."], ["field": "uuid", "description": "bad"],
          ],
          "details": [["value": "ignored"]],
        ]))
    #expect(fields.message == "field validation failed: name: too long; uuid: bad")
    #expect(fields.field == "name")
    let details = try await error(
      .refused(code: 1, message: "wrong", error: ["details": [["key": "k", "value": "the reason"]]]))
    #expect(details.message == "wrong: the reason")
  }

  @Test func theTroubleshooterIsAnAddress() async throws {
    let page = "https://open.feishu.cn/search?log_id=1"
    let error = try await error(
      .refused(code: 1, error: ["troubleshooter": .string("排查建议查看(Troubleshooting suggestions): \(page)")]))
    #expect(error.troubleshooter == page)
  }

  static let violations: JSON = [
    "permission_violations": [
      ["type": "action_scope_required", "subject": "im:chat"],
      ["type": "action_scope_required", "subject": "im:other"],
      ["type": "action_scope_required", "subject": "im:chat:read"], ["type": "x", "subject": "im:chat"], ["type": "x"],
    ]
  ]

  @Test func missingScopesComeNarrowestFirst() async throws {
    let error = try await error(.refused(code: 99_991_672, error: Self.violations), appID: "cli_1")
    #expect(error.missingScopes == ["im:chat:read", "im:chat", "im:other"])
    #expect(
      error.remedy?.contains("https://open.feishu.cn/page/scope-apply?clientID=cli_1&scopes=im%3Achat%3Aread") == true)
  }

  @Test func aScopeRefusalWithoutNamesFallsBackOnTheMethodsList() async throws {
    let error = try await error(.refused(code: 99_991_679), as: .user)
    #expect(error.missingScopes == ["im:chat:read"])
    #expect(error.remedy?.contains("sign in again and grant the scope im:chat:read") == true)
    #expect(error.identity == .user)
    #expect(try await self.error(.refused(code: 230_002)).missingScopes.isEmpty)
  }

  @Test func theRemedyTellsAlternativesFromDemands() async throws {
    let any = try await error(.refused(code: 99_991_679, error: Self.violations), as: .user)
    #expect(any.remedy?.hasSuffix("grant the scope im:chat:read") == true)
    let stub = StubTransport(answers: .refused(code: 99_991_679))
    let all = try await failure { () async throws(LarkError) in
      try await LarkClient.user(testing: stub).send(Sample.LeaveChat())
    }
    #expect(all.missingScopes == ["im:chat:read", "im:chat:update"])
    #expect(all.remedy?.contains("grant the scopes im:chat:read, im:chat:update") == true)
  }

  @Test func theRemedyFitsTheIdentity() async throws {
    let bot = try await error(.refused(code: 99_991_679, error: Self.violations))
    #expect(bot.remedy?.contains("developer console") == true)
    #expect(bot.remedy?.contains("sign in") == false)
    let member = try await error(.refused(code: 230_002))
    #expect(member.remedy?.contains("add the bot") == true)
    let user = try await error(.refused(code: 99_991_677), as: .user)
    #expect(user.remedy?.contains("sign in") == true)
  }

  @Test func aTokenThatIsEchoedIsNotPassedOn() async throws {
    let error = try await error(
      .refused(
        code: 99_991_663, message: "bad token t-secret, t-secret",
        error: [
          "log_id": "l-t-secret", "troubleshooter": "https://x/t-secret",
          "field_violations": [["field": "t-secret", "description": "t-secret"]],
        ]))
    #expect(!String(reflecting: error).contains("t-secret"))
    #expect(!error.description.contains("t-secret"))
    #expect(error.message.contains("[redacted]"))
    let text = try await self.error(.text("you sent Bearer t-secret", status: 502))
    #expect(!String(reflecting: text).contains("t-secret"))
  }

  @Test func aTransportThatTalksIsNotPassedOnEither() async throws {
    let error = try await error(
      StubAnswer { (_) throws(TransportError) in
        throw TransportError(reason: .connection, message: "cannot send Bearer t-secret", wasNeverSent: false)
      })
    #expect(error.message == "cannot send Bearer [redacted]")
  }

  @Test("secrets go before a text is cut, and a mark behind one does not hide it", arguments: [990, 995, 1_000, 280, 295])
  func redactionBeforeCutting(place: Int) async throws {
    let secret = "t-secret-of-the-call"
    let text = String(repeating: "x", count: place - 1) + " " + secret
    let error = try await error(
      .refused(
        code: 1, message: text, error: ["field_violations": [["field": "f", "description": .string(text)]]]),
      token: secret)
    #expect(!error.message.contains("t-se"))
    let marked = try await self.error(.refused(code: 1, message: "bad \(secret)\u{301}"), token: secret)
    #expect(marked.message.unicodeScalars.elementsEqual("bad [redacted]\u{301}".unicodeScalars))
    let page = try await self.error(
      .text(String(repeating: " ", count: 2_040) + secret, contentType: "text/plain", status: 502), token: secret)
    #expect(!page.message.contains("t-se"))
  }

  @Test("the app's secret does not come back in the errors of calls")
  func appSecret() async throws {
    let stub = StubTransport()
    stub.answerTokenRequests()
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .refused(code: 1, message: "you are secret-of-the-app"))
    let client = LarkClient.bot(
      .init(appID: "cli_1", appSecret: "secret-of-the-app"), configuration: .testing(.init(retry: .never)), transport: stub)
    let error = try await failure { () throws(LarkError) in try await client.send(Sample.GetChat()) }
    #expect(error.message == "you are [redacted]")
  }
}
