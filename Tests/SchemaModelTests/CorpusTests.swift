import SchemaModel
import Testing

@Suite("The project's schema")
struct CorpusTests {
  @Test("reads without a diagnostic")
  func clean() {
    let result = SchemaReader.read(Corpus.files)
    #expect(result.diagnostics.map(\.description) == [])
    #expect(result.schema.services.map(\.name) == ["application", "cardkit", "contact", "im"])
    #expect(result.schema.elementSets.map(\.name) == ["cards"])
    #expect(result.schema.elementSet(named: "cards")?.elements.count == 28)
  }
}
