import LarkAPI
import LarkIM
import Testing

/// Whole messages with what must come of them.
@Suite struct WorkedExampleTests {
  @Test func messagesOfAChat() throws {
    let edited = try IM.Types.Message(
      json: #"""
        {"message_id":"om_b","msg_type":"text","create_time":"1773106200000","update_time":"1773106260000",
         "updated":true,"deleted":false,"chat_id":"oc_demo","message_position":"42","thread_id":"omt_9",
         "sender":{"id":"ou_ann","id_type":"open_id","sender_type":"user","tenant_key":"t1"},
         "mentions":[{"key":"@_user_1","id":"ou_bo","id_type":"open_id","name":"Bo"}],
         "body":{"content":"{\"text\":\"@_user_1 please review\"}"}}
        """#)
    #expect(shanghai.content(of: edited) == "@Bo please review")
    #expect(shanghai.times.messageTime(edited.createTime) == "2026-03-10 09:30")
    #expect(shanghai.times.messageTime(edited.updateTime) == "2026-03-10 09:31")
    #expect(
      shanghai.appLink(to: edited)
        == "https://applink.feishu.cn/client/chat/open?openChatId=oc_demo&position=42")

    let file = try IM.Types.Message(
      json: #"""
        {"message_id":"om_a","msg_type":"file",
         "body":{"content":"{\"file_key\":\"file_7\",\"file_name\":\"plan.pdf\"}"}}
        """#)
    #expect(shanghai.content(of: file) == #"<file key="file_7" name="plan.pdf"/>"#)
    #expect(shanghai.resources(of: file) == [MessageResource(messageID: "om_a", key: "file_7", kind: .file)])
  }

  @Test func aMergedForward() throws {
    let items = try [
      #"{"message_id":"om_m","msg_type":"merge_forward","body":{"content":"Merged and Forwarded Message"}}"#,
      #"""
      {"message_id":"om_2","upper_message_id":"om_m","msg_type":"merge_forward","sender":{"id":"ou_y"},
      "create_time":"1773104400000","body":{"content":"Merged and Forwarded Message"}}
      """#,
      #"""
      {"message_id":"om_1","upper_message_id":"om_m","msg_type":"text","sender":{"id":"ou_x"},
      "create_time":"1773100800000","body":{"content":"{\"text\":\"hello\"}"}}
      """#,
      #"""
      {"message_id":"om_3","upper_message_id":"om_2","msg_type":"image",
      "body":{"content":"{\"image_key\":\"img_9\"}"}}
      """#,
    ].map { try IM.Types.Message(json: $0) }
    let renderer = MessageRenderer(
      context: RenderingContext(
        timeZone: .fixed(hours: 8), senderNames: ["ou_x": "Ann"], mergedForwards: ["om_m": .messages(items)]))
    #expect(
      renderer.content(of: items[0]) == """
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
    #expect(renderer.resources(of: items[0]) == [MessageResource(messageID: "om_m", key: "img_9", kind: .image)])
  }

  @Test func aCard() {
    let card = #"""
      {"header":{"title":{"content":"Build 12"},"textTagList":[{"tag":"text_tag","property":{"text":{"content":"failed"}}}]},
       "body":{"elements":[{"tag":"markdown","property":{"content":"See **log**"}},
         {"tag":"action","property":{"actions":[
           {"tag":"button","property":{"text":{"content":"Open"},"actions":[{"type":"open_url","action":{"url":"https://ci.example/12"}}]}},
           {"tag":"button","property":{"text":{"content":"Retry"},"disabled":true}}]}}]}}
      """#
    #expect(
      shanghai.content(cardContent(card: card), type: "interactive") == """
        <card title="Build 12">
        「failed」
        See **log**
        [Open](https://ci.example/12) [Retry ✗]
        </card>
        """)
  }
}
