import Testing

@testable import SchemaCompiler

@Suite struct TreeDifferenceTests {
  private let written = [GeneratedFile(name: "LarkAPI/a.swift", text: "one\ntwo\n")]
  private var manifest: GeneratedFile { GeneratedFile(name: "manifest.json", text: Manifest(files: written).text) }

  @Test func nothingDiffers() {
    let actual = ["LarkAPI/a.swift": "one\ntwo\n", "manifest.json": manifest.text]
    #expect(TreeDifference.between(written + [manifest], actual).isEmpty)
  }

  @Test func missingAndOrphaned() {
    let differences = TreeDifference.between(written, ["LarkAPI/b.swift": ""])
    #expect(differences.map(\.kind) == [.missing, .orphaned])
    #expect(
      differences.map(\.description) == ["LarkAPI/a.swift is missing", "LarkAPI/b.swift belongs to no schema file"])
  }

  @Test func editedByHandIsToldFromOutOfDate() {
    let edited = TreeDifference.between(
      written + [manifest], ["LarkAPI/a.swift": "one\nTWO\n", "manifest.json": manifest.text])
    #expect(edited.map(\.kind) == [.editedByHand])
    #expect(
      edited.first?.description == """
        LarkAPI/a.swift was edited by hand
          @@ line 2 @@
          -TWO
          -
          +two
          +
        """)
    let new = [GeneratedFile(name: "LarkAPI/a.swift", text: "one\nthree\n"), manifest]
    let stale = TreeDifference.between(new, ["LarkAPI/a.swift": "one\ntwo\n", "manifest.json": manifest.text])
    #expect(stale.map(\.kind) == [.outOfDate])
  }

  @Test func longLinesAreCutToWhereTheyPart() throws {
    let line = String(repeating: "ü", count: 5000)
    let differences = TreeDifference.between(
      [GeneratedFile(name: "a", text: line + "new" + line)], ["a": line + "old" + line])
    let excerpt = try #require(differences.first?.excerpt)
    #expect(excerpt.count == 3)
    #expect(excerpt[1].contains("üold") && excerpt[2].contains("ünew"))
    #expect(excerpt.allSatisfy { $0.count < 170 })
    #expect(excerpt[1].hasPrefix("-…ü") && excerpt[1].hasSuffix("ü…"))
  }

  @Test func withoutAManifestEveryDifferenceIsStaleness() {
    #expect(TreeDifference.between(written, ["LarkAPI/a.swift": "x"]).map(\.kind) == [.outOfDate])
  }
}
