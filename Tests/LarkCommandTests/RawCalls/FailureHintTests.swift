import LarkCore
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

/// Hints are made from what is known of the failure at hand.
@Suite struct FailureHintTests {
  private static let members = "/open-apis/im/v1/chats/oc_1/members"
  private static let line = #"chat.members get --params '{"chat_id":"oc_1"}'"#

  private func failure(
    _ answer: LoopbackServer.Answer, environment: [String: String] = ["LARK_TENANT_ACCESS_TOKEN": "t-given"],
    as identity: String = "bot"
  ) async throws -> JSON {
    let platform = try PlatformStub()
    platform.on("GET", Self.members, answer)
    var failure: JSON = .null
    try await CallSite.run(platform, environment: environment) { site in
      let result = try await site.shell("lark im \(Self.line) --as \(identity)")
      #expect(result.status != 0)
      failure = try result.failure
    }
    return failure
  }

  @Test("a refused token is told by where it came from")
  func tokens() async throws {
    let refused = LoopbackServer.Answer.failure(99_991_663, "invalid access token")
    let app = try await failure(refused, environment: CallSite.app)["hint"]?.stringValue ?? ""
    #expect(app.contains("LARK_APP_SECRET") && !app.contains("unset"))
    let given = try await failure(refused)["hint"]?.stringValue ?? ""
    #expect(given.contains("set LARK_TENANT_ACCESS_TOKEN to a fresh tenant access token"))
    let both = try await failure(
      refused, environment: CallSite.app.merging(["LARKSUITE_CLI_TENANT_ACCESS_TOKEN": "t-given"]) { $1 })
    #expect(both["hint"] == "unset LARKSUITE_CLI_TENANT_ACCESS_TOKEN, so that the app's secret is used for a fresh token")
    let withID = try await failure(
      refused, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-given", "LARK_APP_ID": "cli_1"])["hint"]?.stringValue ?? ""
    #expect(withID.contains("or unset it and set LARK_APP_SECRET"))
    let user = try await failure(
      .failure(99_991_668, "invalid"), environment: ["LARKSUITE_CLI_USER_ACCESS_TOKEN": "u-given"], as: "user")
    #expect(user["hint"]?.stringValue?.hasPrefix("set LARKSUITE_CLI_USER_ACCESS_TOKEN to a fresh") == true)
  }

  @Test("a verification in the browser comes with its address, where that is one of the web")
  func challenge() async throws {
    let body = { (address: String) in
      LoopbackServer.Answer.text(
        #"{"code":21000,"msg":"verify","data":{"challenge_url":"\#(address)","cli_hint":"open it"}}"#, status: 200)
    }
    let told = try await failure(body("https://example.com/c"))
    #expect(told["hint"]?.stringValue?.contains("open https://example.com/c in a browser") == true)
    #expect(told["challenge_url"] == "https://example.com/c")
    let other = try await failure(body("javascript:alert(1)"))
    #expect(other["challenge_url"] == nil)
    #expect(other["hint"]?.stringValue?.contains("javascript") == false)
  }

  @Test("a refusal without a code and without a log id speaks of neither", arguments: [
    (413, "send less"), (404, "check the path"), (405, "check the HTTP method"), (418, "HTTP 418"),
  ])
  func noCode(status: Int, hint: String) async throws {
    let told = try await failure(.text("<html>no</html>", status: status))["hint"]?.stringValue ?? ""
    #expect(told.contains(hint))
    #expect(!told.contains("log id") && !told.contains("look up"))
  }

  @Test("codes have their own kind and hint", arguments: [
    (9_499, "too many request", "rate_limit", true, "less often"),
    (9_499, "Invalid parameter type in json: items", "invalid_parameters", false, "fields"),
    (99_991_403, "This month's API call quota has been exceeded", "quota_exceeded", false, "next month"),
    (230_025, "The length of the message content reaches its limit.", "content_too_long", false, "150 KB"),
    (234_006, "The file size exceed the max value.", "file_too_large", false, "30 MB"),
  ])
  func codes(code: Int, message: String, subtype: String, isRetryable: Bool, hint: String) async throws {
    let told = try await failure(.failure(code, message, status: 400, headers: [.init("Retry-After", "3600")]))
    #expect(told["type"] == "api")
    #expect(told["subtype"]?.stringValue == subtype)
    #expect((told["retryable"] == true) == isRetryable)
    #expect(told["hint"]?.stringValue?.contains(hint) == true, "\(told["hint"] ?? .null)")
  }

  @Test("an upload that is answered without a key keeps the log id")
  func keylessUpload() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/images", .success("{}", headers: [.init("X-Tt-Logid", "L7")]))
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-given"]) { site in
      try site.write("png", to: "a.png")
      let result = try await site.shell("lark im +messages-send --as bot --chat-id oc_1 --image a.png")
      #expect(result.status == 5)
      #expect(try result.failure["log_id"] == "L7")
      #expect(try result.failure["hint"]?.stringValue?.contains("log id") == true)
    }
  }
}
