import LarkAPI
import LarkIM
import Testing

@Suite struct MentionTests {
  private func mention(_ key: String, _ name: String) -> IM.Types.Mention {
    var mention = IM.Types.Mention()
    mention.key = key
    mention.name = name
    return mention
  }

  private func text(_ text: String, _ mentions: [IM.Types.Mention]) -> String {
    shanghai.content(#"{"text":"\#(text)"}"#, type: "text", mentions: mentions)
  }

  @Test func everyOccurrenceGetsTheName() {
    #expect(text("@_user_1 and @_user_1!", [mention("@_user_1", "Bo")]) == "@Bo and @Bo!")
  }

  @Test func longerKeysComeFirst() {
    let mentions = (1...12).map { mention("@_user_\($0)", "N\($0)") }
    #expect(text("@_user_1 @_user_10 @_user_12@_user_2", mentions) == "@N1 @N10 @N12@N2")
    #expect(text("@_user_10", mentions.reversed()) == "@N10")
  }

  @Test func namesThatLookLikeKeysAreNotReplacedAgain() {
    #expect(text("@_user_1 @_user_2", [mention("@_user_1", "@_user_2"), mention("@_user_2", "B")]) == "@@_user_2 @B")
  }

  @Test func whatIsNotInTheListStays() {
    #expect(text("@_user_3 @_user_", [mention("@_user_1", "Bo")]) == "@_user_3 @_user_")
    #expect(text("@_user_1 @_all", [mention("@_user_1", ""), mention("", "Bo")]) == "@_user_1 @_all")
  }

  @Test func keysMayBeginAndEndAnywhere() {
    #expect(text("你好@_user_1，再见", [mention("@_user_1", "小明")]) == "你好@小明，再见")
    #expect(text("abab", [mention("ab", "x"), mention("b", "y")]) == "@x@x")
  }

  @Test func appliesToTheFinishedPost() {
    let content = #"""
      {"title":"For @_user_1",
       "content":[[{"tag":"at","user_id":"@_user_1","user_name":""},{"tag":"text","text":" ok"}]]}
      """#
    #expect(shanghai.content(content, type: "post", mentions: [mention("@_user_1", "Bo")]) == "For @Bo\n@@Bo ok")
  }

  @Test func manyKeysAndALongTextTakeNoTime() {
    let mentions = (1...2_000).map { mention("@_user_\($0)", "Somebody") }
    let long = String(repeating: "@_user_ @@@@ ", count: 20_000)
    #expect(text(long, mentions) == long)
  }
}
