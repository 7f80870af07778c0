import LarkCore
import Testing

@testable import LarkIM

/// Options as they are typed: a mark behind a comma, a slash or a blank is a mark, and hides none of them.
@Suite struct OptionRulesTests {
  @Test("lists are parted at commas", arguments: [
    ("om_1,om_2", ["om_1", "om_2"]), (" om_1 ,, om_2 ", ["om_1", "om_2"]), ("om_1,\u{200D}om_2", ["om_1", "\u{200D}om_2"]),
    ("om_1,\u{301}om_2", ["om_1", "\u{301}om_2"]), (",", []), ("", []),
  ])
  func lists(text: String, parts: [String]) {
    #expect(OptionRules.list([text]).map { Array($0.utf8) } == parts.map { Array($0.utf8) })
  }

  @Test func wordsArePartedAtCommas() {
    let error = #expect(throws: LarkError.self) {
      try OptionRules.words(["p2p,\u{301}group"], of: ["p2p", "group"], option: "chat-types")
    }
    #expect(error?.message == "'\u{301}group' is no such word")
  }

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
