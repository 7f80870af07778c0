import LarkCore
import LarkTesting
import Testing

@Suite struct ErrorDescriptionTests {
  @Test func oneLineHasItAll() {
    let error = LarkError(
      kind: .api, message: "no such chat", remedy: "check the id", method: "im.chats.get", code: 1, httpStatus: 400,
      logID: "l")
    #expect(error.description == "im.chats.get: no such chat (code 1, HTTP 400, log id l); check the id")
    #expect(LarkError(kind: .api, message: "no such chat").description == "no such chat")
  }

  @Test func secretsDoNotPrint() {
    let credentials = AppCredentials(appID: "cli_1", appSecret: "hush-hush")
    let token = AccessToken("u-hush-hush")
    let user = UserToken(access: token, refreshToken: "r-hush-hush")
    let field = HTTPField(name: "authorization", value: "Bearer u-hush-hush")
    var dumped = ""
    dump([credentials], to: &dumped)
    dump(token, to: &dumped)
    dump(user, to: &dumped)
    dump(field, to: &dumped)
    dump(StaticTokenSource(token), to: &dumped)
    for text in [
      "\(credentials)", "\(token)", "\(user)", "\(field)", String(reflecting: credentials), String(reflecting: token),
      String(reflecting: [user]), String(reflecting: Optional(field)), dumped,
    ] {
      #expect(!text.contains("hush-hush"))
    }
  }

  @Test func clientsDoNotPrintTheirSecrets() async throws {
    let stub = StubTransport(answers: .ok())
    stub.answerTokenRequests(with: "t-hush-hush")
    let bot = LarkClient.bot(.init(appID: "cli_1", appSecret: "hush-hush"), transport: stub)
    try await bot.send(Sample.GetChat())
    let user = LarkClient.user(token: "u-hush-hush", transport: stub)
    var dumped = ""
    dump(bot, to: &dumped)
    dump(user, to: &dumped)
    for text in ["\(bot)", String(reflecting: bot), "\(user)", String(reflecting: user), dumped] {
      #expect(text.contains("open.feishu.cn"))
      #expect(!text.contains("hush-hush"))
    }
    for request in stub.requests { #expect(!String(reflecting: request.request).contains("hush-hush")) }
  }

  @Test func otherHeadersPrintAsTheyAre() {
    #expect("\(HTTPField(name: "Range", value: "bytes=0-1"))" == "Range: bytes=0-1")
  }
}
