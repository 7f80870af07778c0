import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// `lark im +messages-edit` against a stub of the platform: what arrives there, and what is refused before.
@Suite struct MessagesEditTests {
  private static let card = #"{"schema":"2.0","body":{"elements":[]}}"#

  private static func run(
    web answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer = { _ in .status(404) },
    _ body: (SendingSite) async throws -> Void
  ) async throws {
    try await SendingSite.run(web: answer) { site in
      site.platform.on(
        "PUT", "/open-apis/im/v1/messages/*",
        .success(#"{"message_id":"om_1","chat_id":"oc_1","update_time":"1780000000000","updated":true}"#))
      site.platform.on("PATCH", "/open-apis/im/v1/messages/*", .success("{}"))
      try await body(site)
    }
  }

  @Test func aTextTakesThePlaceOfAText() async throws {
    try await Self.run { site in
      let result = try await site.lark(
        "+messages-edit", "--as", "bot", "--message-id", "om_1", "--text", "Hi <at id=ou_1></at>")
      #expect(result.status == 0, "\(result.error)")
      #expect(
        try result.json == [
          "ok": true, "identity": "bot",
          "data": ["message_id": "om_1", "chat_id": "oc_1", "update_time": "2026-05-28 20:26:40"],
        ])
      #expect(site.calls == ["PUT /open-apis/im/v1/messages/om_1 Bearer t-token"])
      #expect(try site.lastBody["msg_type"] == "text")
      #expect(try site.lastContent == ["text": "Hi <at user_id=\"ou_1\"></at>"])
    }
  }

  @Test func markdownBecomesAPostWithItsImages() async throws {
    try await Self.run(web: { _ in .bytes(Data("png".utf8), type: "image/png") }) { site in
      let result = try await site.lark(
        "+messages-edit", "--as", "bot", "--message-id", "om_1", "--markdown", "![a](\(site.web.baseURL)/s.png)",
        "--format", "pretty")
      #expect(result.status == 0, "\(result.error)")
      #expect(result.output == "Changed om_1 at 2026-05-28 20:26:40\n")
      #expect(
        site.calls == [
          "POST /open-apis/im/v1/images Bearer t-token", "PUT /open-apis/im/v1/messages/om_1 Bearer t-token",
        ])
      #expect(try site.lastBody["msg_type"] == "post")
      #expect(try site.lastContent["zh_cn"]?["content"]?[0]?[0]?["text"] == "![a](img_v3_aaa)")
    }
  }

  @Test("a card takes the place of a card, as user and as bot", arguments: ["user", "bot"])
  func cards(identity: String) async throws {
    try await Self.run { site in
      try site.site.write(Self.card, to: "card.json")
      let result = try await site.lark(
        "+messages-edit", "--as", identity, "--message-id", "om_1", "--msg-type", "interactive", "--content",
        "@card.json")
      #expect(result.status == 0, "\(result.error)")
      #expect(result.error == "")
      #expect(try result.json["data"] == ["message_id": "om_1"])
      #expect(site.calls == ["PATCH /open-apis/im/v1/messages/om_1 Bearer \(identity == "bot" ? "t" : "u")-token"])
      #expect(try site.lastBody == ["content": .string(Self.card)])
    }
  }

  @Test("what cannot be changed is said before anything is sent", arguments: [
    (["--as", "user", "--text", "a"], "--text", "a user can change cards only; a text or a post is changed by the bot"),
    (["--as", "user", "--markdown", "a"], "--markdown", "a user can change cards only"),
    (["--image", "img_1"], "--image", "the image cannot take the place of a message"),
    (["--file", "./a.pdf"], "--file", "the file cannot take the place of a message"),
    (["--audio", "file_1"], "--audio", "the voice message cannot take the place of a message"),
    (["--msg-type", "image", "--content", "{}"], "--msg-type", "--msg-type does not take 'image'"),
    (["--msg-type", "interactive", "--content", #"{"type":"card","data":{"card_id":"7"}}"#], "--content", "by card_id"),
    (["--msg-type", "interactive", "--content", #"{"config":{"update_multi":false}}"#], "--content", "update_multi false"),
    (["--text", "a", "--markdown", "b"], "--text", "a message says one thing only"),
    (["--content", "{"], "--content", "the content is not JSON"),
    ([], "--text", "the message says nothing"),
  ] as [([String], String, String)])
  func refusals(arguments: [String], param: String, message: String) async throws {
    try await Self.run { site in
      for dryRun in [[], ["--dry-run"]] {
        let identity = arguments.contains("--as") ? [] : ["--as", "bot"]
        let result = try await site.site.lark(
          ["im", "+messages-edit", "--message-id", "om_1"] + identity + arguments + dryRun)
        #expect(result.status == 2)
        #expect(try result.failure["params"]?[0]?["name"]?.stringValue == param)
        #expect(try result.failure["message"]?.stringValue?.contains(message) == true, "\(result.error)")
        let hint = try #require(try result.failure["hint"]?.stringValue)
        #expect(!hint.isEmpty && !hint.contains("--video"), "\(hint)")
      }
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test("an older card that does not say that it is shared goes out with a warning")
  func olderCard() async throws {
    try await Self.run { site in
      for (card, warns) in [
        (#"{"elements":[]}"#, true), (#"{"config":{"update_multi":true},"elements":[]}"#, false), (Self.card, false),
        (#"{"type":"template","data":{"template_id":"AAq"}}"#, false),
      ] {
        let result = try await site.lark(
          "+messages-edit", "--as", "bot", "--message-id", "om_1", "--msg-type", "interactive", "--content", card)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.error.contains("card_not_shared") == warns, "\(card)")
        #expect(try (result.json["data"]?["notices"] != nil) == warns, "\(card)")
      }
    }
  }

  @Test("a dry run shows the call")
  func dryRun() async throws {
    try await Self.run { site in
      let result = try await site.lark(
        "+messages-edit", "--as", "bot", "--message-id", "om_1", "--markdown", "# a\n![x](https://example.com/x.png)",
        "--dry-run")
      #expect(result.status == 0, "\(result.error)")
      let data = try result.json["data"]
      #expect(data?["message_id"] == "om_1")
      #expect(data?["api"]?.arrayValue?.count == 2)
      #expect(data?["api"]?[0]?["url"] == "/open-apis/im/v1/images")
      #expect(data?["api"]?[1]?["method"] == "PUT")
      #expect(data?["api"]?[1]?["url"]?.stringValue?.hasSuffix("/open-apis/im/v1/messages/om_1") == true)
      #expect(data?["api"]?[1]?["body"]?["content"]?.stringValue?.contains("img_dryrun_1") == true)
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test("limits that the platform alone knows have hints", arguments: [
    (230_072, "20 times"), (230_075, "send a new message"), (230_071, "call as the sender"),
    (230_031, "14 days"), (230_110, "recalled"), (230_001, "check the type of the message"),
  ])
  func hints(code: Int, part: String) async throws {
    try await Self.run { site in
      site.platform.on("PUT", "/open-apis/im/v1/messages/*", .failure(code, "refused"))
      let result = try await site.lark("+messages-edit", "--as", "bot", "--message-id", "om_1", "--text", "a")
      #expect(result.status != 0)
      #expect(try result.failure["code"] == .number(JSONNumber(code)))
      #expect(try result.failure["hint"]?.stringValue?.contains(part) == true, "\(result.error)")
    }
  }

  @Test("a token that is known to lack every alternative is refused; one of them is enough")
  func scopes() async throws {
    try await Self.run { site in
      let arguments = [
        "im", "+messages-edit", "--as", "user", "--message-id", "om_1", "--msg-type", "interactive", "--content", Self.card,
      ]
      var call = site.site
      call.environment["LARK_USER_SCOPES"] = "offline_access"
      let refused = try await call.lark(arguments)
      #expect(refused.status == 3)
      #expect(site.platform.requests.isEmpty)
      call.environment["LARK_USER_SCOPES"] = "im:message"
      let sent = try await call.lark(arguments)
      #expect(sent.status == 0, "\(sent.error)")
    }
  }
}
