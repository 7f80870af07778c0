import SplitMix
import Testing

@testable import LarkCards

/// Where a text is cut that is too long for a message.
@Suite struct StreamingPortionTests {
  private static let small = AnswerLimits(bytes: 70, tables: 2)

  private func portions(_ text: String, _ limits: AnswerLimits = small) -> [String] {
    var rest = text
    var parts: [String] = []
    for _ in 0..<1_000 {
      let portion = AnswerPortion(of: rest, after: 0, isWhole: true, limits: limits)
      parts.append(String(Substring(rest.utf8.prefix(portion.length))))
      guard portion.isFull else { return parts }
      rest = portion.opening + String(Substring(rest.utf8.dropFirst(portion.length)))
    }
    Issue.record("it does not end")
    return parts
  }

  @Test func aTextThatFitsIsOnePortion() {
    #expect(portions("short") == ["short"])
    #expect(portions("") == [""])
  }

  @Test func itIsCutBetweenParagraphs() {
    let first = String(repeating: "a", count: 61) + "\n\n"
    #expect(portions(first + "second paragraph") == [first, "second paragraph"])
  }

  @Test func itIsCutAtALineOrABlankOrWithinAWord() {
    let line = String(repeating: "a", count: 62) + "\n"
    #expect(portions(line + "more words here") == [line, "more words here"])
    let words = String(repeating: "a", count: 62) + " "
    #expect(portions(words + "morewordshere") == [words, "morewordshere"])
    #expect(portions(String(repeating: "a", count: 100)).map(\.count) == [70, 30])
    // What belongs to one letter stays together.
    #expect(portions(String(repeating: "👩‍👩‍👧", count: 10)).map(\.count) == [3, 3, 3, 1])
  }

  @Test func codeIsOpenedAgain() {
    let text = "```swift\n" + String(repeating: "let a = 1\n", count: 12) + "```\nEnd."
    let parts = portions(text)
    #expect(parts.count > 1 && parts.dropFirst().allSatisfy { $0.hasPrefix("```swift\nlet a") })
    #expect(([parts[0]] + parts.dropFirst().map { String($0.dropFirst("```swift\n".count)) }).joined() == text)
    // Behind the code nothing is opened.
    let closed = "```\n" + String(repeating: "x\n", count: 18) + "```\n" + "words that follow"
    #expect(portions(closed).last == "words that follow")
  }

  @Test func tablesAreCounted() {
    let table = "| a |\n|---|\n| 1 |\n\n"
    #expect(portions(table + table + table) == [table + table, table])
    #expect(AnswerPortion(of: table + table + "text\n| b", after: 0, isWhole: false, limits: Self.small).length == 43)
    #expect(AnswerPortion(of: table + table + "| b |\n|--", after: 0, isWhole: false, limits: Self.small).length == 38)
    #expect(AnswerPortion(of: table + table + "| b |\nno", after: 0, isWhole: false, limits: Self.small).length == 46)
  }

  @Test func aTextThatGrowsIsNeverShownShorter() {
    var random = SplitMix(state: 7)
    let pieces = [
      "word ", "\n", "\n\n", "| a | b |", "|---|---|\n", "```\n", "语", "🏳️‍🌈", "# x\n", "> q\n", "- i\n", "\"",
    ]
    for _ in 0..<200 {
      var text = ""
      var shown = 0
      for _ in 0..<40 {
        text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        let portion = AnswerPortion(of: text, after: shown, isWhole: false, limits: Self.small)
        #expect(portion.length >= shown && portion.length <= text.utf8.count)
        #expect(String(validating: text.utf8.prefix(portion.length), as: UTF8.self) != nil)
        shown = portion.length
        if portion.isFull { break }
      }
    }
  }

  @Test func theSummaryIsTheFirstLineWithAWord() {
    #expect(AnswerCard.summary(of: "---\n## **Build** 42\nAll green") == "Build 42")
    #expect(AnswerCard.summary(of: "> `x` is set") == "x is set")
    #expect(AnswerCard.summary(of: "***") == "…")
    #expect(AnswerCard.summary(of: String(repeating: "a", count: 200)).count == 81)
  }
}
