import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// What another tool of this kind gets wrong in raw calls, and this one must not. The numbers are those of the list that
/// the cases come from; what it gets wrong elsewhere is tested elsewhere.
@Suite("Raw calls: defects known from elsewhere")
struct RawCallDefectTests {
  @Test("3: neither dry runs nor bad arguments ask for a token")
  func noTokenRequest() async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let lines: [([String], Int32)] = [
        (["--params", #"{"chat_id":"oc_1"}"#, "--dry-run"], 0), (["--params", "{}"], 2), (["--params", "{"], 2),
        (["--params", "[]"], 2), (["--params", #"{"chat_id":"oc_1","x":1}"#], 2), (["--bogus"], 2),
        (["--params", #"{"chat_id":"oc_1"}"#, "-o", "../folder.json"], 2), (["--as", "nobody"], 2),
        (["--params", "@missing.json"], 2), (["stray"], 2), (["--page-limit", "x"], 2),
      ]
      for (arguments, status) in lines {
        let result = try await site.shell(
          "lark im chats get " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(result.status == status, "\(arguments)")
        if status != 0 { _ = try result.failure }
      }
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("4: a tenant token is fetched once, not in every process")
  func keptToken() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/im/v1/chats/oc_1", .success(), .success(), .failure(99_991_663, "expired", status: 401), .success())
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let call = "lark im chats get --as bot --params '{\"chat_id\":\"oc_1\"}'"
      let kept = "LARK_TOKEN_CACHE='\(site.folder.path(percentEncoded: false))/tokens'; export LARK_TOKEN_CACHE; "
      #expect(try await site.shell(kept + call + " && " + call).status == 0)
      #expect(platform.tokenCount == 1)
      let file = try #require(try FileManager.default.contentsOfDirectory(atPath: "\(site.folder.path(percentEncoded: false))/tokens").first)
      let path = "\(site.folder.path(percentEncoded: false))/tokens/\(file)"
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      let content = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!file.contains("secret") && !content.contains("secret"))
      // One that the platform refuses is replaced.
      #expect(try await site.shell(kept + call).status == 0)
      #expect(platform.tokenCount == 2)
      // Another secret does not get it.
      #expect(try await site.shell(kept + "export LARK_APP_SECRET=other; " + call).status == 0)
      #expect(platform.tokenCount == 3)
      // A test server's tokens are kept only where that is asked for.
      #expect(try await site.shell(call).status == 0)
      #expect(platform.tokenCount == 4)
    }
  }

  @Test("5: a user token in the environment adds no request")
  func noUserInfo() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
    try await CallSite.run(platform, environment: CallSite.user) { site in
      for flags in ["", " --dry-run"] {
        let result = try await site.shell("lark im chats get --params '{\"chat_id\":\"oc_1\"}'" + flags)
        #expect(result.status == 0)
      }
    }
    #expect(platform.server.requests.count == 1)
  }

  @Test("8: unknown resources and methods fail", arguments: [["im", "bogus"], ["im", "chats", "bogus"]])
  func unknown(words: [String]) async throws {
    try await CallSite.run(nil) { site in
      let result = try await site.shell("lark \(words.joined(separator: " "))")
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(try result.failure["hint"]?.stringValue?.contains("Available: ") == true)
    }
  }

  @Test("9: a dry run prints JSON and nothing else, and a page for people on request")
  func dryRun() async throws {
    try await CallSite.run(nil) { site in
      let call = "lark im messages forward --as bot --params '{\"message_id\":\"om_1\",\"receive_id_type\":\"chat_id\"}' --data '{\"receive_id\":\"oc_1\"}' --dry-run"
      let json = try await site.shell(call)
      #expect(json.error == "")
      #expect(
        try json.json.serialized()
          == #"{"ok":true,"identity":"bot","dry_run":true,"data":{"api":[{"method":"POST","url":"/open-apis/im/v1/messages/om_1/forward","params":{"receive_id_type":"chat_id"},"body":{"receive_id":"oc_1"}}]}}"#
      )
      let pretty = try await site.shell(call + " --format pretty")
      #expect(
        pretty.output
          == "# dry-run: request not sent\nPOST /open-apis/im/v1/messages/om_1/forward?receive_id_type=chat_id\n  {\"receive_id\":\"oc_1\"}\n")
      #expect(pretty.error == "note: This is a dry run.\n")
    }
  }

  @Test("10: every error is JSON", arguments: [
    "--bogus", "--params", "--as bogus", "stray", "--params '{'", "--format xml", "--params '{\"chat_id\":\"oc_1\"}'",
  ])
  func errors(arguments: String) async throws {
    try await CallSite.run(nil, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-1"]) { site in
      let result = try await site.shell("lark im chats get \(arguments)")
      #expect(result.status != 0)
      #expect(result.output == "")
      let envelope = try JSON(parsing: result.error)
      #expect(envelope["error"]?["message"]?.stringValue?.isEmpty == false)
      #expect(envelope["error"]?["hint"]?.stringValue?.isEmpty == false)
    }
  }

  @Test("11: a permission error keeps code, message, scope and log id")
  func permission() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/im/v1/chats/oc_1",
      .failure(99_991_672, "Access denied", headers: [.init("X-Tt-Logid", "log-1")]))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let error = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#).failure
      #expect(error["code"] == 99_991_672)
      #expect(error["message"] == "Access denied")
      #expect(error["log_id"] == "log-1")
      #expect(error["missing_scopes"] == ["im:chat:read"])
      #expect(error["console_url"]?.stringValue?.contains("clientID=cli_test") == true)
    }
  }

  @Test("12: values reach the wire as they are written")
  func values() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/chats", .success())
    let data = #"{"n":12345678901234567890,"f":1.0,"e":[1e5,null]}"#
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let params = #"{"a":null,"b":12345678901234567,"c":true}"#
      #expect(try await site.lark("im", "chats", "create", "--no-validate", "--params", params, "--data", data).status == 0)
      let object = try await site.lark("im", "chats", "create", "--no-validate", "--params", #"{"a":{"b":1}}"#)
      #expect(object.status == 2)
    }
    #expect(platform.requests.map(\.target) == ["/open-apis/im/v1/chats?b=12345678901234567&c=true"])
    #expect(platform.requests.first?.text == data)
  }

  @Test("13: bad input is refused before anything is sent", arguments: [
    #"im chats get --params '{"chat_id":"oc_1","user_id_type":"bogus"}'"#,
    #"im chats create --data '{"nme":"x"}'"#, #"im chats create --data '{"name":1}'"#, "im chats create --data '[]'",
    #"im chats create --data '"x"'"#,
    #"im messages forward --params '{"message_id":"om_1","receive_id_type":"chat_id"}' --data '{}'"#,
    #"im images create --data '{"image_type":"message"}'"#, "im chats create stray",
  ])
  func localChecks(line: String) async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.shell("lark \(line)")
      #expect(result.status == 2)
      #expect(try result.failure["params"]?.arrayValue?.isEmpty == false)
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("14: --as is honoured or refused, and credentials are used as they are there")
  func identity() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success())
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let user = try await site.lark("im", "chats", "get", "--as", "user", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(user.status == 3)
      #expect(try user.failure["subtype"] == "token_missing")
      #expect(platform.server.requests.isEmpty)
      // App id and secret are enough for a bot.
      let bot = try await site.lark("im", "chats", "get", "--as", "bot", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(bot.status == 0)
    }
    try await CallSite.run(platform) { site in
      let none = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(none.status == 3)
      #expect(try none.failure["type"] == "config")
    }
  }

  @Test("16: an error is never saved as a file, paths are checked first, and files are not replaced unasked")
  func output() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1", .failure(230_001, "bad", status: 200), .success(#"{"name":"x"}"#))
    let call = "lark im chats get --params '{\"chat_id\":\"oc_1\"}'"
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let refused = try await site.shell("\(call) -o a.json")
      #expect(refused.status == 1)
      #expect(try site.files == [])
      let saved = try await site.shell("\(call) -o a.json")
      #expect(
        try saved.json["data"] == [
          "saved_path": .string(site.folder.appending(path: "a.json").path(percentEncoded: false)), "size_bytes": 46,
          "content_type": "application/json; charset=utf-8",
        ])
      #expect(
        try String(contentsOf: site.folder.appending(path: "a.json"), encoding: .utf8)
          == #"{"code":0,"msg":"success","data":{"name":"x"}}"#)
      let attributes = try FileManager.default.attributesOfItem(
        atPath: site.folder.appending(path: "a.json").path(percentEncoded: false))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let again = try await site.shell("\(call) -o a.json")
      #expect(again.status == 2)
      #expect(try again.failure["hint"]?.stringValue?.contains("--overwrite") == true)
      #expect(platform.requests.count == 2)
      #expect(try await site.shell("\(call) -o a.json --overwrite").status == 0)
    }
  }

  @Test("17: HTTP 400 with code 0 is no success")
  func status() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1", .json(#"{"code":0,"msg":"ok","data":{}}"#, status: 400))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(result.status == 1)
    }
  }

  @Test("18: what looks wrong in a path is told")
  func path() async throws {
    try await CallSite.run(nil) { site in
      let call = "lark im chats get --dry-run --params "
      let blank = try await site.shell(call + #"'{"chat_id":" oc_x "}'"#)
      #expect(blank.error.hasPrefix("warning: params.chat_id begins or ends with white space"))
      for (value, reason) in [
        ("https://x/oc_x", "looks like a URL, but the platform expects the id alone"),
        ("a/b", "holds a slash, which would lead to another path"),
        ("a%2Fb", "holds a slash once it is decoded, which would lead to another path"),
        ("..", "is '..', which would change the path"), ("%2e%2E", "is '%2e%2E', which would change the path"),
      ] {
        for flags in ["", " --no-validate"] {
          let result = try await site.shell(call + "'{\"chat_id\":\"\(value)\"}'" + flags)
          #expect(result.status == 2)
          #expect(try result.failure["params"] == [["name": "params.chat_id", "reason": .string(reason)]])
        }
      }
    }
  }

  @Test("21: null is not made of what is not there")
  func missing() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/pins", .json(#"{"code":0,"msg":"ok"}"#))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("im", "pins", "create", "--data", #"{"message_id":"om_1"}"#)
      #expect(try result.json.serialized() == #"{"ok":true,"identity":"user","data":{}}"#)
    }
  }

  @Test("23: text is not escaped beyond need, in answers, dry runs and errors alike")
  func escapes() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/chats", .success(#"{"name":"<&>"}"#), .failure(1, "<&>"))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let call = "lark im chats create --data '{\"name\":\"<&>\"}'"
      let texts = [
        try await site.shell(call).output, try await site.shell(call).error,
        try await site.shell(call + " --dry-run").output,
      ]
      for text in texts { #expect(text.contains("<&>")) }
    }
  }

  @Test("24: reads are repeated after a rate limit, and an expired tenant token is renewed")
  func retries() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/im/v1/chats/oc_1",
      .failure(99_991_400, "slow down", status: 429, headers: [.init("x-ogw-ratelimit-reset", "1")]),
      .failure(99_991_663, "expired", status: 401), .success())
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#)
      #expect(result.status == 0)
    }
    #expect(platform.requests.count == 3)
    #expect(platform.tokenCount == 2)
  }
}
