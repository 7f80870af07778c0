import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("Signing out", .timeLimit(.minutes(15)))
struct SignOutTests {
  @Test("both tokens are revoked and forgotten")
  func logout() async throws {
    try await SignInSite.run { site in
      try await site.login()
      let result = try await site.lark("auth", "logout", "--format", "pretty")
      #expect(result.status == 0)
      #expect(site.accounts.revoked.count == 2)
      #expect(site.recordNames.allSatisfy { !$0.hasPrefix("user-") })
      let again = try await site.lark("auth", "logout")
      #expect(again.status == 0)
      #expect(try again.json["data"]?["signed_out"] == [])
    }
  }

  @Test("tokens that cannot be revoked stay, unless they are only to be forgotten")
  func unreachable() async throws {
    try await SignInSite.run { site in
      try await site.login()
      let nowhere = ["LARK_ACCOUNTS_URL": "http://127.0.0.1:9"]
      let result = try await site.lark("auth", "logout", environment: nowhere)
      #expect(result.status == 4)
      #expect(try result.failure["message"]?.stringValue?.hasPrefix("still signed in: ") == true)
      #expect(try result.failure["hint"]?.stringValue?.contains("lark auth logout --local") == true)
      #expect(try await site.callAsUser().status == 0)
      let forget = "'lark auth logout --local' forgets the tokens here without revoking them"
      for (answer, status, hint) in [
        (LoopbackServer.Answer.status(500), 4 as Int32, "try again later; \(forget)"),
        (.json(#"{"error":"invalid_token"}"#, status: 400), 3, forget), (.status(404), 1, forget),
      ] {
        site.platform.on("POST", AccountsStub.revocationPath, answer)
        let refused = try await site.lark("auth", "logout")
        #expect(refused.status == status)
        #expect(try refused.failure["hint"]?.stringValue == hint)
      }
      site.accounts.install()
      let local = try await site.lark("auth", "logout", "--local", environment: nowhere)
      #expect(local.status == 0)
      #expect(try local.json["data"]?["revoked"] == false)
      #expect(site.accounts.revoked.isEmpty)
      #expect(try await site.lark("auth", "status").json["data"]?["signed_in"] == false)
    }
  }

  @Test("a damaged record is removed, though what it held cannot be revoked")
  func damaged() async throws {
    try await SignInSite.run { site in
      try await site.login()
      try Data("{".utf8).write(to: site.record("user"), options: [])
      chmod(try site.record("user").path(percentEncoded: false), 0o600)
      let result = try await site.lark("auth", "logout")
      #expect(result.status == 0)
      #expect(result.error.contains("is damaged; it is removed, and its token could not be revoked"))
      #expect(try result.json["data"]?["revoked"] == false)
      #expect(try await site.lark("auth", "status").json["data"]?["signed_in"] == false)
      try await site.login()
    }
  }
}
