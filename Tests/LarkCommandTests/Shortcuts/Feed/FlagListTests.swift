import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +flag-list")
struct FlagListTests {
  private static func flag(_ id: String, _ itemType: String = #""0""#, _ flagType: String = #""2""#) -> String {
    #"{"item_id":"\#(id)","item_type":\#(itemType),"flag_type":\#(flagType),"update_time":"2","x":{"y":1.10}}"#
  }

  private static func page(
    _ flags: [String], cancelled: [String] = [], messages: [String] = [], more: Bool = false, token: String = ""
  ) -> String {
    #"{"flag_items":\#(Feed.list(flags)),"delete_flag_items":\#(Feed.list(cancelled)),"#
      + #""messages":\#(Feed.list(messages)),"has_more":\#(more),"page_token":"\#(token)"}"#
  }

  private static func get(_ token: String, size: Int = 50) -> String {
    "GET \(Feed.flags)?page_size=\(size)&page_token=\(token)"
  }

  // MARK: One page

  @Test("the worked example: a page, and the message of a flagged thread")
  func example() async throws {
    let platform = try PlatformStub()
    let messageFlag = Self.flag("om_1")
    let threadFlag = Self.flag("om_9", #""4""#, #""1""#)
    let inlined = #"{"message_id":"om_1","msg_type":"text"}"#
    platform.on(
      "GET", Feed.flags,
      .success(Self.page([messageFlag, threadFlag], messages: [inlined], more: true, token: "t2")))
    let message = #"{"message_id":"om_9","msg_type":"text","n":12345678901234567890}"#
    platform.on("GET", Feed.mget, .success(#"{"items":[\#(message)]}"#))
    let answer = try await Feed.success("+flag-list --page-size 2", on: platform)
    let enriched = threadFlag.dropLast() + #","message":\#(message)}"#
    let data = Self.page([messageFlag, String(enriched)], messages: [inlined], more: true, token: "t2")
    #expect(answer.serialized() == #"{"ok":true,"identity":"user","data":\#(data)}"#)
    #expect(Feed.calls(platform) == [Self.get("", size: 2), "GET \(Feed.mget)?message_ids=om_9"])
  }

  @Test("a page stays as it came", arguments: [
    #"{"unknown":1,"has_more":false,"flag_items":[{"item_id":"om_1"}]}"#, #"{"flag_items":null}"#, "{}",
  ])
  func asItCame(page: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.flags, .success(page))
    let answer = try await Feed.success("+flag-list", on: platform)
    #expect(answer["data"]?.serialized() == page)
    #expect(answer["meta"] == nil)
    #expect(Feed.calls(platform) == [Self.get("")])
  }

  @Test("which flags get a message", arguments: [
    (#""4""#, #""1""#, true), (#""11""#, #""1""#, true), ("4", "1", true), ("11", "1", true),
    (#""0""#, #""2""#, false), (#""4""#, #""2""#, false), (#""0""#, #""1""#, false), ("11", "2", false),
  ])
  func candidates(itemType: String, flagType: String, isCandidate: Bool) async throws {
    let platform = try PlatformStub()
    let flag = Self.flag("om_9", itemType, flagType)
    platform.on("GET", Feed.flags, .success(Self.page([flag], cancelled: [flag])))
    platform.on("GET", Feed.mget, .success(#"{"items":[{"message_id":"om_9"}]}"#))
    let data = try await Feed.success("+flag-list", on: platform)["data"]
    #expect((data?["flag_items"]?[0]?["message"] != nil) == isCandidate)
    #expect(data?["delete_flag_items"]?[0]?["message"] == nil)
    #expect(platform.requests.count == (isCandidate ? 2 : 1))
  }

  @Test("messages that came with the flags are not asked for again, those out of sight are left out")
  func inlined() async throws {
    let platform = try PlatformStub()
    let flags = ["om_1", "om_2", "om_3", "om_2"].map { Self.flag($0, #""11""#, #""1""#) } + [Self.flag("om_2")]
    platform.on(
      "GET", Feed.flags, .success(Self.page(flags, messages: [#"{"message_id":"om_1","from":"page"}"#])))
    platform.on("GET", Feed.mget, .success(#"{"items":[{"message_id":"om_2","from":"mget"}]}"#))
    let items = try await Feed.success("+flag-list", on: platform)["data"]?["flag_items"]
    #expect(items?[0]?["message"]?["from"] == "page")
    #expect(items?[1]?["message"]?["from"] == "mget")
    #expect(items?[2]?["message"] == nil)
    #expect(items?[3]?["message"]?["from"] == "mget")
    #expect(items?[4]?["message"] == nil)
    #expect(Feed.calls(platform).last == "GET \(Feed.mget)?message_ids=om_2&message_ids=om_3")
  }

  @Test("nothing is asked for where the switch is off")
  func switchedOff() async throws {
    let platform = try PlatformStub()
    let page = Self.page([Self.flag("om_9", #""4""#, #""1""#)], messages: [#"{"message_id":"om_9"}"#])
    platform.on("GET", Feed.flags, .success(page))
    let answer = try await Feed.success("+flag-list --enrich-feed-thread=false", on: platform)
    #expect(answer["data"]?.serialized() == page)
    #expect(platform.requests.count == 1)
  }

  /// A page with 51 flagged threads and one whose message came along.
  private func manyThreads() throws -> PlatformStub {
    let platform = try PlatformStub()
    let flags = (0...51).map { Self.flag("om_\($0)", #""4""#, #""1""#) }
    platform.on("GET", Feed.flags, .success(Self.page(flags, messages: [#"{"message_id":"om_0"}"#])))
    return platform
  }

  @Test("messages are asked for fifty at a time")
  func batches() async throws {
    let platform = try manyThreads()
    platform.on("GET", Feed.mget) { request in
      .success(#"{"items":\#(Feed.list(request.query.map { #"{"message_id":"\#($0.value)"}"# }))}"#)
    }
    let items = try await Feed.success("+flag-list", on: platform)["data"]?["flag_items"]?.arrayValue ?? []
    #expect(items.map { $0["message"]?["message_id"]?.stringValue } == (0...51).map { "om_\($0)" })
    #expect(platform.requests.dropFirst().map(\.query.count) == [50, 1])
    #expect(platform.requests.dropFirst().allSatisfy { $0.query.allSatisfy { $0.name == "message_ids" } })
  }

  @Test("a batch that fails takes all messages with it, those that came with the flags too")
  func failedBatch() async throws {
    let platform = try manyThreads()
    platform.on("GET", Feed.mget, .success(#"{"items":[{"message_id":"om_1"}]}"#), .failure(230_110, "no luck"))
    let result = try await Feed.run("+flag-list", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: thread_messages_skipped: "))
    #expect(result.error.contains("no luck") && result.error.split(separator: "\n").count == 1)
    let items = try result.json["data"]?["flag_items"]?.arrayValue ?? []
    #expect(items.count == 52 && items.allSatisfy { $0["message"] == nil })
  }

  @Test("without the scopes for messages the flags are listed all the same")
  func missingScopes() async throws {
    let platform = try manyThreads()
    let result = try await Feed.run(
      "+flag-list", on: platform, environment: ["LARK_USER_SCOPES": "im:feed.flag:read"])
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: thread_messages_skipped: "))
    for scope in Feed.messageScopes.split(separator: " ") { #expect(result.error.contains(scope)) }
    #expect(try result.json["data"]?["flag_items"]?[0]?["message"] == nil)
    #expect(platform.requests.count == 1)
  }

  @Test("scopes that are not known are a warning, and only where they matter")
  func unknownScopes() async throws {
    let platform = try manyThreads()
    platform.on("GET", Feed.mget, .success(#"{"items":[{"message_id":"om_1"}]}"#))
    let result = try await Feed.run("+flag-list", on: platform, environment: [:])
    #expect(result.error.hasPrefix("warning: scopes_unknown: "))
    #expect(try result.json["data"]?["flag_items"]?[1]?["message"] != nil)
    let plain = try PlatformStub()
    plain.on("GET", Feed.flags, .success(Self.page([Self.flag("om_1")])))
    #expect(try await Feed.run("+flag-list", on: plain, environment: [:]).error == "")
  }

  // MARK: Pages

  private func threePages() throws -> PlatformStub {
    let platform = try PlatformStub()
    platform.pages(
      Feed.flags,
      [
        "": Self.page([Self.flag("om_1")], messages: [#"{"message_id":"om_1"}"#], more: true, token: "t2"),
        // A page without an active flag ends nothing.
        "t2": #"{"flag_items":null,"delete_flag_items":[{"item_id":"om_2"}],"has_more":true,"page_token":"t3"}"#,
        "t3": Self.page([Self.flag("om_9", #""4""#, #""1""#)]),
      ])
    platform.on("GET", Feed.mget, .success(#"{"items":[{"message_id":"om_9"}]}"#))
    return platform
  }

  @Test("all pages are one answer, with messages looked up once")
  func allPages() async throws {
    let platform = try threePages()
    let result = try await Feed.run("+flag-list --page-all", on: platform)
    let enriched = Self.flag("om_9", #""4""#, #""1""#).dropLast() + #","message":{"message_id":"om_9"}}"#
    let data = Self.page(
      [Self.flag("om_1"), String(enriched)], cancelled: [#"{"item_id":"om_2"}"#], messages: [#"{"message_id":"om_1"}"#])
    #expect(result.error == "")
    #expect(try result.json.serialized() == Feed.envelope(data, pages: 3, items: 3))
    #expect(
      Feed.calls(platform) == [Self.get(""), Self.get("t2"), Self.get("t3"), "GET \(Feed.mget)?message_ids=om_9"])
  }

  @Test("nothing is null where there is nothing")
  func empty() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.flags, .success("null"))
    let answer = try await Feed.success("+flag-list --page-all", on: platform)
    #expect(answer["data"]?.serialized() == Self.page([]))
  }

  @Test("a limit cuts the list short, says so, and can be gone on from")
  func limit() async throws {
    let platform = try threePages()
    let result = try await Feed.run("+flag-list --page-all --page-limit 2", on: platform)
    #expect(result.status == 0)
    let json = try result.json
    #expect(json["data"]?["has_more"] == true)
    #expect(json["data"]?["page_token"] == "t3")
    #expect(json["meta"]?["pagination"] == ["complete": false, "pages": 2, "items": 2, "next_token": "t3"])
    #expect(result.error.hasPrefix("warning: page_limit_reached: stopped after 2 pages"))
    #expect(platform.requests.count == 2)
  }

  @Test("a limit of 0 is none")
  func noLimit() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.flags) { request in
      let number = Int(request.query("page_token") ?? "") ?? 0
      let flags = [Self.flag("om_\(number)")]
      return .success(number < 24 ? Self.page(flags, more: true, token: "\(number + 1)") : Self.page(flags))
    }
    let all = try await Feed.success("+flag-list --page-all --page-limit 0", on: platform)
    #expect(all["data"]?["flag_items"]?.arrayValue?.count == 25)
    let usual = try await Feed.success("+flag-list --page-all", on: platform)
    #expect(usual["data"]?["flag_items"]?.arrayValue?.count == 20)
    #expect(usual["meta"]?["pagination"]?["next_token"] == "20")
  }

  @Test("a token that comes again ends the list with a warning, and the page counts")
  func repeatedToken() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", Feed.flags, .success(Self.page([Self.flag("om_1")], more: true, token: "same")),
      .success(Self.page([Self.flag("om_2")], more: true, token: "same")))
    let result = try await Feed.run("+flag-list --page-all", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: pages_missing: stopped after page 2"))
    let json = try result.json
    #expect(json["data"]?["flag_items"]?.arrayValue?.count == 2)
    #expect(json["data"]?["has_more"] == true && json["data"]?["page_token"] == "same")
    #expect(json["meta"]?["pagination"] == ["complete": false, "pages": 2, "items": 2])
    #expect(Feed.calls(platform) == [Self.get(""), Self.get("same")])
  }

  @Test("an empty token ends the list, but not as if it were complete")
  func emptyToken() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.flags, .success(Self.page([Self.flag("om_1")], more: true)))
    let result = try await Feed.run("+flag-list --page-all", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: pages_missing: "))
    #expect(try result.json["meta"]?["pagination"]?["complete"] == false)
    #expect(platform.requests.count == 1)
  }

  @Test("a page that fails late leaves the flags before it")
  func failedPage() async throws {
    let platform = try PlatformStub()
    platform.pages(Feed.flags, ["": Self.page([Self.flag("om_1")], more: true, token: "t2")])
    let result = try await Feed.run("+flag-list --page-all", on: platform)
    #expect(result.status == 1)
    #expect(try result.json["ok"] == false)
    #expect(try result.json["data"]?["flag_items"]?[0]?["item_id"] == "om_1")
    #expect(try result.json["data"]?["page_token"] == "t2")
    #expect(result.error.contains("warning: page 2: no such page; what came before it is here: go on with --page-token t2\n"))
  }

  @Test("a token asks for one page, even an empty one", arguments: [("t3", "t3"), ("''", "")])
  func token(typed: String, sent: String) async throws {
    let platform = try threePages()
    let result = try await Feed.run(
      "+flag-list --page-all --enrich-feed-thread=false --page-token \(typed)", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: option_without_effect: --page-all"))
    #expect(try result.json["meta"] == nil)
    #expect(Feed.calls(platform) == [Self.get(sent)])
  }

  @Test("an interrupt between two pages ends the command", .timeLimit(.minutes(15)))
  func interrupt() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.flags, .success(Self.page([], more: true, token: "t2")), .silence)
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.lark(
        "im", "+flag-list", "--page-all",
        started: platform.sending(SIGINT, after: 2))
      #expect(result.status == 130)
      #expect(result.output == "")
      #expect(try result.failure["subtype"] == "cancelled")
    }
  }

  // MARK: Flags and dry runs

  @Test("numbers out of range", arguments: [
    ("--page-size 0", "--page-size"), ("--page-size 51", "--page-size"), ("--page-size abc", "--page-size"),
    ("--page-limit -1", "--page-limit"), ("--page-limit 1001", "--page-limit"),
    ("--page-all --page-limit 1001", "--page-limit"),
  ])
  func refused(flags: String, name: String) async throws {
    try await Feed.expectRefusal("+flag-list \(flags)", of: [name])
  }

  @Test("a dry run shows the first page, whatever follows")
  func dryRun() async throws {
    let params: JSON = ["page_size": "50", "page_token": ""]
    for flags in ["", "--page-all"] {
      let call = try #require(try await Feed.dryRun("+flag-list \(flags)")["api"]?[0])
      #expect(call["method"] == "GET" && call["url"] == .string(Feed.flags) && call["params"] == params)
      let note = call["desc"]?.stringValue ?? ""
      for word in Feed.messageScopes.split(separator: " ").map(String.init) + ["mget", "--enrich-feed-thread"] {
        #expect(note.contains(word))
      }
    }
    #expect(
      try await Feed.dryRun("+flag-list --enrich-feed-thread=false")
        == ["api": [["method": "GET", "url": .string(Feed.flags), "params": params]]])
  }

  @Test("rows have the fields of flags as columns, and say which list they are from")
  func rows() async throws {
    let platform = try PlatformStub()
    let flag = #"{"item_id":"om_1","item_type":"0"}"#
    platform.on(
      "GET", Feed.flags,
      .success(Self.page([flag], cancelled: [#"{"item_id":"om_2"}"#], more: true, token: "t2")))
    let csv = try await Feed.run("+flag-list --format csv", on: platform)
    #expect(csv.output == "_list,item_id,item_type\nflag_items,om_1,0\ndelete_flag_items,om_2,\n")
    #expect(csv.error.contains("more follow") && csv.error.contains("--page-token t2"))
    let lines = try await Feed.run("+flag-list --format ndjson", on: platform)
    #expect(
      lines.output == """
        {"_list":"flag_items","item_id":"om_1","item_type":"0"}
        {"_list":"delete_flag_items","item_id":"om_2"}

        """)
  }
}
