import LarkJSON
import LoopbackServer
import Testing

@Suite("Reading messages: whole commands from the line to the answer")
struct ReadingExampleTests {
  @Test("a page of a chat, as user")
  func chat() async throws {
    let platform = try PlatformStub()
    platform.on("GET", ReadingPath.list) { request in
      request.query("container_id_type") == "thread"
        ? .success(
          #"""
          {"has_more":false,"items":[
           {"message_id":"om_r","msg_type":"text","create_time":"1773106500000","update_time":"1773106500000",
            "updated":false,"deleted":false,"chat_id":"oc_demo","thread_id":"omt_9","thread_message_position":"1",
            "sender":{"id":"ou_ann","id_type":"open_id","sender_type":"user","tenant_key":"t1"},
            "body":{"content":"{\"text\":\"done\"}"}}]}
          """#)
        : .success(
          #"""
          {"has_more": true, "page_token": "tk2", "items": [
           {"message_id":"om_b","msg_type":"text","create_time":"1773106200000","update_time":"1773106260000",
            "updated":true,"deleted":false,"chat_id":"oc_demo","message_position":"42","thread_id":"omt_9",
            "sender":{"id":"ou_ann","id_type":"open_id","sender_type":"user","tenant_key":"t1"},
            "mentions":[{"key":"@_user_1","id":"ou_bo","id_type":"open_id","name":"Bo"}],
            "body":{"content":"{\"text\":\"@_user_1 please review\"}"}},
           {"message_id":"om_a","msg_type":"file","create_time":"1773104400000","update_time":"1773104400000",
            "updated":false,"deleted":false,"chat_id":"oc_demo","message_position":"41","parent_id":"om_z",
            "sender":{"id":"ou_bo","id_type":"open_id","sender_type":"user","tenant_key":"t1"},
            "body":{"content":"{\"file_key\":\"file_7\",\"file_name\":\"plan.pdf\"}"}}]}
          """#)
    }
    platform.on("POST", ReadingPath.userNames, .success(#"{"users":[{"user_id":"ou_ann","name":"Ann"}]}"#))
    platform.on(
      "POST", ReadingPath.reactions,
      .success(
        #"""
        {"success_msg_reaction_counts":[{"message_id":"om_b","reaction_count":[{"reaction_type":"OK","count":1}]}],
         "success_msg_reaction_details":[{"message_id":"om_b","message_reaction_items":[
          {"reaction_id":"r1","emoji_type":"OK","action_time":"1773106300000",
           "operator":{"operator_id":"ou_bo","operator_type":"user"}}]}],
         "fail_msg_reaction_details":[{"message_id":"om_a","fail_reason":"no_permission"}]}
        """#))
    let result = try await reading("+chat-messages-list --chat-id oc_demo --page-size 2", on: platform)
    #expect(result.status == 0)
    #expect(result.error == "warning: reactions_partial_failed: 1 message(s) failed ([om_a])\n")
    let answer = try result.json
    #expect(answer["identity"] == "user")
    let expected = try JSON(
      parsing: #"""
        {"messages":[
         {"message_id":"om_b","msg_type":"text","content":"@Bo please review",
          "sender":{"id":"ou_ann","id_type":"open_id","sender_type":"user","tenant_key":"t1","name":"Ann"},
          "create_time":"2026-03-10 09:30","update_time":"2026-03-10 09:31","deleted":false,"updated":true,
          "thread_id":"omt_9","chat_id":"oc_demo","message_position":"42",
          "message_app_link":"https://applink.feishu.cn/client/chat/open?openChatId=oc_demo&position=42",
          "mentions":[{"key":"@_user_1","id":"ou_bo","name":"Bo"}],
          "reactions":{"counts":[{"reaction_type":"OK","count":1}],
            "details":[{"reaction_id":"r1","emoji_type":"OK","action_time":"1773106300000",
                        "operator":{"operator_id":"ou_bo","operator_type":"user"}}]},
          "thread_replies":[{"message_id":"om_r","msg_type":"text","content":"done",
            "sender":{"id":"ou_ann","id_type":"open_id","sender_type":"user","tenant_key":"t1","name":"Ann"},
            "create_time":"2026-03-10 09:35","deleted":false,"updated":false,"thread_id":"omt_9",
            "chat_id":"oc_demo","thread_message_position":"1",
            "message_app_link":"https://applink.feishu.cn/client/thread/open?open_chat_id=oc_demo&open_thread_id=omt_9&openchatid=oc_demo&openthreadid=omt_9&thread_position=1"}]},
         {"message_id":"om_a","msg_type":"file","content":"<file key=\"file_7\" name=\"plan.pdf\"/>",
          "sender":{"id":"ou_bo","id_type":"open_id","sender_type":"user","tenant_key":"t1","name":"Bo"},
          "create_time":"2026-03-10 09:00","deleted":false,"updated":false,"reply_to":"om_z",
          "chat_id":"oc_demo","message_position":"41","reactions_error":true,
          "message_app_link":"https://applink.feishu.cn/client/chat/open?openChatId=oc_demo&position=41"}],
         "total":2,"has_more":true,"page_token":"tk2"}
        """#)
    #expect(answer["data"]?.inOrder == expected.inOrder)
    // One call each, names and reactions in their order.
    #expect(platform.requests.count == 4)
    #expect(platform.requests(to: ReadingPath.userNames).map(\.text) == [#"{"user_ids":["ou_ann"]}"#])
    #expect(platform.requests(to: ReadingPath.reactions).map(\.reactionIDs) == [["om_b", "om_r", "om_a"]])
    #expect(platform.requests.allSatisfy { $0.header("Authorization") == "Bearer u-token-of-the-user" })
  }

  @Test("a merged forward")
  func forward() async throws {
    let platform = try PlatformStub.quiet()
    let container = #"""
      {"message_id":"om_m","msg_type":"merge_forward","body":{"content":"Merged and Forwarded Message"},
       "sender":{"id":"ou_ann","sender_type":"user","sender_name":"Ann"}}
      """#
    platform.on("GET", ReadingPath.mget, .success(itemsJSON([container])))
    platform.on(
      "GET", ReadingPath.message("om_m"),
      .success(
        itemsJSON([
          container,
          #"""
          {"message_id":"om_2","upper_message_id":"om_m","msg_type":"merge_forward",
           "sender":{"id":"ou_y","sender_type":"user"},"create_time":"1773104400000","body":{"content":"Merged"}}
          """#,
          #"""
          {"message_id":"om_1","upper_message_id":"om_m","msg_type":"text",
           "sender":{"id":"ou_x","sender_type":"user"},"create_time":"1773100800000",
           "body":{"content":"{\"text\":\"hello\"}"}}
          """#,
          #"""
          {"message_id":"om_3","upper_message_id":"om_2","msg_type":"image","body":{"content":"{\"image_key\":\"img_9\"}"}}
          """#,
        ])))
    platform.on("POST", ReadingPath.userNames, .success(#"{"users":[{"user_id":"ou_x","name":"Ann"}]}"#))
    let result = try await reading("+messages-mget --message-ids om_m", on: platform)
    #expect(
      try result.json["data"]?["messages"]?[0]?["content"]?.stringValue == """
        <forwarded_messages>
        [2026-03-10T08:00:00+08:00] Ann:
            hello
        [2026-03-10T09:00:00+08:00] ou_y:
            <forwarded_messages>
            [unknown] unknown:
                [Image: img_9]
            </forwarded_messages>
        </forwarded_messages>
        """)
    #expect(
      platform.requests(to: ReadingPath.message("om_m")).map(\.target) == [
        "/open-apis/im/v1/messages/om_m?user_id_type=open_id&card_msg_content_type=raw_card_content"
          + "&with_sender_name=true"
      ])
    #expect(platform.requests(to: ReadingPath.userNames).map { $0.strings("user_ids") } == [["ou_y", "ou_x"]])
  }

  @Test("a card")
  func card() async throws {
    let card: JSON = [
      "header": ["title": ["content": "Build 12"], "textTagList": [["tag": "text_tag", "text": ["content": "failed"]]]],
      "body": [
        "elements": [
          ["tag": "markdown", "content": "See **log**"],
          [
            "tag": "action",
            "actions": [
              [
                "tag": "button", "text": ["content": "Open"],
                "actions": [["type": "open_url", "action": ["url": "https://ci.example/12"]]],
              ],
              ["tag": "button", "text": ["content": "Retry"], "disabled": true],
            ],
          ],
        ]
      ],
    ]
    let content: JSON = ["json_card": .string(card.serialized()), "json_attachment": "{}", "card_schema": 2]
    let message: JSON = [
      "message_id": "om_c", "msg_type": "interactive", "body": ["content": .string(content.serialized())],
    ]
    let platform = try PlatformStub.quiet()
    platform.on("GET", ReadingPath.mget, .success(itemsJSON([message.serialized()])))
    let result = try await reading("+messages-mget --message-ids om_c", on: platform)
    let read = try result.json["data"]?["messages"]?[0]
    #expect(
      read?["content"]?.stringValue == """
        <card title="Build 12">
        「failed」
        See **log**
        [Open](https://ci.example/12) [Retry ✗]
        </card>
        """)
    #expect(read?["sender"] == .null)
  }

  @Test("a search over two pages")
  func search() async throws {
    let ids = (1...55).map { "om_\($0)" }
    let platform = try PlatformStub.quiet()
    let hits: @Sendable (ArraySlice<String>) -> String = { ids in
      ids.map { #"{"meta_data":{"message_id":"\#($0)"}}"# }.joined(separator: ",")
    }
    platform.on(
      "POST", ReadingPath.search,
      .success(#"{"items":[\#(hits(ids[..<50]))],"has_more":true,"page_token":"p2"}"#),
      .success(#"{"items":[\#(hits(ids[50...]))],"has_more":true,"page_token":"p3"}"#))
    platform.on("GET", ReadingPath.mget) { request in
      .success(itemsJSON(request.query.filter { $0.name == "message_ids" }.map { messageJSON($0.value) }))
    }
    let result = try await reading(
      "+messages-search --query deploy --sender ou_a,ou_b --chat-type group --start 2026-03-01T00:00:00+08:00 "
        + "--page-size 50 --page-limit 2", on: platform)
    #expect(result.status == 0)
    let searches = platform.requests(to: ReadingPath.search)
    #expect(
      searches.map(\.line) == [
        "POST \(ReadingPath.search)?page_size=50", "POST \(ReadingPath.search)?page_size=50&page_token=p2",
      ])
    let body = #"""
      {"query":"deploy","filter":{"from_ids":["ou_a","ou_b"],"chat_type":"group","time_range":{"start_time":"2026-03-01T00:00:00+08:00"}}}
      """#
    #expect(try searches.map { $0.parsedBody?.inOrder } == Array(repeating: JSON(parsing: body).inOrder, count: 2))
    let gets = platform.requests(to: ReadingPath.mget)
    #expect(gets.map { $0.query.filter { $0.name == "message_ids" }.count } == [50, 5])
    #expect(gets[0].target.hasPrefix("\(ReadingPath.mget)?message_ids=om_1&message_ids=om_2&"))
    let answer = try result.json
    #expect((answer["data"]?["messages"]?.arrayValue ?? []).compactMap { $0["message_id"]?.stringValue } == ids)
    #expect(answer["data"]?["total"] == 55)
    #expect(answer["data"]?["has_more"] == true)
    #expect(answer["data"]?["page_token"] == "p3")
    #expect(answer["meta"]?["pagination"] == ["complete": false, "pages": 2, "items": 55, "next_token": "p3"])
  }
}
