import SchemaModel
import Testing

@testable import lark

@Suite("Suggestions")
struct SuggestionTests {
  @Test(
    "are names that begin alike, differ little, or are a part of what was typed",
    arguments: [
      ("formt", ["format", "params", "page-all"], ["format"]),
      ("page", ["page-all", "page-limit", "params", "yes"], ["page-all", "page-limit"]),
      ("pagelimit", ["page-all", "page-limit", "yes"], ["page-limit", "page-all"]),
      ("dry", ["dry-run", "data"], ["dry-run"]),
      ("the-data", ["data", "params"], ["data"]),
      ("ax", ["as", "bot"], ["as"]),
      ("xy", ["as", "im"], []),
      ("format", ["format"], []),
      ("", ["as"], []),
    ])
  func suggestions(typed: String, candidates: [String], expected: [String]) {
    #expect(Suggestions.suggestions(for: typed, among: candidates) == expected)
  }
}
