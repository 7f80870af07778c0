import Foundation
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

@Suite("What others write does nothing to who reads it")
struct RawCallOutputTests {
  private static let path = "/open-apis/im/v1/chats/oc_1"
  private static let hostile = "a\u{9B}31mb\u{7F}c\u{202E}d\u{200B}e\u{2066}f\u{FEFF}g\u{E0041}h\u{2028}i\u{61C}j"

  private func hidden(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.isInvisible && $0 != "\n" }
  }

  @Test("answers in every format", arguments: ["json", "ndjson", "table", "csv", "pretty"])
  func answers(format: String) async throws {
    let platform = try PlatformStub()
    let data: JSON = .object(["name": .string(Self.hostile), Self.hostile: 1, "x": [.string(Self.hostile)]])
    platform.on("GET", Self.path, .success(data.serialized()))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", Self.path, "--format", format)
      #expect(result.status == 0)
      #expect(hidden(result.output) == [] && hidden(result.error) == [])
      if format == "json" || format == "pretty" { #expect(try result.json["data"] == data) }
      if format == "ndjson" { #expect(try result.json == data) }
    }
  }

  @Test("pretty pages, warnings and errors of shortcuts")
  func shortcuts() async throws {
    let platform = try PlatformStub()
    let chat: JSONObject = ["chat_id": "oc_1", "name": .string(Self.hostile), "description": .string(Self.hostile)]
    platform.on(
      "GET", "/open-apis/im/v1/chats",
      .success(JSON.object(["items": [.object(chat)], "has_more": true, "page_token": .string(Self.hostile)]).serialized()))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for format in ["json", "pretty", "table", "csv", "ndjson"] {
        let result = try await site.lark("im", "+chat-list", "--as", "bot", "--format", format)
        #expect(result.status == 0, "\(result.error)")
        #expect(hidden(result.output) == [] && hidden(result.error) == [], "\(format)")
      }
    }
  }

  @Test("failures, with their hints and parameters")
  func failures() async throws {
    let platform = try PlatformStub()
    let violation: JSON = ["field": .string(Self.hostile), "description": .string(Self.hostile)]
    let answer: JSON = [
      "code": 1, "msg": .string(Self.hostile),
      "error": ["log_id": .string(Self.hostile), "troubleshooter": .string(Self.hostile), "field_violations": [violation]],
    ]
    platform.on("GET", Self.path, .json(answer.serialized(), status: 400))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.lark("api", "GET", Self.path)
      #expect(result.status == 1)
      #expect(hidden(result.output) == [] && hidden(result.error) == [])
      for words in [
        ["api", "GET", Self.hostile], ["im", Self.hostile], [Self.hostile], ["schema", Self.hostile],
        ["api", "GET", Self.path, "--params", Self.hostile],
        ["im", "+chat-list", "--page-token"],
      ] {
        let result = try await site.lark(words)
        #expect(result.status == 2)
        #expect(hidden(result.output) == [] && hidden(result.error) == [], "\(words)")
      }
      let body = JSON.object(["a": .string(Self.hostile)]).serialized()
      let dryRun = try await site.lark(
        "api", "POST", Self.path, "--data", body, "--dry-run", "--format", "pretty")
      #expect(hidden(dryRun.output) == [] && dryRun.output.contains(#"\u009b"#))
    }
  }

  @Test("the client's own secrets, whoever repeats them")
  func secrets() async throws {
    let platform = try PlatformStub()
    let secret = CallSite.app["LARK_APP_SECRET"] ?? ""
    let filler = String(repeating: "x", count: 90)
    platform.on("GET", Self.path, .success(#"{"name":"\#(secret)","\#(secret)":1,"long":"\#(filler)\#(secret)","m":"\#(secret)\u0301"}"#))
    platform.on("GET", Self.path + "/no", .failure(1, "you are \(secret)", status: 400))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for format in ["json", "ndjson", "table", "csv", "pretty"] {
        let result = try await site.lark("api", "GET", Self.path, "--format", format)
        #expect(result.status == 0)
        #expect(!result.output.utf8.containsSlice(of: "secret-o") && !result.error.utf8.containsSlice(of: "secret-o"), "\(format)")
        #expect(result.output.contains("[redacted]"))
        let token = try #require(platform.requests.last?.header("Authorization")?.dropFirst("Bearer ".count))
        #expect(!result.output.contains(token))
      }
      let refused = try await site.lark("api", "GET", Self.path + "/no")
      #expect(try refused.failure["message"] == "you are [redacted]")
    }
  }

  @Test("formulas are run by no spreadsheet, unless that is wanted")
  func formulas() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Self.path, .success(#"{"items":[{"a":"=1+1","n":-1}]}"#))
    platform.on("GET", "/open-apis/im/v1/chats", .success(#"{"items":[{"chat_id":"oc_1","name":"=1+1"}]}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let call = try await site.lark("api", "GET", Self.path, "--format", "csv")
      #expect(call.output == "a,n\n'=1+1,-1\n")
      let raw = try await site.lark("api", "GET", Self.path, "--format", "csv", "--raw-csv")
      #expect(raw.output == "a,n\n=1+1,-1\n")
      let list = try await site.lark("im", "+chat-list", "--as", "bot", "--format", "csv")
      #expect(list.output.contains(",'=1+1"))
      let rawList = try await site.lark("im", "+chat-list", "--as", "bot", "--format", "csv", "--raw-csv")
      #expect(rawList.output.contains(",=1+1"))
      let json = try await site.lark("im", "+chat-list", "--as", "bot", "--raw-csv")
      #expect(json.error == "warning: --raw-csv has no effect without --format csv\n")
    }
  }
}

extension String.UTF8View {
  fileprivate func containsSlice(of text: String) -> Bool {
    String(decoding: Array(self).replacing(bytes: Array(text.utf8), with: "\u{0}".utf8), as: UTF8.self).utf8.contains(0)
  }
}
