import LarkCore
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
    #expect("\(HTTPField(name: "Range", value: "bytes=0-1"))" == "Range: bytes=0-1")
  }
}
