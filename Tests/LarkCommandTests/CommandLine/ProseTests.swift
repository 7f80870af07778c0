import Testing

@testable import lark

@Suite("Text for people")
struct ProseTests {
  @Test(
    "descriptions lose emphasis, doubled semicolons and final punctuation",
    arguments: [
      ("Create a **group** chat.", "Create a group chat"), ("One;; two;", "One; two"), ("创建群。", "创建群"),
      ("a\u{200B}b\u{1B}[0m", "ab[0m"), ("", ""), ("5 * 3", "5 * 3"),
    ])
  func trimmed(text: String, expected: String) {
    #expect(Prose.trimmed(text) == expected)
  }

  @Test(
    "the first sentence ends where the next begins",
    arguments: [
      ("One. Two.", "One"), ("Ids, e.g. of chats. More.", "Ids, e.g. of chats"), ("第一。第二。", "第一"), ("One\nTwo", "One"),
      ("Version 1.0 of it.", "Version 1.0 of it"), ("The name. `x` is it.", "The name"),
    ])
  func firstSentence(text: String, expected: String) {
    #expect(Prose.firstSentence(text) == expected)
  }

  @Test("columns keep their names apart from their texts and wrap the latter")
  func columns() {
    let long = Array(repeating: "word", count: 30).joined(separator: " ")
    let lines = TextLayout.columns([.init("--a", "Short"), .init("--longer", long)], style: .plain)
    #expect(lines[0] == "  --a       Short")
    #expect(lines[1].hasPrefix("  --longer  word word"))
    #expect(lines[2].hasPrefix("            word"))
    #expect(lines.allSatisfy { $0.count <= TextLayout.width })
  }

  @Test("colours are there only where they are wanted")
  func style() {
    #expect(Style(isColored: true).bold("x") == "\u{1B}[1mx\u{1B}[0m")
    #expect(Style.plain.bold("x") == "x")
  }
}
