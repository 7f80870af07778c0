import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("lark api")
struct APICallTests {
  @Test("a call of any endpoint goes out as given")
  func call() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/x/v1/things/a%2Fb", .success(#"{"n":1.10}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark(
        "api", "POST", "/open-apis/x/v1/things/a%2Fb?q=1", "--params", #"{"k":["a b",2],"f":false}"#, "--data",
        #"{"z":1.0,"a":12345678901234567890}"#)
      #expect(result.status == 0)
      #expect(try result.json.serialized() == #"{"ok":true,"identity":"bot","data":{"n":1.10}}"#)
    }
    #expect(platform.requests.first?.target == "/open-apis/x/v1/things/a%2Fb?q=1&k=a+b&k=2&f=false")
    #expect(platform.requests.first?.text == #"{"z":1.0,"a":12345678901234567890}"#)
  }

  @Test("an answer that is no envelope is kept as it is", arguments: [
    (#"{"access":"x","n":1.0}"#, #"{"access":"x","n":1.0}"#), (#"[1,2]"#, "[1,2]"),
    (#"{"code":0,"msg":"ok","bot":{"a":1}}"#, #"{"bot":{"a":1}}"#), (#"{"code":7}"#, #"{"code":7}"#),
  ])
  func verbatim(answer: String, data: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/bot/v3/info", .json(answer))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "/open-apis/bot/v3/info")
      #expect(try result.json["data"]?.serialized() == data)
    }
  }

  @Test("a refusal is an error")
  func refusal() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/x", .failure(1, "no", status: 200))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "/open-apis/x")
      #expect(result.status == 1)
      #expect(try result.failure["code"] == 1)
    }
  }

  @Test("a file is saved under the name that the answer says, never over another")
  func file() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/file",
      .bytes(Data([1, 2, 3]), type: "image/png", headers: [.init("Content-Disposition", #"attachment; filename="../a.png""#)]))
    platform.on("GET", "/open-apis/nameless", .bytes(Data([1]), type: "application/pdf"))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for expected in ["a.png", "a-1.png"] {
        let result = try await site.lark("api", "GET", "/open-apis/file")
        #expect(result.error == "note: the answer is no JSON and was saved to a file\n")
        let path = site.folder.appending(path: expected).path(percentEncoded: false)
        #expect(
          try result.json["data"] == ["saved_path": .string(path), "size_bytes": 3, "content_type": "image/png"])
      }
      #expect(try await site.lark("api", "GET", "/open-apis/nameless").status == 0)
      #expect(try await site.lark("api", "GET", "/open-apis/file", "-o", "mine.bin").status == 0)
      #expect(try site.files == ["a-1.png", "a.png", "download.pdf", "mine.bin"])
    }
  }

  @Test("whatever name the server chooses, the file stays in the working directory", arguments: [
    ("../\u{200D}NAME", "NAME"), ("../\u{200D}../\u{200D}NAME", "NAME"), (".NAME", "NAME"), ("d/\u{301}NAME", "\u{301}NAME"),
    ("..\u{200D}", "download.png"),
    ("NAME\(String(repeating: "x", count: 300)).png", nil),
  ] as [(String, String?)])
  func serverNames(name: String, saved: String?) async throws {
    let platform = try PlatformStub()
    let own = "lark-\(UUID().uuidString)"
    let encoded = name.replacing("NAME", with: own).utf8.map { "%\($0 < 16 ? "0" : "")\(String($0, radix: 16))" }.joined()
    platform.on(
      "GET", "/open-apis/file",
      .bytes(Data([1]), type: "image/png", headers: [.init("Content-Disposition", "attachment; filename*=UTF-8''\(encoded)")]))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "/open-apis/file")
      #expect(result.status == 0)
      let files = try site.files
      #expect(files.count == 1)
      let file = try #require(files.first)
      if let saved { #expect(file == saved.replacing("NAME", with: own)) }
      #expect(file.utf8.count <= 255 && (saved != nil || file.hasSuffix("x.png")))
      #expect(try result.json["data"]?["saved_path"]?.stringValue?.hasSuffix("/\(file)") == true)
      let above = site.folder.deletingLastPathComponent().path(percentEncoded: false)
      #expect(try !FileManager.default.contentsOfDirectory(atPath: above).contains { $0.contains(own) })
    }
  }

  @Test("a file is not named after a secret, and the path that is told is the one on the disk")
  func secretName() async throws {
    let platform = try PlatformStub()
    let disposition = "attachment; filename=\"u-token-of-the-user.png\""
    platform.on(
      "GET", "/open-apis/file",
      .bytes(Data([1]), type: "image/png", headers: [.init("Content-Disposition", disposition)]))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("api", "GET", "/open-apis/file")
      #expect(result.status == 0)
      #expect(try site.files == ["[redacted].png"])
      #expect(try result.json["data"]?["saved_path"]?.stringValue?.hasSuffix("/[redacted].png") == true)
    }
  }

  @Test("a path with a mark behind its slash is as absolute as any, and leads out as well", arguments: [
    "/\u{301}NAME", "../\u{301}NAME", "/\u{FE0F}NAME", "./../\u{301}NAME",
  ])
  func markedOutput(path: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/file", .bytes(Data([1]), type: "image/png", headers: []))
    let own = "lark-\(UUID().uuidString)"
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "/open-apis/file", "-o", path.replacing("NAME", with: own))
      #expect(result.status == 2)
      #expect(try result.failure["params"]?[0]?["name"] == "--output")
      #expect(try site.files == [])
    }
    #expect(platform.requests.isEmpty)
  }

  @Test("pages are followed, all lists carried")
  func pages() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/im/v1/groups",
      .success(#"{"groups":[1],"deleted_groups":[2],"page_token":"a","has_more":true}"#),
      .success(#"{"groups":[3],"deleted_groups":[4],"page_token":"","has_more":false}"#))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark(
        "api", "GET", "/open-apis/im/v1/groups", "--params", #"{"page_token":""}"#, "--page-all", "--page-delay", "0",
        "--page-size", "1")
      #expect(
        try result.json["data"]?.serialized() == #"{"groups":[1,3],"deleted_groups":[2,4],"has_more":false}"#)
      #expect(try result.json["meta"]?["pagination"] == ["complete": true, "pages": 2, "items": 4])
    }
    #expect(
      platform.requests.map(\.target) == [
        "/open-apis/im/v1/groups?page_token=&page_size=1", "/open-apis/im/v1/groups?page_token=a&page_size=1",
      ])
  }

  @Test("a form can be sent to any endpoint")
  func upload() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/files", .success())
    try await CallSite.run(platform, environment: CallSite.app) { site in
      try site.write("bytes", to: "a.pdf")
      let result = try await site.lark(
        "api", "POST", "/open-apis/im/v1/files", "--data", #"{"file_type":"pdf","duration":3000}"#, "--file", "file=a.pdf")
      #expect(result.status == 0)
    }
    let parts = try #require(platform.requests.first?.parts)
    #expect(parts.map(\.name) == ["file_type", "duration", "file"])
    #expect(parts.map(\.text) == ["pdf", "3000", "bytes"])
    #expect(parts[2].filename == "a.pdf")
  }

  @Test("paths that are none of the platform's are refused", arguments: [
    ("//x", "the path '//x' begins with two slashes"), ("", "the path '' names no endpoint"),
    ("//\u{301}x", "the path '//\u{301}x' begins with two slashes"),
    ("/open-apis", "the path '/open-apis' names no endpoint"), ("im/../x", nil), ("x/%2e%2e", nil),
    ("im/v1/a\u{200B}b", nil), ("im/v1/a\u{9B}b", nil),
    ("https://open.feishu.cn/open-apis/im", "the path 'https://open.feishu.cn/open-apis/im' is not a path below the host"),
    ("/open-apis/../x", nil), ("/open-apis/%2e%2e/x", nil),
  ])
  func paths(path: String, message: String?) async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for flags in [[], ["--dry-run"]] {
        let result = try await site.shell("lark api GET '\(path)' \(flags.joined())")
        #expect(result.status == 2)
        if let message { #expect(try result.failure["message"]?.stringValue == message) }
      }
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("verbs may be written in any case, and paths without what all of them begin with", arguments: [
    ("get", "/open-apis/im/v1/chats"), ("Get", "open-apis/im/v1/chats"), ("GET", "/im/v1/chats"),
    ("gEt", "im/v1/chats"),
  ])
  func spellings(verb: String, path: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats", .success())
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", verb, path, "--params", #"{"page_size":5}"#)
      #expect(result.status == 0, "\(result.error)")
    }
    #expect(platform.requests.map(\.target) == ["/open-apis/im/v1/chats?page_size=5"])
  }

  @Test("a mark behind a slash does not hide the slash", arguments: [
    "/open-apis/\u{301}x", "open-apis/\u{301}x", "/\u{301}x",
  ])
  func marks(path: String) async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", path, "--dry-run")
      #expect(try result.json["data"]?["api"]?[0]?["url"] == "/open-apis/%CC%81x")
    }
  }

  @Test func theHintRepeatsThePath() async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "https://open.feishu.cn/open-apis/im/v1/chats/oc_1")
      #expect(try result.failure["hint"] == "give the path alone: /open-apis/im/v1/chats/oc_1")
    }
  }

  // MARK: Answers that are none

  /// What somebody else says in place of the platform, or what is left of its answer.
  static let nonsense: [LoopbackServer.Answer] = [
    .bytes(Data("<html>Sign in</html>".utf8), type: "text/html; charset=utf-8"), .text("OK"),
    .text(#"{"code":0,"data":{}}"#), .bytes(Data("<a/>".utf8), type: "application/xml"),
    .bytes(Data(), type: "text/html"), .bytes(Data(), type: "application/octet-stream"), .json(""), .json("{"),
    .json(#"{"code":0,"data":{"a":[1,"#), .json("<html></html>"), .status(200), .status(204),
    .init(steps: [.bytes(Data("not JSON".utf8))]), .redirect(to: "/page"),
  ]

  @Test("what is neither JSON nor a file is an error; a write may have been carried out", arguments: nonsense.indices)
  func invalid(index: Int) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/page", .bytes(Data("<html>Sign in</html>".utf8), type: "text/html"))
    for verb in ["GET", "POST"] { platform.on(verb, "/open-apis/x", Self.nonsense[index]) }
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for verb in ["GET", "POST"] {
        let result = try await site.lark("api", verb, "/open-apis/x")
        #expect(result.status == 5, "\(verb): \(result.output)\(result.error)")
        #expect(result.output == "")
        let error = try result.failure
        #expect(error["subtype"] == "invalid_response")
        #expect(error["hint"]?.stringValue?.hasPrefix("it may have been carried out all the same") == (verb == "POST"))
      }
      #expect(try site.files == [])
    }
    #expect(platform.requests.filter { $0.path == "/open-apis/x" }.count == 2)
  }

  @Test("what a file was asked for is saved; of a write no page is")
  func asked() async throws {
    let platform = try PlatformStub()
    for verb in ["GET", "POST"] {
      platform.on(verb, "/open-apis/page", .bytes(Data("<html>".utf8), type: "text/html"))
      platform.on(verb, "/open-apis/text", .text("OK"))
      platform.on(verb, "/open-apis/broken", .json("{"))
    }
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for (verb, path, file, status) in [
        ("GET", "page", "a.html", 0), ("GET", "text", "a.txt", 0), ("POST", "text", "b.txt", 0),
        ("POST", "page", "b.html", 5), ("GET", "broken", "c.json", 5), ("POST", "broken", "c.json", 5),
      ] as [(String, String, String, Int32)] {
        let result = try await site.lark("api", verb, path, "-o", file)
        #expect(result.status == status, "\(verb) \(path): \(result.error)")
      }
      #expect(try site.files == ["a.html", "a.txt", "b.txt"])
    }
  }

  @Test("what says its name is a file, whatever its type", arguments: ["text/html", "text/plain", "application/json"])
  func named(type: String) async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/x",
      .bytes(Data("<p>".utf8), type: type, headers: [.init("Content-Disposition", "attachment; filename=a.x")]))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "x")
      #expect(result.status == 0, "\(result.error)")
      #expect(try site.files == ["a.x"])
    }
  }

  @Test("a code that is no whole number is no success", arguments: ["1.5", "true", #""E1""#, "99999999999999999999", "[]"])
  func oddCode(code: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/x", .json(#"{"code":\#(code),"msg":"no"}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "POST", "x")
      #expect(result.status == 5)
      #expect(try result.failure["subtype"] == "invalid_response")
      #expect(try result.failure["hint"]?.stringValue?.hasPrefix("it may have been carried out") == true)
    }
    #expect(platform.requests.count == 1)
  }

  @Test("a write that is sent on to a page has no known outcome, whatever the page says", arguments: [302, 303])
  func sentOn(status: Int) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/page", .success(#"{"chat_id":"oc_1"}"#), .failure(99_991_663, "expired", status: 401))
    platform.on("POST", "/open-apis/im/v1/chats", .redirect(to: "/page", status: status))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for _ in 1...2 {
        let result = try await site.lark("im", "chats", "create", "--data", #"{"name":"x"}"#)
        #expect(result.status == 5, "\(result.output)\(result.error)")
        #expect(try result.failure["subtype"] == "invalid_response")
        #expect(try result.failure["hint"]?.stringValue?.hasPrefix("it may have been carried out") == true)
      }
    }
    #expect(platform.requests.filter { $0.method == "POST" }.count == 2)
  }

  @Test("redirects in circles are not called passing")
  func circles() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/x", .redirect(to: "/open-apis/x"))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let error = try await site.lark("api", "GET", "x").failure
      #expect(error["type"] == "network")
      #expect(error["retryable"] == nil)
      #expect(error["hint"]?.stringValue?.contains("later") == false)
    }
    #expect(platform.requests.count == 11)
  }

  @Test("a code in a string is one")
  func codeInString() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/x", .json(#"{"code":"7","data":{}}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "x")
      #expect(result.status == 1)
      #expect(try result.failure["code"] == 7)
    }
  }

  @Test("a flag that says no in whatever words ends the pages", arguments: ["0", #""false""#, #""0""#, "false"])
  func ends(more: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/x", .success(#"{"items":[1],"page_token":"a","has_more":\#(more)}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "x", "--page-all", "--page-limit", "0", "--page-delay", "0")
      #expect(result.status == 0)
      #expect(try result.json["meta"]?["pagination"]?["complete"] == true)
    }
    #expect(platform.requests.count == 1)
  }

  @Test("a token that is a number leads to the next page")
  func numberToken() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", "/open-apis/x", .success(#"{"items":[1],"page_token":12345678901234567890,"has_more":1}"#),
      .success(#"{"items":[2],"has_more":0}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", "x", "--page-all", "--page-delay", "0")
      #expect(try result.json["data"]?["items"] == [1, 2])
    }
    #expect(platform.requests.last?.target == "/open-apis/x?page_token=12345678901234567890")
  }

  @Test("a silent token server does not outlast the time limit", .timeLimit(.minutes(15)))
  func tokenTimeout() async throws {
    let platform = try PlatformStub()
    platform.on("POST", PlatformStub.tokenPath, .silence)
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for call in [["api", "POST", "x"], ["im", "chats", "create", "--data", #"{"name":"x"}"#]] {
        let result = try await site.lark(call + ["--timeout", "1"])
        #expect(result.status == 4)
        let error = try result.failure
        #expect(error["subtype"] == "timeout")
        // The call itself never left.
        #expect(error["retryable"] == true)
        #expect(error["hint"]?.stringValue?.contains("carried out") == false)
      }
    }
    #expect(platform.requests.isEmpty)
  }

  @Test("a write refused for its rate is made again")
  func rateLimit() async throws {
    let platform = try PlatformStub()
    platform.on(
      "POST", "/open-apis/im/v1/images",
      .failure(99_991_400, "slow down", status: 429, headers: [.init("x-ogw-ratelimit-reset", "1")]),
      .status(429, headers: [.init("Retry-After", "1")]), .success(#"{"image_key":"img_1"}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      try site.write("PNG", to: "a.png")
      let result = try await site.lark(
        "im", "images", "create", "--data", #"{"image_type":"message"}"#, "--file", "a.png")
      #expect(result.status == 0, "\(result.error)")
    }
    #expect(platform.requests.map { $0.part("image")?.text } == ["PNG", "PNG", "PNG"])
  }
}
