import Testing

@testable import SchemaModel

@Suite("Mistakes")
struct MistakeTests {
  @Test("the base tree has none")
  func base() {
    #expect(read(BaseTree.files).diagnostics.map(\.description) == [])
  }

  @Test("each is reported with its place, its words and its remedy", arguments: Mistake.all)
  func reported(mistake: Mistake) {
    #expect(mistake.found == mistake.lines)
  }

  @Test("every check has a case in the tables")
  func complete() {
    let lines = Mistake.all.flatMap(\.lines)
    let missing = Check.allCases.filter { check in !lines.contains { $0.hasSuffix("[\(check.rawValue)]") } }
    #expect(missing == [])
  }
}
