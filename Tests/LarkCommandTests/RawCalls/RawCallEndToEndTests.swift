import Foundation
import LarkJSON
import LoopbackServer
import SchemaModel
import Testing

@testable import lark

@Suite("Raw calls, from the command line to the wire and back")
struct RawCallEndToEndTests {
  @Test("a bot call is one token request and one call, and prints the envelope")
  func oneCall() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/messages/om_1/forward", .success(#"{"message_id":"om_2","z":1,"a":2}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark(
        "im", "messages", "forward", "--as", "bot", "--params", #"{"message_id":"om_1","receive_id_type":"chat_id"}"#,
        "--data", #"{"receive_id":"oc_1"}"#)
      #expect(result.status == 0)
      #expect(result.error == "")
      #expect(
        result.output == """
          {
            "ok": true,
            "identity": "bot",
            "data": {
              "message_id": "om_2",
              "z": 1,
              "a": 2
            }
          }

          """)
    }
    #expect(platform.server.requests.map(\.method) == ["POST", "POST"])
    #expect(platform.tokenRequests.count == 1)
    let call = try #require(platform.requests.first)
    #expect(platform.requests.count == 1)
    #expect(call.target == "/open-apis/im/v1/messages/om_1/forward?receive_id_type=chat_id")
    #expect(call.text == #"{"receive_id":"oc_1"}"#)
    #expect(call.header("Authorization") == "Bearer t-stub-1")
    #expect(call.header("Content-Type") == "application/json; charset=utf-8")
  }

  @Test("a user call carries the user's token and asks for no other")
  func user() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success(#"{"name":"Rollout"}"#))
    try await CallSite.run(platform, environment: CallSite.app.merging(CallSite.user) { $1 }) { site in
      let result = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(result.status == 0)
      #expect(try result.json["identity"] == "user")
    }
    #expect(platform.tokenCount == 0)
    #expect(platform.requests.map { $0.header("Authorization") } == ["Bearer u-token-of-the-user"])
  }

  @Test("numbers and order survive in both directions")
  func exact() async throws {
    let platform = try PlatformStub()
    let answer = #"{"z":12345678901234567890,"a":1.10,"e":1e5,"s":"<&>"}"#
    platform.on("POST", "/open-apis/im/v1/chats", .success(answer))
    let body = #"{"toolkit_ids":["9223372036854775807"],"name":"<&>","x":12345678901234567890,"f":1.0}"#
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("im", "chats", "create", "--no-validate", "--data", body, "--params", #"{"n":1.0}"#)
      #expect(try result.json["data"]?.serialized() == answer)
    }
    #expect(platform.requests.first?.text == body)
    #expect(platform.requests.first?.target == "/open-apis/im/v1/chats?n=1.0")
  }

  @Test("no body is sent where none is given, with its length")
  func noBody() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/chats/oc_1/link", .success())
    platform.on("DELETE", "/open-apis/im/v1/chats/oc_1/members", .success())
    try await CallSite.run(platform, environment: CallSite.app) { site in
      #expect(try await site.lark("im", "chats", "link", "--params", #"{"chat_id":"oc_1"}"#).status == 0)
      let deletion = try await site.lark(
        "im", "chat.members", "delete", "--params", #"{"chat_id":"oc_1"}"#, "--data", #"{"id_list":["ou_1"]}"#, "--yes")
      #expect(deletion.status == 0)
    }
    #expect(platform.requests.map(\.text) == ["", #"{"id_list":["ou_1"]}"#])
    #expect(platform.requests[0].header("Content-Length") == "0")
    #expect(platform.requests[0].header("Content-Type") == nil)
  }

  @Test("a dry run of any method sends nothing and needs no settings", arguments: RawMethods.all)
  func dryRun(id: String) async throws {
    let platform = try PlatformStub()
    let contract = try Prepared.contract(id)
    try await CallSite.run(platform) { site in
      try site.write("x", to: "image")
      let sample = try await site.shell(contract.sample + " --dry-run")
      #expect(sample.status == 0, "\(sample.error)")
      let json = try sample.json
      #expect(json["dry_run"] == true)
      #expect(json["data"]?["api"]?[0]?["method"] == .string(contract.method.verb.rawValue))
      #expect(json["data"]?["api"]?[0]?["url"]?.stringValue?.hasPrefix("/open-apis/") == true)
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("a risky call wants to be confirmed, before anything is sent")
  func confirmation() async throws {
    let platform = try PlatformStub()
    platform.on("DELETE", "/open-apis/im/v1/messages/om_1", .success())
    try await CallSite.run(platform, environment: CallSite.app) { site in
      try site.write(#"{"message_id":"om_1"}"#, to: "p.json")
      let result = try await site.lark("im", "messages", "delete", "--params", "@p.json")
      #expect(result.status == 10)
      #expect(result.output == "")
      let error = try result.failure
      #expect(error["type"] == "confirmation")
      #expect(error["subtype"] == "confirmation_required")
      #expect(error["risk"] == "high-risk-write")
      #expect(error["action"] == "im.messages.delete")
      #expect(error["hint"] == "add --yes to go ahead: lark im messages delete --params @p.json --yes")
      #expect(platform.server.requests.isEmpty)
      #expect(try await site.lark("im", "messages", "delete", "--params", "@p.json", "--yes").status == 0)
    }
    #expect(platform.requests.map(\.method) == ["DELETE"])
  }

  @Test("a missing scope names the scope, the console and, for a user, the command to run")
  func missingScope() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/im/v1/chats/oc_1",
      .failure(
        99_991_679, "scope missing", error: #"{"log_id":"L1","permission_violations":[{"subject":"im:chat:read"}]}"#))
    let link = "https://open.feishu.cn/page/scope-apply?clientID=cli_test&scopes=im%3Achat%3Aread"
    try await CallSite.run(platform, environment: CallSite.app.merging(CallSite.user) { $1 }) { site in
      let user = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(user.status == 3)
      let error = try user.failure
      #expect(error["type"] == "authorization")
      #expect(error["subtype"] == "missing_scope")
      #expect(error["code"] == 99_991_679)
      #expect(error["log_id"] == "L1")
      #expect(error["missing_scopes"] == ["im:chat:read"])
      let hint = error["hint"]?.stringValue ?? ""
      #expect(hint.contains(#"lark auth login --scope "im:chat:read""#))
      #expect(hint.contains(link))
      let bot = try await site.lark("im", "chats", "get", "--as", "bot", "--params", #"{"chat_id":"oc_1"}"#)
      let botHint = try bot.failure["hint"]?.stringValue ?? ""
      #expect(botHint.contains("im:chat:read") && botHint.contains(link))
      #expect(!botHint.contains("auth login"))
    }
  }

  @Test("a scope that the token is known to lack is a warning; the call goes out")
  func scopeWarning() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
    var environment = CallSite.user
    environment["LARK_USER_SCOPES"] = "im:message"
    try await CallSite.run(platform, environment: environment) { site in
      let result = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(result.status == 0)
      #expect(result.error.hasPrefix("warning: the user token seems to lack im:chat:read, which im.chats.get needs; "))
      #expect(result.error.contains(#"lark auth login --scope "im:chat:read""#))
    }
    #expect(platform.requests.count == 1)
  }

  @Test("no token and no secret is ever printed")
  func redaction() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1") { request in
      // A platform that repeats what it was sent.
      .failure(99_991_663, "bad token \(request.header("Authorization") ?? "")", status: 401)
    }
    platform.on("POST", PlatformStub.tokenPath) { request in
      .json(#"{"code":10014,"msg":"app secret invalid: \#(request.text.contains("secret-of-the-app") ? "secret-of-the-app" : "")"}"#)
    }
    let environment = CallSite.app.merging(CallSite.user) { $1 }
    try await CallSite.run(platform, environment: environment) { site in
      for identity in ["user", "bot"] {
        let result = try await site.lark("im", "chats", "get", "--as", identity, "--params", #"{"chat_id":"oc_1"}"#)
        #expect(result.status == 3)
        for text in [result.output, result.error] {
          #expect(!text.contains("u-token-of-the-user") && !text.contains("secret-of-the-app"))
        }
      }
      let dry = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#, "--dry-run")
      #expect(!dry.output.contains("token-of-the-user") && !dry.output.contains("secret"))
    }
  }

  @Test("failures have their types and exit codes", arguments: [
    (LoopbackServer.Answer.failure(230_001, "bad"), Int32(1), "api", "unknown"),
    (.failure(9_499, "bad value"), 1, "api", "invalid_parameters"),
    (.failure(404, "gone", status: 404), 1, "api", "not_found"),
    (.failure(99_991_663, "expired", status: 401), 3, "authentication", "token_invalid"),
    (.failure(99_991_672, "no scope"), 3, "authorization", "app_scope_not_applied"),
    (.failure(21_001, "denied"), 6, "policy", "access_denied"),
    (.text("<html>", status: 502), 4, "network", "server_error"),
    (.text("no JSON"), 5, "internal", "invalid_response"),
    (.json("{\"code\":0", status: 200), 5, "internal", "invalid_response"),
    (.json("{\"code\":0}", status: 400), 1, "api", "unknown"),
    (.drop, 4, "network", "transport"),
  ])
  func failures(answer: LoopbackServer.Answer, status: Int32, type: String, subtype: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/chats", answer)
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-given"]) { site in
      let result = try await site.lark("im", "chats", "create", "--data", "{}")
      #expect(result.status == status)
      #expect(result.output == "")
      let error = try result.failure
      #expect(error["type"]?.stringValue == type)
      #expect(error["subtype"]?.stringValue == subtype)
      #expect(error["hint"]?.stringValue?.isEmpty == false)
      #expect(error["retryable"] == nil)
    }
    // A write whose fate is unknown is not repeated.
    #expect(platform.requests.count == 1)
  }

  @Test("a rate limit says when to come back")
  func rateLimit() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/im/v1/chats/oc_1",
      .failure(99_991_400, "slow down", status: 429, headers: [.init("x-ogw-ratelimit-reset", "52")]))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(result.status == 1)
      let error = try result.failure
      #expect(error["subtype"] == "rate_limit")
      #expect(error["retryable"] == true)
      #expect(error["retry_after_seconds"] == 52)
    }
  }

  @Test("an interrupt cancels the call", .timeLimit(.minutes(15)))
  func interrupt() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1", .silence)
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark(
        "im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#, "-o", "out.json",
        started: platform.sending(SIGINT, after: 1))
      #expect(result.status == 130)
      #expect(try result.failure["subtype"] == "cancelled")
      #expect(try site.files == [])
    }
  }

  @Test("a timeout ends a call that takes too long", .timeLimit(.minutes(15)))
  func timeout() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/chats", .silence)
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-given"]) { site in
      let result = try await site.lark("im", "chats", "create", "--data", "{}", "--timeout", "1")
      #expect(result.status == 4)
      #expect(try result.failure["subtype"] == "timeout")
    }
  }
}
