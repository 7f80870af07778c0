import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +messages-mget")
struct MessagesMgetTests {
  @Test("messages in the platform's order, with what belongs to them", arguments: [true, false])
  func messages(isUser: Bool) async throws {
    let platform = try PlatformStub.quiet()
    platform.on(
      "GET", ReadingPath.mget,
      .success(itemsJSON([messageJSON("om_b", extra: #""thread_id":"omt_1""#), messageJSON("om_a")])))
    platform.on("GET", ReadingPath.list, .success(itemsJSON([messageJSON("om_r")])))
    let result = try await reading(
      "+messages-mget --message-ids ' om_a ,,om_b' --message-ids om_a,om_lost", on: platform, as: isUser)
    #expect(result.status == 0 && result.error == "")
    let data = try result.json["data"]
    #expect(data?.objectValue?.keys == ["messages", "total"])
    #expect(data?["total"] == 2)
    #expect((data?["messages"]?.arrayValue ?? []).map { $0["message_id"] } == ["om_b", "om_a"])
    #expect(data?["messages"]?[0]?["thread_replies"]?[0]?["message_id"] == "om_r")
    #expect(
      platform.requests(to: ReadingPath.mget).map(\.target) == [
        "\(ReadingPath.mget)?message_ids=om_a&message_ids=om_b&message_ids=om_a&message_ids=om_lost"
          + "&card_msg_content_type=raw_card_content&with_sender_name=true"
      ])
    #expect(
      platform.requests(to: ReadingPath.list).map(\.target) == [
        "\(ReadingPath.list)?container_id_type=thread&container_id=omt_1&sort_type=ByCreateTimeAsc&page_size=50"
          + "&card_msg_content_type=raw_card_content&with_sender_name=true"
      ])
    #expect(platform.requests(to: ReadingPath.reactions).map(\.reactionIDs) == [["om_b", "om_r", "om_a"]])
  }

  @Test("a recalled message says so in every format, and nothing is fetched for it")
  func recalled() async throws {
    for format in ["json", "pretty", "table", "csv", "ndjson"] {
      let platform = try PlatformStub.quiet()
      let gone = #"""
        {"message_id":"om_a","msg_type":"image","deleted":true,"thread_id":"omt_1","chat_id":"oc_1",
        "sender":{"id":"ou_1","id_type":"open_id","sender_type":"user"},"body":{"content":"This message was recalled"}}
        """#
      platform.on("GET", ReadingPath.mget, .success(itemsJSON([gone])))
      let line = "+messages-mget --message-ids om_a --download-resources --format \(format)"
      let result = try await reading(line, on: platform)
      #expect(result.status == 0 && result.error == "", "\(format)")
      #expect(result.output.contains("[This message was recalled]"), "\(format): \(result.output)")
      #expect(platform.requests.map(\.path) == [ReadingPath.mget], "\(format)")
      if format == "json" { #expect(try result.json["data"]?["messages"]?[0]?["deleted"] == true) }
    }
  }

  @Test("a forward that could not be read says how many messages it holds", arguments: ["{}", #"{"items":[]}"#])
  func unreadForward(data: String) async throws {
    let platform = try PlatformStub.quiet()
    let forward = #"""
      {"message_id":"om_f","msg_type":"merge_forward","sender":{"id":"ou_1","sender_type":"user","sender_name":"Ann"},
      "body":{"content":"{\"create_message_ids\":[\"om_1\",\"om_2\"]}"}}
      """#
    platform.on("GET", ReadingPath.mget, .success(itemsJSON([forward])))
    platform.on("GET", ReadingPath.message("om_f"), .success(data))
    let result = try await reading("+messages-mget --message-ids om_f --no-reactions", on: platform)
    #expect(result.status == 0)
    #expect(
      try result.json["data"]?["messages"]?[0]?["content"] == "[Merged forward: 2 messages that could not be read]")
    #expect(
      result.error
        == "warning: merge_forward_unread: om_f: the platform answered none of the messages that it holds\n")
    #expect(platform.requests.map(\.path) == [ReadingPath.mget, ReadingPath.message("om_f")])
  }

  @Test("flags that cannot be")
  func refusals() async throws {
    try await expectRefused("+messages-mget", "--message-ids")
    try await expectRefused("+messages-mget --message-ids ''", "--message-ids")
    try await expectRefused("+messages-mget --message-ids ' , '", "--message-ids")
    try await expectRefused("+messages-mget --message-ids om_1,oc_2", "--message-ids")
    try await expectRefused("+messages-mget --message-ids om_1,omt_2", "--message-ids")
    let ids = (1...51).map { "om_\($0)" }.joined(separator: ",")
    try await expectRefused("+messages-mget --message-ids \(ids)", "--message-ids")
  }

  @Test("fifty messages are allowed")
  func fifty() async throws {
    let platform = try PlatformStub.quiet()
    platform.on("GET", ReadingPath.mget, .success(itemsJSON([])))
    let ids = (1...50).map { "om_\($0)" }.joined(separator: ",")
    let result = try await reading("+messages-mget --message-ids \(ids)", on: platform)
    #expect(try result.json["data"] == ["messages": [], "total": 0])
    #expect(platform.requests.count == 1)
  }

  @Test("a message asked for twice carries its reactions twice, and is asked about once")
  func twice() async throws {
    let platform = try PlatformStub.quiet()
    platform.on("GET", ReadingPath.mget, .success(itemsJSON([messageJSON("om_a"), messageJSON("om_a")])))
    platform.on(
      "POST", ReadingPath.reactions,
      .success(
        #"{"success_msg_reaction_counts":[{"message_id":"om_a","reaction_count":[{"reaction_type":"OK","count":"2"}]}]}"#
      ))
    let result = try await reading("+messages-mget --message-ids om_a,om_a", on: platform)
    let blocks = (try result.json["data"]?["messages"]?.arrayValue ?? []).map { $0["reactions"] }
    #expect(blocks == Array(repeating: ["counts": [["reaction_type": "OK", "count": "2"]]], count: 2))
    #expect(platform.requests(to: ReadingPath.reactions).map(\.reactionIDs) == [["om_a"]])
  }

  @Test("a table for people")
  func pretty() async throws {
    let platform = try PlatformStub.quiet()
    platform.on("GET", ReadingPath.mget, .success(itemsJSON([messageJSON("om_a")])))
    let result = try await reading("+messages-mget --message-ids om_a --format pretty", on: platform)
    #expect(
      result.output == """
        message_id  time              type  sender  content
        ──────────  ────────────────  ────  ──────  ───────
        om_a        2026-03-10 09:00  text  Ann     hi

        1 message; --format json has the whole text

        """)
  }

  @Test("a dry run")
  func dryRun() async throws {
    let result = try await reading("+messages-mget --message-ids om_a,om_b --dry-run", on: nil)
    let calls = try #require(try result.json["data"]?["api"]?.arrayValue)
    #expect(
      calls.map { $0["url"]?.stringValue } == [
        ReadingPath.mget, ReadingPath.message("<message_id>"), ReadingPath.list, ReadingPath.reactions,
        "/open-apis/im/v1/files/<file_key>/folder", ReadingPath.userNames,
      ])
    #expect(calls[0]["params"]?["message_ids"] == ["om_a", "om_b"])
    #expect(calls[0]["when"] == nil && calls.dropFirst().allSatisfy { $0["when"] != nil && $0["desc"] != nil })
    let without = try await reading("+messages-mget --message-ids om_a --no-reactions --dry-run", on: nil)
    #expect(try without.json["data"]?["api"]?.arrayValue?.count == calls.count - 1)
    #expect(!without.output.contains("reaction"))
  }
}
