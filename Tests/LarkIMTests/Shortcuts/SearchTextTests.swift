import Testing

@testable import LarkIM

@Suite struct SearchTextTests {
  @Test("words with a hyphen go in double quotes, once", arguments: [
    ("project", "project"), ("team-alpha", #""team-alpha""#), (#""team-alpha""#, #""team-alpha""#),
    (#""team-alpha"#, #""\"team-alpha""#), (#"team-"alpha""#, #""team-\"alpha\"""#), ("\"project\"", "\"project\""),
    (#"a-\b"#, #""a-\\b""#), (#""a-\"b""#, #""a-\"b""#), (#""a-\b""#, #""\"a-\\b\"""#), (#""a-b\""#, #""\"a-b\\\"""#),
    ("-", #""-""#), (#""-"x""#, #""\"-\"x\"""#), (#"""-"#, #""\"\"-""#),
  ])
  func quoting(given: String, sent: String) {
    #expect(SearchText.quoted(given) == sent)
  }
}
