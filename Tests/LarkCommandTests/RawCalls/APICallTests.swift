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
    ("/x", "the path '/x' does not begin with /open-apis/"), ("open-apis/x", "the path 'open-apis/x' does not begin with /open-apis/"),
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
}
