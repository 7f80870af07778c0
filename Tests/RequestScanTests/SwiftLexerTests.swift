import Testing

@testable import RequestScan

@Suite struct SwiftLexerTests {
  /// Names as they are, punctuation as it is, `•` for literals.
  private func text(_ code: String) -> String {
    SwiftLexer.tokens(of: Array(code.utf8)).map { token in
      switch token.kind {
      case .word(let name): token.isQuoted ? "`\(name)`" : name
      case .symbol(let byte): String(UnicodeScalar(byte))
      case .literal: "•"
      }
    }.joined(separator: " ")
  }

  @Test(
    "code without its comments and texts", arguments: [
      ("let a = IM.Chats.Create()", "let a = IM . Chats . Create ( )"),
      ("a // IM.Chats\nb", "a b"),
      ("a /* IM /* nested */ still */ b", "a b"),
      ("a /* never closed", "a"),
      (#"f("IM.Chats.Create()")"#, "f ( • )"),
      (#"f("a \" IM") + b"#, "f ( • ) + b"),
      (#"f("a \(IM.Chats.Create(name: "x \(y)")) b")"#, "f ( • IM . Chats . Create ( name : • y ) )"),
      (##"f(#"a \(no) \#(yes) " "#)"##, "f ( • yes )"),
      ("f(\"\"\"\n IM \"quoted\" \\(x)\n \"\"\")", "f ( • x )"),
      ("f(#\"\"\"\n IM \"\"\" \\(no)\n \"\"\"#)", "f ( • )"),
      ("f(\"not closed)\nb", "f ( • b"),
      ("f(\"\\(not closed\nb", "f ( • not closed b"),
      ("let r = /IM\"[a]\\/b/ ; c", "let r = • ; c"),
      ("f(/a/, b)", "f ( • , b )"),
      ("a / b / c", "a / b / c"),
      ("(a) / b/c", "( a ) / b / c"),
      ("x = #/a \" ( b/# + c", "x = • + c"),
      ("x = ##/ a /# b /## + c", "x = • + c"),
      ("#if os(Linux)\na\n#endif", "# if os ( Linux ) a # endif"),
      ("1.5e3 + 0x_F.a + 1...2", "• + • . a + • . . . •"),
      ("`class`.`a b` + größe", "`class` . `a b` + größe"),
      (")) a", "a"),
      ("", ""),
      ("\"", "•"),
      ("#\"", "•"),
      ("`", "``"),
      ("/", "/"),
    ])
  func tokens(code: String, expected: String) {
    #expect(text(code) == expected)
  }

  @Test func positionsCountBytes() throws {
    let tokens = SwiftLexer.tokens(of: Array("let é = a\n  /* \n */ bc\n".utf8))
    let last = try #require(tokens.last)
    #expect((last.line, last.column, last.word) == (3, 5, "bc"))
    #expect(tokens.map(\.column) == [1, 5, 8, 10, 5])
  }

  @Test func anyBytesDo() {
    var random = SystemRandomNumberGenerator()
    let pieces = ["\"", "\"\"\"", "\\(", ")", "#", "/", "/*", "*/", "//", "\n", "`", "a", ".", "\\", " ", "(", "\u{0}", "é"]
    for _ in 0..<2_000 {
      let bytes = (0..<40).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
      for token in SwiftLexer.tokens(of: bytes) {
        #expect(token.start <= token.end && token.end <= bytes.count && token.line > 0 && token.column > 0, "\(bytes)")
      }
    }
    let deep = String(repeating: "\"\\(", count: 100_000)
    #expect(!SwiftLexer.tokens(of: Array(deep.utf8)).isEmpty)
  }
}
