import Foundation
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

@Suite("lark doctor")
struct DoctorTests {
  private static let info = "/open-apis/bot/v3/info"
  private static let token = ["LARK_TENANT_ACCESS_TOKEN": "t-token-of-the-test"]

  /// A platform that answers like the real one does without a token.
  private static func platform() throws -> PlatformStub {
    let platform = try PlatformStub()
    platform.on("GET", info, .failure(99_991_661, "Missing access token for authorization"))
    return platform
  }

  @Test("tells what is set up and reached, and sends nothing that says who asks")
  func healthy() async throws {
    let platform = try Self.platform()
    let variables = CallSite.app.merging(["LARK_BRAND": "lark", "LARK_USER_ACCESS_TOKEN": "u-token-of-the-user"]) { $1 }
    try await CallSite.run(platform, environment: variables) { site in
      let result = try await site.lark("doctor")
      #expect(result.status == 0, "\(result.output)\(result.error)")
      #expect(result.error == "")
      let answer = try result.json
      #expect(answer["ok"] == true)
      let data = try #require(answer["data"])
      #expect(data["settings"]?["app_id"] == "cli_test")
      #expect(data["settings"]?["app_secret_from"] == "LARK_APP_SECRET")
      #expect(data["settings"]?["brand"] == "lark")
      #expect(data["tokens"]?["user"] == ["from": "LARK_USER_ACCESS_TOKEN"])
      #expect(data["tokens"]?["bot"]?["from"] == "app")
      #expect(data["network"]?["platform"] == ["address": .string(platform.baseURL), "reachable": true, "status": 400])
      #expect(data["network"]?["accounts"]?["reachable"] == true)
      #expect(data["network"]?["library"]?.stringValue?.isEmpty == false)
      #expect(data["environment"]?.arrayValue?.contains("LARK_APP_SECRET") == true)
      #expect(data["findings"] == [])
      for secret in ["secret-of-the-app", "u-token-of-the-user"] { #expect(!result.output.contains(secret)) }
    }
    #expect(platform.server.requests.map(\.path).sorted() == ["/", Self.info])
    for request in platform.server.requests {
      #expect(request.header("Authorization") == nil)
      #expect(request.text == "")
      #expect(!"\(request)".contains("cli_test") && !"\(request)".contains("of-the-"))
    }
  }

  @Test("without app and tokens says what is missing: exit code 3")
  func nothingConfigured() async throws {
    try await CallSite.run(try Self.platform()) { site in
      let result = try await site.lark("doctor")
      #expect(result.status == 3)
      let answer = try result.json
      #expect(answer["ok"] == false)
      let finding = try #require(answer["data"]?["findings"]?.arrayValue?.first)
      #expect(finding["type"] == "config")
      #expect(finding["message"] == "there are no app credentials to call as bot")
      #expect(finding["hint"]?.stringValue?.contains("lark config init") == true)
      let page = try await site.lark("doctor", "--format", "pretty")
      #expect(page.status == 3)
      #expect(page.output.contains("there are no app credentials to call as bot; set LARK_APP_ID"))
    }
  }

  @Test("where nobody answers says so: exit code 4, and not at all with --offline")
  func unreachable() async throws {
    try await CallSite.run(nil, environment: Self.token) { site in
      let result = try await site.lark("doctor")
      #expect(result.status == 4)
      let data = try #require(try result.json["data"])
      #expect(data["network"]?["platform"]?["reachable"] == false)
      #expect(data["findings"]?.arrayValue?.count == 2)
      let message = try #require(data["findings"]?.arrayValue?.first?["message"]?.stringValue)
      #expect(message.hasPrefix("http://127.0.0.1:9 cannot be reached: "))
      let offline = try await site.lark("doctor", "--offline")
      #expect(offline.status == 0)
      #expect(try offline.json["data"]?["network"]?["platform"]?["reachable"] == .null)
    }
  }

  @Test("--offline sends nothing")
  func offline() async throws {
    let platform = try Self.platform()
    try await CallSite.run(platform, environment: Self.token) { site in
      let result = try await site.lark("doctor", "--offline")
      #expect(result.status == 0)
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("what answers in place of the platform is no platform")
  func otherServer() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Self.info, .bytes(Data("<html>Sign in</html>".utf8), type: "text/html"))
    try await CallSite.run(platform, environment: Self.token) { site in
      let result = try await site.lark("doctor")
      #expect(result.status == 4)
      let finding = try #require(try result.json["data"]?["findings"]?.arrayValue?.first)
      #expect(finding["message"]?.stringValue?.hasSuffix("is not the platform: HTTP 200, and no envelope") == true)
    }
  }

  @Test("settings that cannot be used are a finding, and the rest is looked at all the same", arguments: [
    (["LARK_BRAND": "moon"], "LARK_BRAND is 'moon', which means nothing"),
    (["SSL_CERT_FILE": "/nowhere/roots.pem"], "SSL_CERT_FILE names /nowhere/roots.pem, which cannot be read: "),
    (["LARK_DEFAULT_A": "bot"], "the variable LARK_DEFAULT_A is set, but there is no such setting"),
    (["LARK_BASE_URL": "https://ann:pass-of-ann@gate.example"], "'[redacted]' is no address to call: "),
  ])
  func unusable(variables: [String: String], message: String) async throws {
    let platform = try Self.platform()
    try await CallSite.run(platform, environment: Self.token.merging(variables) { $1 }) { site in
      let result = try await site.lark("doctor")
      #expect(result.status == 3, "\(result.output)")
      let data = try #require(try result.json["data"])
      #expect(data["findings"]?.arrayValue?.first?["message"]?.stringValue?.hasPrefix(message) == true, "\(data)")
      #expect(data["schema"]?["services"]?.arrayValue?.contains("im") == true)
      #expect(!result.output.contains("pass-of-ann"))
    }
  }

  @Test("a sign-in has an age, and one that has expired is a finding")
  func signIn() async throws {
    try await SignInSite.run { site in
      site.platform.on("GET", Self.info, .failure(99_991_661, "Missing access token for authorization"))
      try await site.login()
      let good = try await site.lark("doctor")
      #expect(good.status == 0, "\(good.output)")
      let user = try #require(try good.json["data"]?["tokens"]?["user"])
      #expect(user["from"] == "sign-in" && user["state"] == "valid")
      #expect((user["age_seconds"]?.intValue).map { (0..<3_600).contains($0) } == true)
      try site.change("user", ["expires_at": 1_000, "refresh_expires_at": 1_000])
      let expired = try await site.lark("doctor")
      #expect(expired.status == 3)
      let finding = try #require(try expired.json["data"]?["findings"]?.arrayValue?.first)
      #expect(finding["type"] == "authentication")
      #expect(finding["hint"] == "run 'lark auth login'")
    }
  }

  @Test("the version names the platform, and the commit where it is known")
  func version() async throws {
    let words = #/lark \d+\.\d+\.\d+ \(([0-9a-f]{12}, )?(Linux|macOS)( musl)? (x86_64|arm64)\)\n/#
    for arguments in [["--version"], ["version"]] {
      let result = try await Command.run(Command.lark, arguments)
      #expect(result.output.wholeMatch(of: words) != nil, "\(result.output)")
    }
  }

  @Test("every setting that is read is known by its name")
  func settingNames() throws {
    for name in ["LARK_APP_ID", "LARK_CONFIG_DIR", "LARK_TOKEN_CACHE"] { #expect(VariableNames.all.contains(name)) }
    #expect(Set(VariableNames.all).count == VariableNames.all.count)
  }
}
