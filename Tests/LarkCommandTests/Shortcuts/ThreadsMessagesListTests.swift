import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +threads-messages-list")
struct ThreadsMessagesListTests {
  private static func platform() throws -> PlatformStub {
    let platform = try PlatformStub.quiet()
    platform.on(
      "GET", ReadingPath.list,
      .success(
        itemsJSON([messageJSON("om_1", extra: #""thread_id":"omt_1""#)], more: #""has_more":true,"page_token":"p2""#)))
    return platform
  }

  @Test(
    "flags and what is sent for them",
    arguments: [
      ("--thread omt_1", "sort_type=ByCreateTimeAsc&page_size=50", ""),
      ("--thread ' omt_1 ' --order desc", "sort_type=ByCreateTimeDesc&page_size=50", ""),
      ("--thread omt_1 --sort desc --limit 3", "sort_type=ByCreateTimeDesc&page_size=3", ""),
      ("--thread omt_1 --page-token t", "sort_type=ByCreateTimeAsc&page_size=50", "&page_token=t"),
    ])
  func requests(flags: String, query: String, token: String) async throws {
    let platform = try Self.platform()
    let result = try await reading("+threads-messages-list \(flags)", on: platform)
    #expect(result.status == 0, "\(result.error)")
    // A thread inside of a thread is not followed.
    #expect(
      platform.requests(to: ReadingPath.list).map(\.target) == [
        "\(ReadingPath.list)?container_id_type=thread&container_id=omt_1&\(query)\(token)"
          + "&card_msg_content_type=raw_card_content&with_sender_name=true"
      ])
    let data = try result.json["data"]
    #expect(data?.objectValue?.keys == ["thread_id", "messages", "total", "has_more", "page_token"])
    #expect(data?["thread_id"] == "omt_1" && data?["total"] == 1)
    #expect(data?["has_more"] == true && data?["page_token"] == "p2")
    #expect(platform.requests(to: ReadingPath.reactions).map(\.reactionIDs) == [["om_1"]])
  }

  @Test("the thread of a message is looked up", arguments: [true, false])
  func message(isUser: Bool) async throws {
    let platform = try Self.platform()
    platform.on(
      "GET", ReadingPath.message("om_9"),
      .success(itemsJSON([messageJSON("om_9", extra: #""thread_id":"""#), messageJSON("om_9", extra: #""thread_id":"omt_7""#)])))
    let result = try await reading("+threads-messages-list --thread om_9", on: platform, as: isUser)
    #expect(result.status == 0)
    #expect(try result.json["data"]?["thread_id"] == "omt_7")
    #expect(platform.requests[0].line == "GET \(ReadingPath.message("om_9"))")
    #expect(platform.requests[1].query("container_id") == "omt_7")
  }

  @Test("a message in no thread")
  func noThread() async throws {
    let platform = try Self.platform()
    platform.on("GET", ReadingPath.message("om_9"), .success(itemsJSON([messageJSON("om_9")])))
    let result = try await reading("+threads-messages-list --thread om_9", on: platform)
    #expect(result.status == 1)
    let error = try result.failure
    #expect(error["type"] == "api" && error["subtype"] == "not_found")
    #expect(error["message"] == "the message om_9 is in no thread")
    #expect(platform.requests.count == 1)
  }

  @Test("a look-up that is refused")
  func refusedLookUp() async throws {
    let platform = try Self.platform()
    platform.on("GET", ReadingPath.message("om_9"), .failure(230_002, "not in the chat"))
    let result = try await reading("+threads-messages-list --thread om_9", on: platform, as: false)
    #expect(result.status == 3)
    #expect(try result.failure["code"] == 230_002)
  }

  @Test("flags that cannot be")
  func refusals() async throws {
    try await expectRefused("+threads-messages-list", "--thread")
    try await expectRefused("+threads-messages-list --thread oc_1", "--thread")
    try await expectRefused("+threads-messages-list --thread omt_1 --order up", "--order")
    try await expectRefused("+threads-messages-list --thread omt_1 --page-size 51", "--page-size")
    try await expectRefused("+threads-messages-list --thread omt_1 --page-all --page-limit -1", "--page-limit")
    // Threads take no times.
    try await expectRefused("+threads-messages-list --thread omt_1 --start 2026-03-10", "--start")
  }

  @Test("all pages")
  func pages() async throws {
    let platform = try PlatformStub.quiet()
    platform.on(
      "GET", ReadingPath.list,
      .success(itemsJSON([messageJSON("om_1")], more: #""has_more":true,"page_token":"p2""#)),
      .success(itemsJSON([messageJSON("om_2")])))
    let result = try await reading("+threads-messages-list --thread omt_1 --page-all --page-delay 0", on: platform)
    let answer = try result.json
    #expect(answer["data"]?["total"] == 2)
    #expect(answer["meta"]?["pagination"] == ["complete": true, "pages": 2, "items": 2])
  }

  @Test("rows are messages")
  func rows() async throws {
    let result = try await reading(
      "+threads-messages-list --thread omt_1 --format csv --no-reactions", on: try Self.platform())
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.output.hasPrefix("message_id,msg_type,content,"))
    #expect(result.error == "note: more follow: go on with --page-token p2\n")
  }

  @Test("a dry run")
  func dryRun() async throws {
    let result = try await reading("+threads-messages-list --thread om_9 --order desc --dry-run", on: nil)
    let data = try result.json["data"]
    #expect(data?["description"] == "the thread of om_9 is looked up first (im.messages.get)")
    #expect(data?["api"]?[0]?["url"]?.stringValue == ReadingPath.message("om_9"))
    #expect(data?["api"]?[1]?["params"]?["container_id"] == "<resolved_thread_id>")
    #expect(data?["thread"] == "om_9" && data?["order"] == "desc" && data?["page_size"] == 50)
  }
}
