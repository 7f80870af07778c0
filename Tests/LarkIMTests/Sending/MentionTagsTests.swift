import LarkCore
import Testing

@testable import LarkIM

@Suite struct MentionTagsTests {
  @Test(arguments: [
    ("<at id=ou_a></at>", "<at user_id=\"ou_a\"></at>"),
    ("<at open_id=\"ou_b\"/>", "<at user_id=\"ou_b\">"),
    ("<at id=all/>", "<at user_id=\"all\">"),
    ("<at  id=\"ou_a\" />x", "<at user_id=\"ou_a\">x"),
    ("<at\tuser_id=ou_a>n</at>", "<at user_id=\"ou_a\">n</at>"),
    ("a <at id=ou_1></at> b <at id=ou_2></at> c", "a <at user_id=\"ou_1\"></at> b <at user_id=\"ou_2\"></at> c"),
    ("<<at id=ou_1>", "<<at user_id=\"ou_1\">"),
    ("\u{1F600}<at id=ou_1>\u{301}", "\u{1F600}<at user_id=\"ou_1\">\u{301}"),
    ("<at user_id='ou_1'>Tom</at>", "<at user_id=\"ou_1\">Tom</at>"),
    ("<at id='all'></at>", "<at user_id=\"all\"></at>"),
    ("<at open_id='ou_1'/>", "<at user_id=\"ou_1\">"),
    ("<at user_id=“ou_1”></at>", "<at user_id=\"ou_1\"></at>"),
    ("<at id=‘ou_1’></at>", "<at user_id=\"ou_1\"></at>"),
    ("<at id=„ou_1“ />", "<at user_id=\"ou_1\">"),
    ("<at id=”ou_1”></at>", "<at user_id=\"ou_1\"></at>"),
    ("<at\nid=ou_1></at>", "<at user_id=\"ou_1\"></at>"),
    ("<at id=ou_1>\n# a", "<at user_id=\"ou_1\">\n# a"),
    ("<div>\n<at id=ou_1></at>\n</div>", "<div>\n<at user_id=\"ou_1\"></at>\n</div>"),
    ("`a` <at id=ou_1> `b`", "`a` <at user_id=\"ou_1\"> `b`"),
    ("it`s <at id=ou_1>", "it`s <at user_id=\"ou_1\">"),
    ("[<at id=ou_1>](/u)", "[<at user_id=\"ou_1\">](/u)"),
    ("| <at id=ou_1> |\n| - |", "| <at user_id=\"ou_1\"> |\n| - |"),
    ("<code>a</code> <at id=ou_1>", "<code>a</code> <at user_id=\"ou_1\">"),
    ("<code> <at id=ou_1>", "<code> <at user_id=\"ou_1\">"),
  ])
  func otherFormsAreRepaired(text: String, repaired: String) {
    #expect(MentionTags.repaired(text) == repaired)
  }

  @Test(arguments: [
    "<at user_id=\"ou_a\">n</at>", "<at user_id=\"all\"></at>", "<at email=x@y.z></at>", "<at ids=ou_1,ou_2></at>",
    "<at id=></at>", "<at id=ou_1 name=x></at>", "<atid=ou_1>", "<at id = ou_1>", "<at id=ou_1", "<AT id=ou_1>",
    "<attach id=1>", "a < b > c", "", "</at>", "<at name=\"a\" id=ou_1>",
    "<at user_id='ou_1\"></at>", "<at user_id=“ou_1\"></at>", "<at user_id=“ou_1’></at>", "<at user_id='ou_1></at>",
    "<at user_id=ou_1'></at>", "<at id=\"ou_1,ou_2\"></at>", "<at id=ou_1,ou_2></at>", "<at id=\"ou_1 ou_2\"></at>",
    "<at id=ou_1 user_id=ou_2></at>", "<at id='ou_1' name='Tom'></at>", "<at id=\"\"></at>", "<at id='a\"b'></at>",
    "<at id=$USER></at>", "<at id={{id}}></at>", "<at id=\\\"ou_1\\\"></at>", "<at all></at>", "&lt;at id=ou_1&gt;",
    "\\<at id=ou_1>",
  ])
  func everythingElseStays(text: String) {
    #expect(MentionTags.repaired(text) == text)
  }

  @Test(arguments: [
    "`<at id=ou_1>`", "`` ` <at id=ou_1> ``", "`a\n<at id=ou_1>`", "```\n<at id=ou_1></at>\n```", "~~~\n<at id=ou_1>",
    "    <at id=ou_1>", "a\n\n\t<at id=ou_1>", "- a\n\n  ```\n  <at id=ou_1>\n  ```", "> ```\n> <at id=ou_1>\n> ```",
    "<!-- <at id=ou_1> -->", "<!--\n\n<at id=ou_1>\n-->", "a <!-- <at id=ou_1> -->", "<pre>\n<at id=ou_1>\n</pre>",
    "<div>\n<!-- <at id=ou_1> -->\n</div>", "[a](<at id=ou_1>)", "[a](</<at-id=ou_1>)", "[a](/u '<at id=ou_1>')",
    "[a]: /u '<at id=ou_1>'", "<a title='<at id=ou_1>'>", "<code><at id=ou_1></code>",
    "<div><pre class=x>\n<at id=ou_1></at></pre></div>", "<script>\n<at id=ou_1>\n</script>",
  ])
  func codeCommentsAndAddressesStay(text: String) {
    #expect(MentionTags.repaired(text) == text)
  }

  @Test func aMillionBytesAreRepaired() {
    let tags = String(repeating: "<at id=ou_1></at>", count: (1 << 20) / 17)
    #expect(MentionTags.repaired(tags) == tags.replacing("id=ou_1", with: "user_id=\"ou_1\""))
    let broken = String(repeating: "<at id='ou_1 ", count: (1 << 20) / 13)
    #expect(MentionTags.repaired(broken) == broken)
  }

  @Test func codeAndAddressesOfAPostStay() throws {
    let text = #"""
      {"zh_cn":{"title":"<at id=ou_1>","content":[[
      {"tag":"a","href":"https://h.example/<at id=ou_1>","text":"see"},
      {"tag":"code_block","language":"html","text":"<at id=ou_1></at>"},
      {"tag":"text","text":"`<at id=ou_1>`"}],[{"tag":"md","text":"```\n<at id=ou_1>\n```"}]]}}
      """#
    #expect(MentionTags.repaired(text, parsed: try JSON(parsing: text)) == text)
    let mixed = text.replacing(#""text":"see""#, with: #""text":"<at id='ou_2'>""#)
    let repaired = try JSON(parsing: MentionTags.repaired(mixed, parsed: try JSON(parsing: mixed)))
    #expect(repaired == (try JSON(parsing: text.replacing(#""text":"see""#, with: #""text":"<at user_id=\"ou_2\">""#))))
  }

  @Test func valuesOfJSONAreRepairedAndKeysAreNot() throws {
    let text = #"{"<at id=k>": 1.50, "a": [{"text": "<at id=ou_1></at> \"q\""}, null, 12345678901234567890]}"#
    #expect(
      MentionTags.repaired(text, parsed: try JSON(parsing: text))
        == #"{"<at id=k>":1.50,"a":[{"text":"<at user_id=\"ou_1\"></at> \"q\""},null,12345678901234567890]}"#)
  }

  @Test func jsonThatNeedsNothingStaysAsItIs() throws {
    let text = " { \"text\" : \"\\u003cat user_id=\\\"ou_1\\\"\\u003e\" , \"text\":1e2 }\n"
    #expect(MentionTags.repaired(text, parsed: try JSON(parsing: text)) == text)
  }
}
