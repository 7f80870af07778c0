import LarkCore
import Testing

@testable import LarkIM

/// Markdown as it goes into a post.
@Suite struct MarkdownPostTests {
  private func post(_ markdown: String) -> String { MarkdownPost(markdown).text() }

  @Test(arguments: [
    ("# Title\n## Section\ntext", "#### Title\n\n##### Section\ntext"),
    ("#### Already\ntext", "#### Already\ntext"),
    ("# T\n\n\n## U", "#### T\n\n##### U"),
    ("text\n| A | B |\n| - | - |\n| 1 | 2 |\nafter", "text\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\nafter"),
    ("| A | B |\n| - | - |\n| 1 | 2 |", "| A | B |\n| - | - |\n| 1 | 2 |\n"),
    ("a\n\n\n\nb", "a\n\nb"),
  ])
  func tableOfTheFacts(markdown: String, text: String) {
    #expect(post(markdown) == text)
  }

  @Test(arguments: [
    "", "plain", "**bold** _it_ ~~no~~ `code`", "[a](https://h.example)", "- a\n- b\n1. c\n> quote", "a\n\nb\n",
    "#Title",
    "#", "# ", "a # b", " # a", "####### seven", "###### six", "##### five\ntext", "a\r\nb\r\n", "\u{200B}", "---",
  ])
  func whatNeedsNothingStays(markdown: String) {
    #expect(post(markdown) == markdown)
  }

  // MARK: Headings

  @Test(arguments: [
    ("# A\n## B\n### C", "#### A\n\n##### B\n\n##### C"),
    ("# A\n\n## B\n\n### C", "#### A\n\n##### B\n\n##### C"),
    ("### A\n###### B", "##### A\n\n##### B"),
    ("#### A\n##### B", "#### A\n\n##### B"),
    ("#### A\n###### B", "#### A\n###### B"),
    ("# A\r\n## B\r\n", "#### A\r\n\r\n##### B\r\n"),
    ("# A\ntext\n## B", "#### A\ntext\n##### B"),
    ("# a # b", "#### a # b"),
  ])
  func headingsBecomeSmall(markdown: String, text: String) {
    #expect(post(markdown) == text)
  }

  @Test func aCommentInCodeIsNoHeading() {
    let markdown = "#### x\n```sh\n# comment\n## other\n\n\n\nls | wc | cat\n| a | b |\n| - | - |\n```\n"
    #expect(post(markdown) == markdown)
  }

  // MARK: Code

  @Test(arguments: [
    "```\n# a\n\n\n\n# b\n```", "~~~\n# a\n\n\n\n# b\n~~~", "````\n```\n# a\n\n\n\n# b\n````", "   ```\n# a\n   ```",
    "```swift\n# never closed\n\n\n\n", "```\n# a\n~~~\n# b\n```", "```\n# a\n``` not closed\n# b",
    "```\n<at id=ou_1></at>\n```", "```\r\n# a\r\n\r\n\r\n\r\n```\r\n",
    "~~~ info ` with backtick\n# a\n~~~", "```\n![a](https://h.example/a.png)\n```",
  ])
  func codeIsNotTouched(markdown: String) {
    #expect(post(markdown) == markdown)
    #expect(MarkdownPost(markdown).images.isEmpty)
  }

  @Test(arguments: [
    ("``` a`b\n# a", "``` a`b\n#### a"),
    ("    ```\n# a", "    ```\n#### a"),
    ("``\n# a\n``", "``\n#### a\n``"),
    ("```\n# a\n```\n# b", "```\n# a\n```\n#### b"),
    ("# a\n```\n# b\n```\n# c\n# d", "#### a\n```\n# b\n```\n#### c\n\n#### d"),
    ("a\n\n\n\n```\nx\n```\n\n\n\nb", "a\n\n```\nx\n```\n\nb"),
  ])
  func whatIsNotCodeIs(markdown: String, text: String) {
    #expect(post(markdown) == text)
  }

  // MARK: Tables

  @Test(arguments: [
    ("a\n| A |\n|:-:|\nb", "a\n\n| A |\n|:-:|\n\nb"),
    ("a\r\n| A |\r\n| - |\r\n| 1 |\r\nb", "a\r\n\r\n| A |\r\n| - |\r\n| 1 |\r\n\r\nb"),
    ("| A |\n| - |\n\nb", "| A |\n| - |\n\nb"),
    ("| A |\n| - |\n", "| A |\n| - |\n\n"),
    ("| A | \n| - |\t\n| 1 | 2\nb", "| A | \n| - |\t\n| 1 | 2\n\nb"),
    ("| A |\n| - |\n```\n| B |\n```", "| A |\n| - |\n\n```\n| B |\n```"),
  ])
  func tablesStandAlone(markdown: String, text: String) {
    #expect(post(markdown) == text)
  }

  @Test(arguments: [
    "cat a \\\n| sort | uniq\n| wc -l |\nend", "|a|\ntext", "a\n| A | B |\nb", "| - |\n| - ", "| A |\n| - | x |\nb",
    "|\n|\na",
  ])
  func barsAloneAreNoTable(markdown: String) {
    #expect(post(markdown) == markdown)
  }

  // MARK: Images

  @Test func imagesOfTheWebAreFound() {
    let markdown = """
      ![a](https://h.example/a.png) and ![b](http://h.example/b(1.png) `![c](https://h.example/c.png)`
      [![d](https://h.example/d.svg)](https://h.example) ![](https://h.example/e.png)
      ![k](img_1) ![l](./f.png) ![t](https://h.example/g.png "title") ![x] (https://h.example/h.png)
      ![no](an image at all)
      `` ` ![i](https://h.example/i.png)`` ` ![j](https://h.example/j.png)
      """
    #expect(
      MarkdownPost(markdown).images.map(\.address) == [
        "https://h.example/a.png", "http://h.example/b(1.png", "https://h.example/d.svg", "https://h.example/e.png",
        "./f.png", "https://h.example/g.png \"title\"", "https://h.example/j.png",
      ])
  }

  @Test func keysStandWhereTheAddressesWere() {
    let post = MarkdownPost(
      "# A\n![a](https://h.example/a.png) ![b](https://h.example/a.png) ![c](./c.png)\n![d](http://x.y)")
    #expect(
      post.text(keys: ["img_1", nil, nil, "img_4"])
        == "#### A\n![a](img_1) ![b](https://h.example/a.png) ![c](./c.png)\n![d](img_4)")
  }

  @Test func mentionsAreRepaired() {
    #expect(
      post("Hi <at id=ou_1></at>\n- <at open_id=\"ou_2\"/>")
        == "Hi <at user_id=\"ou_1\"></at>\n- <at user_id=\"ou_2\">")
  }

  @Test func theFormOfThePostIsThePlatforms() {
    #expect(
      OutgoingContent.post(markdown: "a \"b\"\n<c>").json
        == #"{"zh_cn":{"content":[[{"tag":"md","text":"a \"b\"\n<c>"}]]}}"#)
  }
}
