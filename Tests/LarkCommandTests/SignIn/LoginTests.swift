import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("Signing in", .timeLimit(.minutes(15)))
struct LoginTests {
  @Test("a person opens a link and agrees; the token is kept privately, with the scopes that were granted")
  func login() async throws {
    try await SignInSite.run { site in
      site.accounts.plan { $0.refusals = ["authorization_pending"] }
      let result = try await site.lark("auth", "login", "--scope", "im:chat:read,im:message")
      #expect(result.status == 0)
      #expect(result.error.contains("\(site.platform.baseURL)/verify?code=CODE-1"))
      #expect(result.error.contains("CODE-1"))
      let data = try result.json["data"]
      #expect(try result.json["identity"] == "user")
      #expect(data?["user"] == ["open_id": "ou_stub", "name": "Ada"])
      #expect(data?["scopes"] == ["im:chat:read", "im:message", "offline_access"])
      #expect(try site.permissions(site.settings) == 0o700)
      #expect(try site.permissions(site.settings.appending(path: "tokens")) == 0o700)
      #expect(try site.permissions(site.record("user")) == 0o600)
      #expect(try site.json("user")["scope"] == "im:chat:read im:message offline_access")
      #expect(try site.json("user")["open_id"] == "ou_stub")
      let polls = site.platform.requests.filter { $0.path == AccountsStub.tokenPath }
      #expect(polls.count == 2)
    }
  }

  @Test("a damaged record of the user does not stop a sign-in, which replaces it")
  func damagedRecord() async throws {
    try await SignInSite.run { site in
      try await site.login()
      try Data("{".utf8).write(to: site.record("user"), options: [])
      chmod(try site.record("user").path(percentEncoded: false), 0o600)
      let result = try await site.lark("auth", "login", "--scope", "im:chat:read")
      #expect(result.status == 0)
      #expect(result.error.contains("is damaged; this sign-in replaces it"))
      #expect(try await site.lark("auth", "status").json["data"]?["signed_in"] == true)
    }
  }

  @Test("scopes add to those granted before")
  func scopesAdd() async throws {
    try await SignInSite.run { site in
      try await site.login("im:chat:read")
      try await site.login("im:message im:pin:read")
      let asked = site.platform.requests.filter { $0.path == AccountsStub.codePath }.map { request in
        request.form.first { $0.name == "scope" }?.value
      }
      #expect(asked == ["im:chat:read offline_access", "im:message im:pin:read im:chat:read offline_access"])
      #expect(try site.json("user")["scope"] == "im:chat:read im:message im:pin:read offline_access")
      #expect(site.recordNames.filter { $0.hasPrefix("user-") }.count == 1)
    }
  }

  @Test("without flags the scopes of before are asked for, at first the recommended ones")
  func scopesOfBefore() async throws {
    try await SignInSite.run { site in
      #expect(try await site.lark("auth", "login").status == 0)
      let first = try #require(try site.json("user")["scope"]?.stringValue).split(separator: " ")
      #expect(first.count > 5)
      #expect(first.contains("im:feed_group_v1:read"))
      #expect(try await site.lark("auth", "login").status == 0)
      #expect(try #require(try site.json("user")["scope"]?.stringValue).split(separator: " ") == first)
    }
  }

  @Test("a scope that was asked for and not granted ends in a failure that names it; the sign-in is kept")
  func notGranted() async throws {
    try await SignInSite.run { site in
      site.accounts.plan { $0.granted = ["im:chat:read", "offline_access"] }
      let result = try await site.lark("auth", "login", "--scope", "im:chat:read im:message")
      #expect(result.status == 3)
      #expect(result.output == "")
      let error = try result.failure
      #expect(error["type"] == "authorization")
      #expect(error["subtype"] == "missing_scope")
      #expect(error["missing_scopes"] == ["im:message"])
      #expect(error["requested_scopes"] == ["im:chat:read", "im:message"])
      #expect(error["granted_scopes"] == ["im:chat:read", "offline_access"])
      #expect(error["console_url"]?.stringValue?.contains("scopes=im%3Amessage") == true)
      #expect(error["hint"]?.stringValue?.contains(#"lark auth login --scope "im:message""#) == true)
      #expect(try await site.lark("auth", "check", "--scope", "im:chat:read").status == 0)
    }
  }

  @Test("scopes that a flag or nothing stands for are asked for as well", arguments: [["--recommended"], []])
  func recommendedNotGranted(flags: [String]) async throws {
    try await SignInSite.run { site in
      site.accounts.plan { $0.granted = ["im:chat:read", "offline_access"] }
      let result = try await site.lark(["auth", "login"] + flags)
      #expect(result.status == 3)
      let missing = try result.failure["missing_scopes"]?.arrayValue ?? []
      #expect(missing.contains("im:feed_group_v1:read"))
      #expect(!missing.contains("im:chat:read"))
      #expect(try result.failure["message"]?.stringValue?.contains("im:feed_group_v1:read") == true)
      // What another run waits for is the same.
      let begun = try await site.lark(["auth", "login", "--no-wait"] + ["--recommended"])
      let code = try #require(try begun.json["data"]?["device_code"]?.stringValue)
      #expect(try await site.lark("auth", "login", "--device-code", code).status == 3)
      // Without flags it is what was granted before, and that is granted again.
      #expect(try await site.lark("auth", "login").status == 0)
      // Of what was granted before and is not named a warning tells.
      site.accounts.plan { $0.granted = ["im:message", "offline_access"] }
      let other = try await site.lark("auth", "login", "--scope", "im:message")
      #expect(other.status == 0)
      #expect(other.error.contains("warning: granted before, but not any more: im:chat:read"))
      site.accounts.plan { $0.granted = ["offline_access"] }
      #expect(try await site.lark("auth", "login").status == 3)
    }
  }

  @Test("an answer that is none ends the waiting and says what to do")
  func garbage() async throws {
    try await SignInSite.run { site in
      for answer in [LoopbackServer.Answer.text("<html>"), .json("{}"), .json("[1]")] {
        site.platform.on("POST", AccountsStub.tokenPath, answer)
        let result = try await site.lark("auth", "login", "--scope", "im:chat:read")
        #expect(result.status == 5)
        #expect(try result.failure["subtype"] == "invalid_response")
        #expect(try result.failure["hint"] == "run 'lark auth login' again")
      }
    }
  }

  @Test("a refusal and a link that expires are failures, and nothing is kept", arguments: [
    ("access_denied", "user_unauthorized", "the sign-in was refused on the page"),
    ("expired_token", "token_missing", "the link expired before anybody signed in with it"),
  ])
  func refused(name: String, subtype: String, message: String) async throws {
    try await SignInSite.run { site in
      site.accounts.plan { $0.refusals = [name] }
      let result = try await site.lark("auth", "login", "--scope", "im:chat:read")
      #expect(result.status == 3)
      #expect(try result.failure["subtype"]?.stringValue == subtype)
      #expect(try result.failure["message"]?.stringValue == message)
      #expect(site.recordNames.allSatisfy { !$0.hasPrefix("user-") })
    }
  }

  @Test("one run shows the link, another waits for it and knows what was asked for")
  func twoRuns() async throws {
    try await SignInSite.run { site in
      site.accounts.plan { $0.granted = ["im:chat:read", "offline_access"] }
      let begun = try await site.lark("auth", "login", "--no-wait", "--scope", "im:chat:read im:message")
      #expect(begun.status == 0)
      let data = try #require(try begun.json["data"])
      #expect(data["verification_url"]?.stringValue?.hasSuffix("/verify?code=CODE-1") == true)
      let code = try #require(data["device_code"]?.stringValue)
      #expect(data["next"]?.stringValue == "lark auth login --device-code \(code)")
      #expect(try site.permissions(site.record("login")) == 0o600)
      #expect(try !String(contentsOf: site.record("login"), encoding: .utf8).contains(code))
      let ended = try await site.lark("auth", "login", "--device-code", code)
      #expect(ended.status == 3)
      #expect(try ended.failure["missing_scopes"] == ["im:message"])
      #expect(site.recordNames.allSatisfy { !$0.hasPrefix("login-") })
      #expect(try site.json("user")["open_id"] == "ou_stub")
      // The code works once.
      let again = try await site.lark("auth", "login", "--device-code", code)
      #expect(again.status == 3)
      #expect(try !(again.failure["message"]?.stringValue ?? code).contains(code))
    }
  }

  @Test("the other user's sign-in does not replace the first one's, and is the one that calls")
  func otherUser() async throws {
    try await SignInSite.run { site in
      try await site.login()
      site.accounts.plan { ($0.openID, $0.name) = ("ou_other", "Grace") }
      try await site.login()
      #expect(try await site.lark("auth", "status").json["data"]?["user"]?["name"] == "Grace")
      #expect(site.recordNames.filter { $0.hasPrefix("user-") && $0.hasSuffix(".json") }.count == 2)
      #expect(try await site.lark("auth", "logout").status == 0)
      #expect(site.accounts.revoked.count == 4)
      #expect(site.accounts.goodTokenCount == 0)
    }
  }

  @Test("who it is need not be known to be signed in")
  func unknownUser() async throws {
    try await SignInSite.run { site in
      site.platform.on("GET", AccountsStub.userPath, .failure(99_991_672, "no scope"))
      let result = try await site.lark("auth", "login", "--scope", "im:chat:read")
      #expect(result.status == 0)
      #expect(result.error.contains("warning: signed in, but who that is could not be looked up: no scope"))
      #expect(try await site.callAsUser().status == 0)
    }
  }

  @Test("an app that the platform refuses, a network that is not there: nothing is kept")
  func failures() async throws {
    try await SignInSite.run { site in
      let refused = try await site.lark(
        "auth", "login", "--scope", "im:chat:read", environment: ["LARK_APP_SECRET": "another-secret-of-apps"])
      #expect(refused.status == 3)
      #expect(try refused.failure["type"] == "config")
      #expect(try refused.failure["subtype"] == "invalid_client")
      #expect(!refused.error.contains("another-secret-of-apps"))
      let unreachable = try await site.lark(
        "auth", "login", "--scope", "im:chat:read",
        environment: ["LARK_ACCOUNTS_URL": "http://127.0.0.1:9", "LARK_BASE_URL": "http://127.0.0.1:9"])
      #expect(unreachable.status == 4)
      #expect(try unreachable.failure["type"] == "network")
      #expect(try unreachable.failure["retryable"] == true)
      site.platform.on("POST", AccountsStub.codePath, .status(500))
      let broken = try await site.lark("auth", "login", "--scope", "im:chat:read")
      #expect(broken.status == 4)
      #expect(try broken.failure["hint"] == "try again later")
      let open = try await site.lark(
        "auth", "login", "--scope", "im:chat:read", environment: ["LARK_ACCOUNTS_URL": "http://accounts.example"])
      #expect(open.status == 2)
      #expect(site.recordNames.allSatisfy { !$0.hasPrefix("user-") })
    }
  }

  @Test("scopes that the app does not have lead to its console")
  func scopesOfTheApp() async throws {
    try await SignInSite.run { site in
      site.platform.on(
        "POST", AccountsStub.codePath,
        .json(#"{"error":"invalid_scope","error_description":"The scope is not enabled."}"#, status: 400))
      let result = try await site.lark("auth", "login", "--scope", "im:chat:read im:message")
      #expect(result.status == 3)
      let error = try result.failure
      #expect(error["subtype"] == "app_scope_not_applied")
      #expect(error["message"] == "The scope is not enabled")
      #expect(error["hint"]?.stringValue?.contains("add the scopes im:chat:read and im:message to the app at") == true)
    }
  }

  @Test("what cannot be done is refused before anything is sent")
  func refusedEarly() async throws {
    try await SignInSite.run { site in
      let strict = try await site.lark("auth", "login", environment: ["LARK_STRICT_MODE": "bot"])
      #expect(strict.status == 2)
      let both = try await site.lark("auth", "login", "--no-wait", "--device-code", "x")
      #expect(both.status == 2)
      let scope = try await site.lark("auth", "login", "--scope", #"im:"chat""#)
      #expect(scope.status == 2)
      let app = try await site.lark("auth", "login", environment: ["LARK_APP_ID": "", "LARK_APP_SECRET": ""])
      #expect(app.status == 3)
      #expect(try app.failure["subtype"] == "not_configured")
      #expect(try app.failure["hint"]?.stringValue?.contains("lark config init") == true)
      let home = try await site.lark("auth", "login", environment: ["LARK_CONFIG_DIR": "", "HOME": ""])
      #expect(home.status == 3)
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test("an interrupt ends the waiting")
  func interrupt() async throws {
    try await SignInSite.run { site in
      site.platform.on("POST", AccountsStub.tokenPath, .silence)
      let platform = site.platform
      let result = try await site.lark(
        "auth", "login", "--scope", "im:chat:read",
        started: platform.sending(SIGINT, after: 2))
      #expect(result.status == 130)
      #expect(try result.failure["subtype"] == "cancelled")
      #expect(site.recordNames.allSatisfy { $0.hasSuffix(".lock") })
    }
  }
}
