import Testing

@testable import LarkIM

@Suite struct SearchTextTests {
  @Test("words with a hyphen go in double quotes, once", arguments: [
    ("project", "project"), ("team-alpha", #""team-alpha""#), (#""team-alpha""#, #""team-alpha""#),
    (#""team-alpha"#, #""\"team-alpha""#), (#"team-"alpha""#, #""team-\"alpha\"""#), ("\"project\"", "\"project\""),
    (#"a-\b"#, #""a-\\b""#), (#""a-\"b""#, #""a-\"b""#), (#""a-\b""#, #""\"a-\\b\"""#), (#""a-b\""#, #""\"a-b\\\"""#),
    ("-", #""-""#), (#""-"x""#, #""\"-\"x\"""#), (#"""-"#, #""\"\"-""#),
    ("a-\"\u{301}b", "\"a-\\\"\u{301}b\""), ("-\u{301}", "\"-\u{301}\""), ("a-\\\u{200D}", "\"a-\\\\\u{200D}\""),
  ])
  func quoting(given: String, sent: String) {
    #expect(SearchText.quoted(given) == sent)
  }
}
