import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("Raw calls: pages, from the command line to the wire and back")
struct RawCallPagingEndToEndTests {
  private let path = "/open-apis/im/v1/chats/oc_1/members"

  private func call(_ site: CallSite, _ more: String...) async throws -> CallSite.Result {
    try await site.shell(
      "lark im chat.members get --params '{\"chat_id\":\"oc_1\",\"page_size\":2}' --page-all --page-delay 0 "
        + more.joined(separator: " "))
  }

  private func threePages() throws -> PlatformStub {
    let platform = try PlatformStub()
    platform.on(
      "GET", path,
      .success(#"{"items":[{"id":"a"},{"id":"b"}],"page_token":"2","has_more":true,"member_total":9}"#),
      // An empty page ends nothing.
      .success(#"{"items":[],"page_token":"3","has_more":true,"member_total":9}"#),
      .success(#"{"items":[{"id":"c","n":12345678901234567890}],"page_token":"","has_more":false,"member_total":3}"#))
    return platform
  }

  @Test("all pages are one answer")
  func all() async throws {
    let platform = try threePages()
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await call(site)
      #expect(result.status == 0)
      #expect(result.error == "")
      #expect(
        try result.json.serialized()
          == #"{"ok":true,"identity":"user","data":{"items":[{"id":"a"},{"id":"b"},{"id":"c","n":12345678901234567890}],"has_more":false,"member_total":3},"meta":{"pagination":{"complete":true,"pages":3,"items":3}}}"#
      )
    }
    #expect(
      platform.requests.map(\.target) == [
        "\(path)?page_size=2", "\(path)?page_size=2&page_token=2", "\(path)?page_size=2&page_token=3",
      ])
  }

  @Test("a run that was cut short says so")
  func limit() async throws {
    let platform = try threePages()
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await call(site, "--page-limit 2")
      #expect(result.status == 0)
      let json = try result.json
      #expect(json["data"]?["has_more"] == true)
      #expect(json["data"]?["page_token"] == "3")
      #expect(json["meta"]?["pagination"] == ["complete": false, "pages": 2, "items": 2, "next_token": "3"])
      #expect(result.error.hasPrefix("note: stopped after 2 pages, more follow"))
    }
  }

  @Test("a page that fails late leaves those before it, and tells the token to go on with", arguments: [
    ("json", "a"), ("ndjson", #"{"id":"a"}"#), ("csv", "id\na\n"), ("table", "a"),
  ])
  func failure(format: String, shown: String) async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", path, .success(#"{"items":[{"id":"a"}],"page_token":"2","has_more":true}"#), .failure(230_002, "not in chat"))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await call(site, "--format \(format)")
      #expect(result.status == 1)
      #expect(result.output.contains(shown))
      #expect(result.error.contains(#"warning: page 2: not in chat; what came before it is here: go on with "page_token": "2""#))
      if format == "json" {
        let json = try result.json
        #expect(json["ok"] == false)
        #expect(json["data"]?["items"] == [["id": "a"]])
        #expect(json["data"]?["page_token"] == "2" && json["data"]?["has_more"] == true)
        #expect(json["meta"]?["pagination"]?["next_token"] == "2")
        #expect(json["meta"]?["pagination"]?["error"]?["code"] == 230_002)
      } else {
        #expect(result.error.contains("note: ok: false\n"))
      }
    }
  }

  @Test("the first page that fails fails the run", arguments: ["json", "csv"])
  func firstFailure(format: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", path, .failure(230_002, "not in chat"))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await call(site, "--format \(format)")
      #expect(result.status == 3)
      #expect(result.output == "")
      #expect(try result.failure["message"] == "not in chat")
    }
  }

  @Test("a token that comes twice is an error, not an endless loop")
  func repeated() async throws {
    let platform = try PlatformStub()
    platform.on("GET", path, .success(#"{"items":[],"page_token":"same","has_more":true}"#))
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await call(site)
      #expect(result.status == 5)
      #expect(result.output == "")
      #expect(try result.failure["message"]?.stringValue?.contains("came before") == true)
    }
    #expect(platform.requests.count == 2)
  }

  @Test("lines of JSON come page by page, tables know all columns")
  func rows() async throws {
    for (format, expected) in [
      ("ndjson", #"{"id":"a"}\#n{"id":"b"}\#n{"id":"c","n":12345678901234567890}\#n"#),
      ("csv", "id,n\na,\nb,\nc,12345678901234567890\n"),
      ("table", "id  n\n──  ────────────────────\na\nb\nc   12345678901234567890\n"),
    ] {
      let platform = try threePages()
      try await CallSite.run(platform, environment: CallSite.user) { site in
        let result = try await call(site, "--format \(format)")
        #expect(result.output == expected)
      }
    }
  }

  @Test("one page of several is not taken for all of them")
  func onePage() async throws {
    let platform = try threePages()
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark("im", "chat.members", "get", "--params", #"{"chat_id":"oc_1"}"#, "--format", "csv")
      #expect(result.output == "id\na\nb\n")
      #expect(result.error == "note: more rows follow: add --page-all to fetch them too\n")
    }
    #expect(platform.requests.count == 1)
  }
}
