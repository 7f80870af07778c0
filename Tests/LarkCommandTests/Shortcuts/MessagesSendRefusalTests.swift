import LarkJSON
import LoopbackServer
import Testing

/// What `lark im +messages-send` and `+messages-reply` refuse, and what they only show: not one request is made.
@Suite struct MessagesSendRefusalTests {
  @Test("bad flags are named", arguments: [
    (["+messages-send", "--text", "x"], ["--chat-id", "--user-id"]),
    (["+messages-send", "--chat-id", "oc_1", "--user-id", "ou_1", "--text", "x"], ["--chat-id", "--user-id"]),
    (["+messages-send", "--chat-id", "ou_1", "--text", "x"], ["--chat-id"]),
    (["+messages-send", "--user-id", "oc_1", "--text", "x"], ["--user-id"]),
    (["+messages-send", "--chat-id", "oc_1", "--text", "a", "--markdown", "b"], ["--text", "--markdown"]),
    (["+messages-send", "--chat-id", "oc_1", "--image", "img_1", "--text", "a"], ["--image", "--text"]),
    (["+messages-send", "--chat-id", "oc_1", "--image", "img_1", "--file", "file_1"], ["--image", "--file"]),
    (["+messages-send", "--chat-id", "oc_1", "--video", "file_1"], ["--video"]),
    (["+messages-send", "--chat-id", "oc_1", "--video-cover", "img_1", "--text", "a"], ["--video-cover"]),
    (["+messages-send", "--chat-id", "oc_1", "--content", "{text:1}"], ["--content"]),
    (["+messages-send", "--chat-id", "oc_1", "--msg-type", "image", "--text", "a"], ["--msg-type"]),
    (["+messages-send", "--chat-id", "oc_1", "--msg-type", "sticker", "--content", "{}"], ["--msg-type"]),
    (["+messages-send", "--chat-id", "oc_1", "--file", "/abs/x"], ["--file"]),
    (["+messages-send", "--chat-id", "oc_1", "--file", "../x"], ["--file"]),
    (["+messages-send", "--chat-id", "oc_1", "--image", "a\u{200B}.png"], ["--image"]),
    (["+messages-send", "--chat-id", "oc_1", "--image", " "], ["--image"]),
    (["+messages-send", "--chat-id", "oc_1", "--user-id", " ", "--text", "x"], ["--chat-id", "--user-id"]),
    (["+messages-send", "--chat-id", "oc_1", "--audio", "./a.mp3"], ["--audio"]),
    (["+messages-send", "--chat-id", "oc_1", "--image", "http://user@h.example/a.png"], ["--image"]),
    (["+messages-send", "--chat-id", "oc_1", "--on-media-failure", "ignore", "--text", "a"], ["--on-media-failure"]),
    (
      ["+messages-send", "--chat-id", "oc_1"],
      ["--text", "--markdown", "--content", "--image", "--file", "--video", "--audio"]
    ),
    (["+messages-reply", "--message-id", "omt_1", "--text", "x"], ["--message-id"]),
    (["+messages-reply", "--text", "x"], ["--message-id"]),
    (["+messages-reply", "--message-id", "om_1", "--chat-id", "oc_1", "--text", "x"], ["--chat-id"]),
    (["+messages-reply", "--message-id", "om_1", "--text", "a", "--content", "{}"], ["--text", "--content"]),
  ] as [([String], [String])])
  func badFlags(arguments: [String], params: [String]) async throws {
    try await SendingSite.run { site in
      let result = try await site.site.lark(["im"] + arguments)
      #expect(result.status == 2)
      let failure = try result.failure
      #expect(failure["type"] == "validation")
      #expect(failure["params"]?.arrayValue?.compactMap { $0["name"]?.stringValue } == params)
      #expect(failure["hint"]?.stringValue?.isEmpty == false)
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test func aKeyMayHaveFiftyCharacters() async throws {
    try await SendingSite.run { site in
      let key = String(repeating: "钥", count: 50)
      let fits = try await site.lark("+messages-send", "--chat-id", "oc_1", "--text", "a", "--idempotency-key", key)
      #expect(fits.status == 0)
      #expect(try site.lastBody["uuid"]?.stringValue == key)
      let long = try await site.lark(
        "+messages-reply", "--message-id", "om_1", "--text", "a", "--idempotency-key", key + "1")
      #expect(long.status == 2)
      #expect(try long.failure["param"] == "--idempotency-key")
      #expect(site.platform.requests.count == 1)
    }
  }

  @Test func whiteSpaceIsWhatItWasTypedFor() async throws {
    try await SendingSite.run { site in
      let result = try await site.lark("+messages-send", "--chat-id", "oc_1", "--text", " ", "--idempotency-key", " ")
      #expect(result.status == 0)
      #expect(try site.lastBody["uuid"] == " ")
      #expect(try site.lastContent == ["text": " "])
    }
  }

  @Test func aDryRunShowsPlaceholders() async throws {
    // App credentials only: a dry run has no use for a token.
    let environment = ["LARK_TENANT_ACCESS_TOKEN": "", "LARK_USER_ACCESS_TOKEN": ""].merging(CallSite.app) { $1 }
    try await SendingSite.run(environment: environment) { site in
      let result = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--video", "\(site.web.baseURL)/v.mp4", "--video-cover",
        "img_1", "--dry-run")
      #expect(result.status == 0)
      let data = try #require(try result.json["data"])
      let calls = try #require(data["api"]?.arrayValue)
      #expect(calls.count == 2)
      #expect(calls[0]["url"] == "/open-apis/im/v1/files")
      #expect(calls[0]["body"]?["file"]?["path"] == "v.mp4")
      #expect(
        calls.suffix(1) == [
          [
            "desc": "whether the caller is in the chat shows when the message is sent", "method": "POST",
            "url": "/open-apis/im/v1/messages", "params": ["receive_id_type": "chat_id"],
            "body": [
              "receive_id": "oc_5", "msg_type": "media",
              "content": #"{"file_key":"file_dryrun_upload","image_key":"img_1"}"#,
            ],
          ]
        ])
      #expect(
        data["description"]
          == "placeholders stand for what is uploaded when the message is sent: --video (web address)")
      let file = ["+messages-reply", "--as", "bot", "--message-id", "om_3", "--file", "a.pdf", "--reply-in-thread"]
      // It looks at files as the sending does.
      let missing = try await site.site.lark(["im"] + file + ["--dry-run"])
      #expect(missing.status == 2)
      #expect(try missing.failure["message"] == "'a.pdf' cannot be read: no such file or directory")
      try site.site.write("PDF", to: "a.pdf")
      let reply = try await site.site.lark(["im"] + file + ["--dry-run"])
      #expect(reply.status == 0)
      #expect(try reply.json["data"]?["message_id"] == "om_3")
      #expect(try reply.json["data"]?["api"]?[0]?["url"] == "/open-apis/im/v1/files")
      #expect(try reply.json["data"]?["api"]?[1]?["url"] == "/open-apis/im/v1/messages/om_3/reply")
      #expect(
        try reply.json["data"]?["api"]?[1]?["body"] == [
          "content": #"{"file_key":"file_dryrun_upload"}"#, "msg_type": "file", "reply_in_thread": true,
        ])
      let text = try await site.lark(
        "+messages-send", "--as", "bot", "--chat-id", "oc_5", "--dry-run", "--markdown",
        "![a](\(site.web.baseURL)/a.png) ![b](https://h.example/b.png)")
      #expect(try text.json["data"]?["api"]?.arrayValue?.count == 3)
      let content = try #require(try text.json["data"]?["api"]?[2]?["body"]?["content"]?.stringValue)
      #expect(content.contains("![a](img_dryrun_1) ![b](img_dryrun_2)"))
      #expect(site.web.requests.isEmpty)
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test("a whole README is a valid request")
  func aWholeFile() async throws {
    try await SendingSite.run { site in
      let code = "```swift\n# not a heading\n\n\n\nlet a = \"`\\\"\"\n```\n"
      let table = "| A | B |\n|---|---|\n| `x` | ![i](./i.png) |\n"
      try site.site.write("# Title\n\n\(code)\(table)", to: "README.md")
      let result = try await site.site.shell(
        "lark im +messages-send --as bot --chat-id oc_1 --markdown \"$(cat README.md)\" --dry-run")
      #expect(result.status == 0)
      let body = try #require(try result.json["data"]?["api"]?[0]?["body"])
      #expect(body["msg_type"] == "post")
      let content = try JSON(parsing: try #require(body["content"]?.stringValue))
      #expect(
        content["zh_cn"]?["content"]?[0]?[0]?["text"]?.stringValue
          == "#### Title\n\n\(code)\n\(table)")
      #expect(result.error.contains("warning: markdown_image_kept: the image './i.png' is not on the web"))
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test func scopesAreCheckedBeforeAnythingIsUploaded() async throws {
    try await SendingSite.run(environment: ["LARK_USER_SCOPES": "im:message"]) { site in
      try site.site.write("x", to: "a.txt")
      let result = try await site.lark("+messages-send", "--as", "user", "--chat-id", "oc_1", "--file", "a.txt")
      #expect(result.status == 3)
      #expect(try result.failure["missing_scopes"] == ["im:message.send_as_user", "im:resource"])
      #expect(site.platform.server.requests.isEmpty)
    }
  }

  @Test func aBotThatIsNotInTheChatIsToldHowToGetThere() async throws {
    try await SendingSite.run { site in
      site.platform.on("POST", "/open-apis/im/v1/messages", .failure(230_002, "not in the chat"))
      let chat = try await site.lark("+messages-send", "--as", "bot", "--chat-id", "oc_1", "--text", "a")
      #expect(try chat.failure["code"] == 230_002)
      #expect(try chat.failure["hint"]?.stringValue?.contains("im chat.members create --as user") == true)
      let user = try await site.lark("+messages-send", "--as", "bot", "--user-id", "ou_1", "--text", "a")
      #expect(try user.failure["hint"] == "check that the user is within the availability of the app")
    }
  }

  @Test("a chat that gets too many messages at once is tried again with a key, and the limit is named in the end")
  func tooManyMessages() async throws {
    try await SendingSite.run { site in
      let path = "/open-apis/im/v1/messages"
      let limit = LoopbackServer.Answer.failure(230_020, "too many")
      site.platform.on("POST", path, limit, .success(#"{"message_id":"om_1","chat_id":"oc_1"}"#))
      let sent = try await site.lark(
        "+messages-send", "--chat-id", "oc_1", "--text", "a", "--idempotency-key", "job-1")
      #expect(sent.status == 0)
      #expect(site.platform.requests(to: path).count == 2)
      site.platform.on("POST", path, limit)
      let result = try await site.lark("+messages-send", "--chat-id", "oc_1", "--text", "a")
      #expect(result.status == 1)
      let failure = try result.failure
      #expect(failure["subtype"] == "rate_limit" && failure["code"] == 230_020 && failure["retryable"] == true)
    }
  }

  @Test func peopleGetALine() async throws {
    try await SendingSite.run { site in
      let result = try await site.lark("+messages-send", "--chat-id", "oc_1", "--text", "a", "--format", "pretty")
      #expect(result.output == "Sent om_1 to oc_1 at 2026-05-28 20:26:40\n")
    }
  }
}
