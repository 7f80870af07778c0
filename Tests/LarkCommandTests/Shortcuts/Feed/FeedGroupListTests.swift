import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +feed-group-list")
struct FeedGroupListTests {
  private static func group(_ id: String) -> String {
    #"{"group_id":"\#(id)","type":"rule","name":"n-\#(id)","rules":{"rules":[]},"x":1.10}"#
  }

  private static func page(
    _ groups: [String], deleted: [String] = [], more: Bool = false, token: String = ""
  ) -> String {
    #"{"groups":\#(Feed.list(groups.map(group))),"deleted_groups":\#(Feed.list(deleted.map(group))),"#
      + #""has_more":\#(more),"page_token":"\#(token)"}"#
  }

  @Test("the worked example: two pages, both lists put together")
  func example() async throws {
    let platform = try PlatformStub()
    platform.pages(
      Feed.groups,
      [
        "": Self.page(["g1", "g2"], deleted: ["d1", "d2", "d3"], more: true, token: "K"),
        "K": Self.page(["g3"], deleted: ["d4"]),
      ])
    let answer = try await Feed.success(
      "+feed-group-list --page-all --page-size 5 --start-time 1767225600000 --end-time 1767225600001", on: platform)
    let data = Self.page(["g1", "g2", "g3"], deleted: ["d1", "d2", "d3", "d4"])
    #expect(answer.serialized() == Feed.envelope(data, pages: 2, items: 7))
    let times = "start_time=1767225600000&end_time=1767225600001"
    #expect(
      Feed.calls(platform) == [
        "GET \(Feed.groups)?page_size=5&page_token=&\(times)", "GET \(Feed.groups)?page_size=5&page_token=K&\(times)",
      ])
  }

  @Test("a page stays as it came, and its token is always sent")
  func onePage() async throws {
    let platform = try PlatformStub()
    let page = #"{"page_token":"K","has_more":true,"groups":[\#(Self.group("g1"))],"x":null}"#
    platform.on("GET", Feed.groups, .success(page))
    let tokens = [("", ""), ("--page-token ''", ""), ("--page-token K2", "K2"), ("--page-all --page-token K2", "K2")]
    for (flags, token) in tokens {
      let json = try await Feed.success("+feed-group-list \(flags)", on: platform)
      #expect(json["data"]?.serialized() == page)
      #expect(Feed.calls(platform).last == "GET \(Feed.groups)?page_size=50&page_token=\(token)")
    }
  }

  @Test("a limit cuts the list short; the answer tells")
  func limit() async throws {
    let platform = try PlatformStub()
    platform.pages(Feed.groups, ["": Self.page(["g1"], more: true, token: "K")])
    let result = try await Feed.run("+feed-group-list --page-all --page-limit 1", on: platform)
    #expect(result.error == "")
    let json = try result.json
    #expect(json["data"]?.serialized() == Self.page(["g1"], more: true, token: "K"))
    #expect(json["meta"]?["pagination"] == ["complete": false, "pages": 1, "items": 1, "next_token": "K"])
  }

  @Test("a token that comes again ends the list with a warning")
  func repeatedToken() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.groups, .success(Self.page(["g1"], more: true, token: "K")))
    let result = try await Feed.run("+feed-group-list --page-all", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: pages_missing: "))
    #expect(try result.json["data"]?["groups"]?.arrayValue?.count == 2)
    #expect(platform.requests.count == 2)
  }

  @Test("nothing is null where there is nothing")
  func empty() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.groups, .success(#"{"groups":null,"has_more":false}"#))
    let json = try await Feed.success("+feed-group-list --page-all", on: platform)
    #expect(json["data"]?.serialized() == Self.page([]))
  }

  @Test("a page that fails late leaves the groups before it")
  func failedPage() async throws {
    let platform = try PlatformStub()
    platform.pages(Feed.groups, ["": Self.page(["g1"], more: true, token: "K")])
    let result = try await Feed.run("+feed-group-list --page-all", on: platform)
    #expect(result.status == 1)
    #expect(try result.json["ok"] == false)
    #expect(try result.json["data"]?["groups"]?[0]?["group_id"] == "g1")
    #expect(result.error.contains("go on with --page-token K\n"))
  }

  @Test("flags out of range", arguments: [
    ("--page-size 0", "--page-size"), ("--page-size 51", "--page-size"), ("--page-limit -1", "--page-limit"),
    ("--page-limit 1001", "--page-limit"), ("--start-time 2026-01-01", "--start-time"),
    ("--start-time 1.5", "--start-time"), ("--end-time 9223372036854775808", "--end-time"),
    ("--end-time x", "--end-time"), ("--end-time 9223372036854775807", "--end-time"),
  ])
  func refused(flags: String, name: String) async throws {
    try await Feed.expectRefusal("+feed-group-list \(flags)", of: [name])
    try await Feed.expectRefusal("+feed-group-list-item --feed-group-id ofg_1 \(flags)", of: [name])
  }

  @Test("a dry run shows strings, and times only where they are given")
  func dryRun() async throws {
    #expect(
      try await Feed.dryRun("+feed-group-list --page-all --start-time ''")
        == ["api": [["method": "GET", "url": .string(Feed.groups), "params": ["page_size": "50", "page_token": ""]]]])
    let last = "253402300799000"
    let data = try await Feed.dryRun("+feed-group-list --page-size 7 --page-token K --end-time \(last)")
    #expect(data["api"]?[0]?["params"] == ["page_size": "7", "page_token": "K", "end_time": .string(last)])
  }

  @Test("for people: a table, its count, what follows and what is gone")
  func pretty() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.groups, .success(Self.page(["g1", "g2"], deleted: ["d1"], more: true, token: "K")))
    let result = try await Feed.run("+feed-group-list --format pretty", on: platform)
    #expect(
      result.output == """
        group_id  name  type
        ────────  ────  ────
        g1        n-g1  rule
        g2        n-g2  rule

        2 groups; more follow: go on with --page-token K
        (1 deleted)

        """)
    platform.on("GET", Feed.groups, .success(Self.page([])))
    #expect(try await Feed.run("+feed-group-list --format pretty", on: platform).output == "0 groups\n")
  }

  @Test("rows have both lists")
  func rows() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", Feed.groups,
      .success(#"{"groups":[{"group_id":"g1","name":"A"}],"deleted_groups":[{"group_id":"d1","name":"B"}]}"#))
    let result = try await Feed.run("+feed-group-list --format csv", on: platform)
    #expect(result.output == "_list,group_id,name\ngroups,g1,A\ndeleted_groups,d1,B\n")
    #expect(result.error == "")
  }
}
