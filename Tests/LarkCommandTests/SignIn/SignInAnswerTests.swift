import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("What is known about who is signed in", .timeLimit(.minutes(5)))
struct SignInAnswerTests {
  @Test("status says who, until when, and with which scopes, without a network")
  func status() async throws {
    try await SignInSite.run { site in
      #expect(try await site.lark("auth", "status").json["data"]?["signed_in"] == false)
      try await site.login("im:chat:read")
      site.platform.stop()
      let result = try await site.lark("auth", "status")
      #expect(result.status == 0)
      let data = try #require(try result.json["data"])
      #expect(data["signed_in"] == true)
      #expect(data["user"] == ["open_id": "ou_stub", "name": "Ada"])
      #expect(data["app_id"] == "cli_test")
      #expect(data["token"]?["state"] == "valid")
      #expect(data["token"]?["renewable"] == true)
      #expect(data["token"]?["expires_at"]?.stringValue?.hasSuffix("Z") == true)
      #expect(data["scopes"] == ["im:chat:read", "offline_access"])
      let pretty = try await site.lark("auth", "status", "--format", "pretty")
      #expect(pretty.output.contains("user name") && pretty.output.contains("Ada"))
      let given = try await site.lark(
        "auth", "status", environment: ["LARK_USER_ACCESS_TOKEN": "u-given", "LARK_USER_SCOPES": "a b"])
      #expect(try given.json["data"]?["source"] == "LARK_USER_ACCESS_TOKEN")
      #expect(try given.json["data"]?["scopes"] == ["a", "b"])
    }
  }

  @Test("answers come as JSON or as text, and in no other way")
  func formats() async throws {
    try await SignInSite.run { site in
      let page = try await site.lark("auth", "status", "--format", "html")
      #expect(page.status == 2)
      for words in [["auth", "status"], ["whoami"], ["config", "show"], ["auth", "logout"]] {
        let plain = try await site.lark(words)
        #expect(try plain.json["ok"] == true)
        for flags in [["--format", "json"], ["--json"]] {
          #expect(try await site.lark(words + flags).output == plain.output)
        }
        #expect(try await !site.lark(words + ["--format", "pretty"]).output.contains("{"))
      }
    }
  }

  @Test("check answers with its exit code, and on standard output only")
  func check() async throws {
    try await SignInSite.run { site in
      let nobody = try await site.lark("auth", "check", "--scope", "im:chat:read")
      #expect(nobody.status == 1)
      #expect(nobody.error == "")
      #expect(try nobody.json["error"] == "not_logged_in")
      try await site.login("im:chat:read im:message")
      let yes = try await site.lark("auth", "check", "--scope", "im:chat:read im:message")
      #expect(yes.status == 0)
      #expect(try yes.json == ["ok": true, "granted": ["im:chat:read", "im:message"], "missing": []])
      let no = try await site.lark("auth", "check", "--scope", "im:chat:read,im:pin")
      #expect(no.status == 1)
      #expect(no.error == "")
      #expect(
        try no.json == [
          "ok": false, "granted": ["im:chat:read"], "missing": ["im:pin"],
          "suggestion": #"lark auth login --scope "im:pin""#,
        ])
      try site.change("user", ["expires_at": 1_000, "refresh_expires_at": 1_000])
      #expect(try await site.lark("auth", "check", "--scope", "im:chat:read").json["error"] == "no_token")
      #expect(try await site.lark("auth", "check", "--scope", " ").status == 2)
      let unknown = try await site.lark(
        "auth", "check", "--scope", "a", environment: ["LARK_USER_ACCESS_TOKEN": "u-given"])
      #expect(try unknown.json["error"] == "scopes_unknown")
    }
  }

  @Test("scopes are those of the app, asked for as bot")
  func scopes() async throws {
    try await SignInSite.run { site in
      site.platform.on(
        "GET", "/open-apis/application/v6/applications/cli_test",
        .success(
          """
          {"app":{"scopes":[{"scope":"im:message","token_types":["user","tenant"]},{"scope":"im:chat:read",
          "token_types":["user"]},{"scope":"im:resource","token_types":["tenant"]}]}}
          """))
      let result = try await site.lark("auth", "scopes")
      #expect(result.status == 0)
      #expect(try result.json["identity"] == "bot")
      #expect(
        try result.json["data"] == [
          "appId": "cli_test", "brand": "feishu", "tokenType": "user", "userScopes": ["im:chat:read", "im:message"],
          "tenantScopes": ["im:message", "im:resource"], "count": 2,
        ])
      #expect(site.platform.requests.last?.query("lang") == "zh_cn")
      site.platform.on(
        "GET", "/open-apis/application/v6/applications/cli_test", .failure(99_991_672, "no scope", status: 400))
      let refused = try await site.lark("auth", "scopes")
      #expect(refused.status == 3)
      #expect(try refused.failure["subtype"] == "app_scope_not_applied")
    }
  }

  @Test("whoami says who calls next, and why")
  func whoami() async throws {
    try await SignInSite.run { site in
      site.platform.on(
        "GET", "/open-apis/bot/v3/info",
        .json(#"{"code":0,"msg":"ok","bot":{"app_name":"Helper","open_id":"ou_bot"}}"#))
      let bot = try await site.lark("whoami")
      #expect(try bot.json["data"]?["identity"] == "bot")
      #expect(try bot.json["data"]?["reason"] == "because there is no user token")
      #expect(try bot.json["data"]?["ready"] == true)
      #expect(site.platform.server.requests.isEmpty)
      let given = try await site.lark("whoami", environment: ["LARK_TENANT_ACCESS_TOKEN": "t-given"])
      #expect(
        try given.json["data"]?["reason"]
          == "because there is a tenant token in the environment and no user token beside it")
      let verified = try await site.lark("whoami", "--verify")
      #expect(try verified.json["data"]?["bot"] == ["open_id": "ou_bot", "name": "Helper"])
      try await site.login()
      let user = try await site.lark("whoami", "--verify")
      #expect(try user.json["data"]?["reason"] == "because a user is signed in")
      #expect(try user.json["data"]?["user"] == ["open_id": "ou_stub", "name": "Ada"])
      #expect(try user.json["data"]?["credential"] == "the sign-in")
      let asked = try await site.lark("whoami", "--as", "user", environment: ["LARK_APP_ID": "cli_other"])
      #expect(asked.status == 0)
      #expect(try asked.json["data"]?["ready"] == false)
      #expect(try asked.json["data"]?["next"]?.stringValue?.contains("lark auth login") == true)
      let strict = try await site.lark("whoami", "--as", "user", environment: ["LARK_STRICT_MODE": "bot"])
      #expect(strict.status == 2)
      #expect(try strict.failure["param"] == "--as")
      let refused = try await site.lark("whoami", "--verify", environment: ["LARK_USER_ACCESS_TOKEN": "u-given"])
      #expect(refused.status == 3)
    }
  }
}
