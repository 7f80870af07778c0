import Testing

@testable import SchemaCompiler

@Suite struct MarkedSectionTests {
  private let page = "# A\n\n<!-- generated: list -->\nold\n\nolder\n<!-- end of list -->\nend\n"

  @Test func theSectionIsFilledAnewAndTheRestStays() {
    let filled = MarkedSection.replacing("list", in: page, with: ["new", "newer"])
    #expect(filled == "# A\n\n<!-- generated: list -->\n\nnew\nnewer\n\n<!-- end of list -->\nend\n")
    #expect(filled.flatMap { MarkedSection.replacing("list", in: $0, with: ["new", "newer"]) } == filled)
  }

  @Test(arguments: ["", "# A", "<!-- generated: list -->\n", "<!-- end of list -->\n<!-- generated: list -->\n"])
  func withoutBothCommentsThereIsNoSection(text: String) {
    #expect(MarkedSection.replacing("list", in: text, with: []) == nil)
    #expect(MarkedSection.replacing("other", in: page, with: []) == nil)
  }
}
