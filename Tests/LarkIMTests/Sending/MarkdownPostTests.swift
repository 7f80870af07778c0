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
    "#", "# ", "a # b", "    # a", "text\n    # a", "####### seven", "###### six", "##### five\ntext", "a\r\nb\r\n",
    "\u{200B}", "---",
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
    ("#\tA", "#### A"),
    (" # a", "#### a"),
    ("   ## H\n", "##### H\n"),
    ("# A #\n## B ##", "#### A #\n\n##### B ##"),
    ("#   A", "#### A"),
    ("> # A\n> ## B", "> #### A\n>\n> ##### B"),
    ("- # A\n  ## B\n- # C", "- #### A\n\n  ##### B\n- #### C"),
    ("text\n# A", "text\n#### A"),
    ("#\n# A", "#\n#### A"),
    ("# A\r\rtext", "#### A\r\rtext"),
  ])
  func headingsBecomeSmall(markdown: String, text: String) {
    #expect(post(markdown) == text)
  }

  @Test(arguments: [
    "A\n===\nB\n---", "A\n===\n#### B", "- a\n      # b\n\n      # c", "<!-- # a\n# b\n-->", "`\n\\# a`",
  ])
  func underlinedHeadingsAndOtherLinesStay(markdown: String) {
    #expect(post(markdown) == markdown)
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
    "- item\n\n  ```\n  # a\n\n\n\n  ![l](https://h.example/l.png)\n  ```",
    "1. item\n   ~~~\n   a | b\n   --- | ---\n   ~~~", "> ```\n> ![a](https://h.example/a.png)\n> # a\n> ```",
    "> - ```\n>   ![a](https://h.example/a.png)\n>   ```", "    ![a](https://h.example/a.png)\n\n\n\n    # b",
    "`a\n![a](https://h.example/a.png)\nb`", "`` ` ![a](https://h.example/a.png) ``",
    "<!-- ![a](https://h.example/a.png)\n\n\n\n# a -->", "a <!-- ![a](https://h.example/a.png) -->",
    "\\![a\\](https://h.example/a.png)", "!\\[a](https://h.example/a.png)", "<pre>\n# a\n\n\n\n| a |\n| - |\n</pre>",
    "- a\n\n      ![a](https://h.example/a.png)\n\n\n\n      <at id=ou_1>",
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
    ("- a\n  ```\n  # b\n# c", "- a\n  ```\n  # b\n#### c"),
    ("    a\n\n\n\nb", "    a\n\nb"),
    ("text\n    ![a](img_1)\n\n\n\nb", "text\n    ![a](img_1)\n\nb"),
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
    ("a\nA | B\n--- | ---\n1 | 2\nb", "a\n\nA | B\n--- | ---\n1 | 2\n\nb"),
    ("a\n   | A |\n   | - |\n   | 1 |\nb", "a\n\n   | A |\n   | - |\n   | 1 |\n\nb"),
    ("A \\| B | C\n--- | ---\nb", "A \\| B | C\n--- | ---\n\nb"),
    ("> a\n> | A |\n> | - |\n> b", "> a\n>\n> | A |\n> | - |\n>\n> b"),
    ("- a\n  | A |\n  | - |\n- b", "- a\n\n  | A |\n  | - |\n\n- b"),
    ("- a\n| A |\n| - |\nb", "- a\n\n| A |\n| - |\n\nb"),
    ("# a\n| A |\n| - |\n# b", "#### a\n\n| A |\n| - |\n\n#### b"),
    ("| A |\n| - |\n \nb", "| A |\n| - |\n \nb"),
    ("| - |\n| - ", "| - |\n| - \n"),
  ])
  func tablesStandAlone(markdown: String, text: String) {
    #expect(post(markdown) == text)
  }

  @Test(arguments: [
    "cat a \\\n| sort | uniq\n| wc -l |\nend", "|a|\ntext", "a\n| A | B |\nb", "| A |\n| - | x |\nb",
    "| A | B |\n| - |\nc",
    "|\n|\na",
  ])
  func barsAloneAreNoTable(markdown: String) {
    #expect(post(markdown) == markdown)
  }

  // MARK: Images

  @Test func imagesOfTheWebAreFound() {
    let markdown = """
      ![a](https://h.example/a.png) and ![b](http://h.example/b(1).png) `![c](https://h.example/c.png)`
      [![d](https://h.example/d.svg)](https://h.example) ![](https://h.example/e.png)
      ![k](img_1) ![l](./f.png) ![t](https://h.example/g.png "title") ![x] (https://h.example/h.png)
      ![no](an image at all) ![open](https://h.example/b(1.png)
      `` ` ![i](https://h.example/i.png)`` ` ![j](https://h.example/j.png)
      ![a [b] c](<https://h.example/k l.png>) ![m][M] ![m][] ![m] ![n](  https://h.example/?a&amp;b  )
      ![o ![p](https://h.example/p.png)](https://h.example/o.png)

      > [m]: https://h.example/m.png
      """
    #expect(
      MarkdownPost(markdown).images.map(\.address) == [
        "https://h.example/a.png", "http://h.example/b(1).png", "https://h.example/d.svg", "https://h.example/e.png",
        "./f.png", "https://h.example/g.png", "https://h.example/j.png", "https://h.example/k l.png",
        "https://h.example/m.png", "https://h.example/m.png", "https://h.example/m.png", "https://h.example/?a&b",
        "https://h.example/o.png",
      ])
  }

  @Test(arguments: [
    ("![w](http://h.example/a_(b).png) x", "![w](KEY) x"),
    ("![w](<http://h.example/a b.png>)", "![w](KEY)"),
    ("![w]( http://h.example/a.png\n'a title' )", "![w]( KEY\n'a title' )"),
    ("![a [b] `]` c](http://h.example/a.png)", "![a [b] `]` c](KEY)"),
    ("![w][r]!\n\n[r]: http://h.example/a.png", "![w](KEY)!\n\n[r]: http://h.example/a.png"),
    ("![r][] [r]\n\n[R]: <http://h.example/a.png>\n 't'", "![r](KEY) [r]\n\n[R]: <http://h.example/a.png>\n 't'"),
    ("> ![r]\n\n- [r]: http://h.example/a.png", "> ![r](KEY)\n\n- [r]: http://h.example/a.png"),
    ("[![w](http://h.example/a.png)](http://h.example)", "[![w](KEY)](http://h.example)"),
    ("| ![w](http://h.example/a.png) |\n| - |\n\na", "| ![w](KEY) |\n| - |\n\na"),
    ("![w](http://h.example/a\\_b.png)", "![w](KEY)"),
  ])
  func aKeyStandsForTheWholeAddress(markdown: String, text: String) {
    let post = MarkdownPost(markdown)
    #expect(post.images.count == 1)
    #expect(post.text(keys: ["KEY"]) == text)
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
