import LarkIM
import Testing

@Suite struct LinkTests {
  private func link(_ message: String, _ brand: Brand = .feishu) throws -> String? {
    MessageRenderer(context: RenderingContext(brand: brand)).appLink(to: try .init(json: message))
  }

  @Test(arguments: [
    (
      #"{"chat_id":"oc_1","thread_id":"omt_1","thread_message_position":"9","message_position":"12"}"#,
      "https://applink.feishu.cn/client/thread/open?open_chat_id=oc_1&open_thread_id=omt_1&openchatid=oc_1&openthreadid=omt_1&thread_position=9"
    ),
    (
      #"{"chat_id":"oc_1","message_position":"42"}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=oc_1&position=42"
    ),
    // A thread needs its position.
    (
      #"{"chat_id":"oc_1","thread_id":"omt_1","thread_message_position":"bad","message_position":12}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=oc_1&position=12"
    ),
    (
      #"{"chat_id":"oc_1","thread_id":"","thread_message_position":1,"message_position":12}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=oc_1&position=12"
    ),
    // Positions
    (#"{"chat_id":"c","message_position":0}"#, "https://applink.feishu.cn/client/chat/open?openChatId=c&position=0"),
    (
      #"{"chat_id":"c","message_position":"-3"}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=c&position=-3"
    ),
    (
      #"{"chat_id":"c","message_position":12.0}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=c&position=12"
    ),
    (
      #"{"chat_id":"c","message_position":" 1.5 "}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=c&position=1.5"
    ),
    (
      #"{"chat_id":"c","message_position":1e3}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=c&position=1000"
    ),
    // What a query cannot hold as it is
    (
      #"{"chat_id":"oc_1+2/3 é&","message_position":"1"}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=oc_1%2B2%2F3%20%C3%A9%26&position=1"
    ),
    // The platform's own
    (#"{"message_app_link":"https://x.example/1","chat_id":"c","message_position":1}"#, "https://x.example/1"),
    (
      #"{"message_app_link":"  ","chat_id":"c","message_position":1}"#,
      "https://applink.feishu.cn/client/chat/open?openChatId=c&position=1"
    ),
  ])
  func leadsToTheMessage(message: String, expected: String) throws {
    #expect(try link(message) == expected)
  }

  @Test(arguments: [
    "{}", #"{"chat_id":"c"}"#, #"{"message_position":1}"#, #"{"chat_id":"","message_position":1}"#,
    #"{"chat_id":"c","message_position":"x"}"#, #"{"chat_id":"c","message_position":""}"#,
    #"{"chat_id":"c","message_position":"nan"}"#, #"{"chat_id":"c","message_position":"inf"}"#,
    #"{"chat_id":"c","message_position":1e999}"#,
  ])
  func isMissingWhereThePlaceIs(message: String) throws {
    #expect(try link(message) == nil)
  }

  @Test func eachBrandHasItsHost() throws {
    #expect(
      try link(#"{"chat_id":"c","message_position":1}"#, .lark)
        == "https://applink.larksuite.com/client/chat/open?openChatId=c&position=1")
  }
}
