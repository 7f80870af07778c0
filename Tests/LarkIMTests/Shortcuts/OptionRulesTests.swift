import LarkCore
import LarkOptions
import Testing

/// Options as they are given: a mark behind a slash or a blank is a mark, and hides none of them.
@Suite struct OptionRulesTests {
  @Test("only white space goes", arguments: [
    (" a ", "a"), (" \u{301}a", "\u{301}a"), ("\u{3000}a\n", "a"), ("a \u{301}", "a \u{301}"), ("\r\n", ""),
  ])
  func trimming(text: String, trimmed: String) {
    #expect(Array(OptionRules.trimmed(text).utf8) == Array(trimmed.utf8))
  }

  @Test("a link holds the id of its chat", arguments: [
    "https://applink.feishu.cn/client/chat/open?openChatId=oc_1", "https://x.larksuite.com/\u{301}y?id=oc_1#z",
    "https://x.feishu.cn/a?b=\u{301}&c=oc_1",
  ])
  func links(link: String) throws {
    #expect(try OptionRules.chatID(link, option: "chat-id") == "oc_1")
  }
}
