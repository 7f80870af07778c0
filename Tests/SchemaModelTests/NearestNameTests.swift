import SchemaModel
import Testing

@Suite("The nearest name")
struct NearestNameTests {
  @Test("is found across a few letters, capitals and abbreviations", arguments: [
    ("strng", "string"), ("sting", "string"), ("sitrng", "string"), ("STRING", "string"), ("int", "integer"),
    ("bool", "boolean"), ("booleans", "boolean"), ("arry", "array"), ("numer", "number"),
  ])
  func near(written: String, meant: String) {
    #expect(NearestName.find(written, among: ["string", "integer", "number", "boolean", "array"]) == meant)
  }

  @Test("is none where nothing is near", arguments: ["", "x", "date", "struct", String(repeating: "string", count: 20)])
  func far(written: String) {
    #expect(NearestName.find(written, among: ["string", "integer", "number", "boolean", "array", ""]) == nil)
  }

  @Test("is the first of those equally near")
  func tie() {
    #expect(NearestName.find("cat", among: ["hat", "bat"]) == "hat")
  }
}
