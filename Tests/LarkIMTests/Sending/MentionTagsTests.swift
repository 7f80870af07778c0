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
  ])
  func otherFormsAreRepaired(text: String, repaired: String) {
    #expect(MentionTags.repaired(text) == repaired)
  }

  @Test(arguments: [
    "<at user_id=\"ou_a\">n</at>", "<at user_id=\"all\"></at>", "<at email=x@y.z></at>", "<at ids=ou_1,ou_2></at>",
    "<at id=></at>", "<at id=ou_1 name=x></at>", "<atid=ou_1>", "<at id = ou_1>", "<at id=ou_1", "<AT id=ou_1>",
    "<attach id=1>", "a < b > c", "", "</at>", "<at name=\"a\" id=ou_1>",
  ])
  func everythingElseStays(text: String) {
    #expect(MentionTags.repaired(text) == text)
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
