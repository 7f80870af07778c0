import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("Strict mode", .timeLimit(.minutes(15)))
struct StrictModeTests {
  @Test("what only others may call is not shown, and answers with the reason")
  func hidden() async throws {
    try await SignInSite.run { site in
      let bot = ["LARK_STRICT_MODE": "bot"]
      let lists = [
        ["im", "--help"], ["schema", "im"], ["schema", "im", "--format", "pretty"], ["__complete", "im", ""],
      ]
      for words in lists {
        #expect(try await site.lark(words).output.contains("feed.groups"))
        let strict = try await site.lark(words, environment: bot)
        #expect(strict.status == 0)
        #expect(!strict.output.contains("feed.groups"))
        #expect(!strict.output.contains("flag-create"))
        #expect(strict.output.contains("chats"))
      }
      let images = try await site.lark("schema", "im", environment: ["LARKSUITE_CLI_STRICT_MODE": "user"])
      #expect(!images.output.contains("im.images.create"))
      let schema = try await site.lark("schema", "im.feed.groups.create", environment: bot)
      #expect(schema.status == 2)
      #expect(
        try schema.failure["message"]
          == "im.feed.groups.create cannot be called as bot, which is all that strict mode allows; it supports: user")
      #expect(try await site.lark("schema", "im.feed.groups.list", environment: bot).status == 2)
      let call = try await site.lark(
        "im", "feed.groups", "batch_query", "--data", #"{"group_ids":["ofg_1"]}"#, environment: bot)
      #expect(call.status == 2)
      #expect(
        try call.failure["message"]
          == """
          im.feed.groups.batch_query cannot be called with the identity bot, chosen because strict mode allows no \
          other identity; it supports: user
          """)
      #expect(try await site.lark("im", "feed.groups", "batch_query", "--help", environment: bot).status == 0)
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test("a profile's mode counts before that of all profiles, and settings that are damaged hide nothing")
  func settings() async throws {
    try await SignInSite.run([:]) { site in
      try await site.lark(
        "config", "init", "--app-id", "cli_one", "--strict-mode", "bot", input: "secret-number-one")
      try await site.lark("config", "init", "--profile", "work", "--app-id", "cli_two", input: "secret-number-two")
      let help = ["im", "--help"]
      #expect(try await !site.lark(help).output.contains("feed.groups"))
      #expect(try await site.lark(["--profile", "work"] + help).output.contains("feed.groups"))
      #expect(try await site.lark(help, environment: ["LARK_STRICT_MODE": "off"]).output.contains("feed.groups"))
      try Data("{".utf8).write(to: site.settings.appending(path: "config.json"))
      #expect(try await site.lark(help).output.contains("feed.groups"))
    }
  }
}
