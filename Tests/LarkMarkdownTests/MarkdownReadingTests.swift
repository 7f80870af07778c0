import LarkMarkdown
import Testing

/// How texts are read, next to cmark-gfm.
@Suite struct MarkdownReadingTests {
  @Test func textsAreReadAsCmarkReadsThem() {
    let rows = MarkdownReadings.table.split(separator: "\n").filter { !$0.hasPrefix("-- ") }
    #expect(rows.count == 336)
    for row in rows {
      let parts = Self.parts(row)
      #expect(Self.outline(parts.text) == parts.outline, "\(row)")
    }
  }

  /// Of 40,000 random texts that were compared as well, some 1 in 90 differed, for reasons that stand here: cmark-gfm
  /// is of version 0.29 of CommonMark, which knew no `<textarea>`, no `--` in comments and addresses with parentheses
  /// that are not closed; it lets a tag alone on a line end a paragraph that goes on without its marks; it gives blocks
  /// that end with their container a line too many, counts a paragraph in front of a table or definitions in front of a
  /// heading in, and blank lines behind code.
  @Test(arguments: [
    // Newer than 0.29.
    "<textarea>⏎⏎![p](/u) → html@1-3 |",
    "a <!-- b -- c --> ![p](/u) → | image(/u)",
    "a <!-- ![p](/u) -- c --> → |",
    "[r]: /u(⏎[s]: /v⏎⏎![s] → |",
    "- a⏎<b>⏎c → | tag",
    // Ours shows the title as it stands in the text, and keeps the blank of an address in angle brackets.
    "![w](/u \"a \\\" b\") → | image(/u \"a \\\" b\")",
    "![w](/u \"a⏎b\") → | image(/u \"a⏎b\")",
    "[r]: /u 't⏎u'⏎⏎![r] → | image(/u \"t⏎u\")",
    "![w](< >) → | image( )",
    // cmark-gfm takes the title along that it gave back to the text.
    "[r]: /u⏎\"t\" x⏎⏎![r] → | image(/u)",
    // cmark-gfm keeps this for footnotes, even where it knows none.
    "[^1]: /u⏎⏎![^1] → | image(/u)",
    // Line numbers of cmark-gfm that are none of the block's.
    "    ```⏎![p](/u) → code@1-1 | image(/u)",
    "[r]: /u⏎![r]⏎=== → h1@2 | image(/u)",
    "text⏎| a | b |⏎| - | - | → table@2-3 |",
    "text⏎a | b⏎:-: | --:⏎1 | 2 → table@2-4 |",
    "- text⏎  | a |⏎  | - |⏎  | 1 | → table@2-4 |",
    // What messages need: see the type's comment.
    "<at user_id=\"ou_1\">⏎# a⏎![p](/u) → h1@2 | tag image(/u)",
    "</at>⏎![p](/u) → | tag image(/u)",
    "| a |⏎| - |⏎| 1 |⏎after → table@1-3 |",
    "a | b⏎--- | ---⏎1 | 2⏎after `x → table@1-3 |",
    "- a⏎| b |⏎| - | → table@2-3 |",
    "> a⏎| b |⏎| - |⏎| ![p](/u) | → table@2-4 | image(/u)",
    "> a⏎b⏎> | c |⏎| - | → |",
  ])
  func differencesAreExplained(row: String) {
    let parts = Self.parts(row[...])
    #expect(Self.outline(parts.text) == parts.outline)
  }

  // MARK: Places

  @Test func placesAreThoseOfTheText() throws {
    let text = "> é ![a\n> b]( </u> \"t\" ) ![c][r] ![r]\n\n[r]: /v"
    let document = MarkdownDocument(text)
    func part(_ range: Range<Int>) -> String { String(decoding: document.bytes[range], as: UTF8.self) }
    try #require(document.links.count == 3)
    #expect(document.links.map { part($0.range) } == ["![a\n> b]( </u> \"t\" )", "![c][r]", "![r]"])
    #expect(document.links.map { part($0.text) } == ["a\n> b", "c", "r"])
    #expect(document.links[0].title.map(part) == "\"t\"")
    let places = document.links.map { link in
      switch link.place {
      case .inline(let address): part(address)
      case .reference(let label): "reference " + part(label)
      }
    }
    #expect(places == ["</u>", "reference [r]", "reference "])
  }

  @Test func picturesInDescriptionsAreText() {
    let document = MarkdownDocument("![a ![b](/1)](/2) [c ![d](/3)](/4) ![e [f](/5) ![g](/6)](/7)")
    #expect(document.pictures.map(\.destination) == ["/2", "/3", "/7"])
  }

  @Test func blankLinesOfCodeAreCode() {
    let document = MarkdownDocument("    a\n\n\n    b\n\n\n```\n\n```\n<pre>\n\n</pre>\n\n> \n>\n")
    #expect(
      document.lines.map(\.kind) == [
        .code, .code, .code, .code, .blank, .blank, .code, .code, .code, .html, .html, .html, .blank, .blank, .blank,
      ])
  }

  @Test func linesAreThoseOfTheText() {
    let document = MarkdownDocument("a\r\nb\rc\n\n")
    #expect(document.lines.map { [$0.start, $0.end, $0.next] } == [[0, 1, 3], [3, 4, 5], [5, 6, 7], [7, 7, 8]])
    #expect(MarkdownDocument("").lines.isEmpty)
  }

  @Test func editsAreAppliedOnce() {
    let document = MarkdownDocument("abc")
    let edits = [
      MarkdownEdit(1..<2, "x".utf8), MarkdownEdit(1..<1, "y".utf8), MarkdownEdit(1..<1, "y".utf8),
      MarkdownEdit(0..<2, "z".utf8), MarkdownEdit(3..<3, "e".utf8),
    ]
    #expect(document.applying(Array(edits.dropLast(2)) + edits.suffix(1)) == "ayxce")
    #expect(document.applying(edits) == "zce")
    #expect(document.applying([]) == "abc")
  }

  // MARK: Limits

  @Test func nestingHasALimit() {
    let quotes = MarkdownDocument(String(repeating: "> ", count: 100) + "![p](/u)\n")
    #expect(quotes.pictures.count == 1)
    let text = String(repeating: "- ", count: 70) + "`a\n" + String(repeating: " ", count: 200) + "b`\n"
    #expect(MarkdownDocument(text).codeSpans.count == 1)
    let quotes64 = String(repeating: "> ", count: 64)
    #expect(MarkdownDocument("\(quotes64)# a\n\(quotes64)> # a").headings.count == 1)
  }

  @Test func aDefinitionDoesNotMultiplyTheText() {
    let address = "/" + String(repeating: "a", count: 40_000)
    let document = MarkdownDocument("[r]: \(address)\n\n" + String(repeating: "![r] ", count: 1_000))
    #expect(document.links.count == 2)
  }

  /// At this length, time that grows with the square would be a quarter of an hour and more.
  @Test(.timeLimit(.minutes(15)), arguments: ["![a](", "<at id=ou_1>", "[a](b)[", "`` ` ", "[r]: \"b\n", "- a\n"])
  func aMillionBytesAreReadInLinearTime(shape: String) {
    let text = String(repeating: shape, count: (1 << 20) / shape.utf8.count)
    #expect(MarkdownDocument(text).bytes.count == text.utf8.count)
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "[", "![", "![[a](b)", "![a][", "*", "<", "> ", "- ", "<!--", "<?", "<!A ", "<![CDATA[", "<a b=\"", "<a b='",
      "[a]: b\n", "|", "a|b\n-|-\n", "\n", "\\", "&#", "```\n", "    a\n\n", "<div>\n", "[a](b \"", "[a](<b", "](",
      "\t",
    ])
  func allShapesAreReadInLinearTime(shape: String) {
    let text = String(repeating: shape, count: (1 << 17) / shape.utf8.count)
    #expect(MarkdownDocument(text).bytes.count == text.utf8.count)
    for opening in ["- ", "> ", "[", "!["] {
      let nested = String(repeating: opening, count: 1 << 12) + "\n" + text.prefix(1 << 14)
      #expect(!MarkdownDocument(nested).lines.isEmpty)
    }
  }
}

extension MarkdownReadingTests {
  private static func parts(_ row: Substring) -> (text: String, outline: String) {
    let arrow = row.ranges(of: " → ").last ?? row.endIndex..<row.endIndex
    func plain(_ text: Substring) -> String {
      [("⏎", "\n"), ("␍", "\r"), ("␊", "\n"), ("⇥", "\t")].reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
    return (plain(row[..<arrow.lowerBound]), plain(row[arrow.upperBound...]))
  }

  private static func outline(_ text: String) -> String {
    let document = MarkdownDocument(text)
    var blocks: [(line: Int, text: String)] = document.headings.map { heading in
      let line = document.lines.lastIndex { $0.start <= heading.title.lowerBound } ?? 0
      return (heading.mark == nil ? line : heading.line, "h\(heading.level)")
    }
    blocks = blocks.map { ($0.line, "\($0.text)@\($0.line + 1)") }
    blocks += document.tables.map { ($0.lines.lowerBound, "table@\($0.lines.lowerBound + 1)-\($0.lines.upperBound)") }
    for (name, kind) in [("code", MarkdownLine.Kind.code), ("html", .html)] {
      var first: Int?
      for line in 0...document.lines.count {
        let isKind = line < document.lines.count && document.lines[line].kind == kind
        if isKind, first == nil { first = line }
        guard !isKind, let start = first else { continue }
        blocks.append((start, "\(name)@\(start + 1)-\(line)"))
        first = nil
      }
    }
    let inlines = inlines(document).sorted { $0.start < $1.start }.map(\.text).joined(separator: " ")
    let outline = blocks.sorted { $0.line < $1.line }.map(\.text).joined(separator: " ")
    return "\(outline) | \(inlines)".trimmed
  }

  private static func inlines(_ document: MarkdownDocument) -> [(start: Int, text: String)] {
    func part(_ range: Range<Int>) -> String { String(decoding: document.bytes[range], as: UTF8.self) }
    var inlines: [(start: Int, text: String)] = document.links.map { link in
      let title = link.title.map { " \"\(part($0.dropFirst().dropLast()))\"" } ?? ""
      return (link.range.lowerBound, "\(link.isImage ? "image" : "link")(\(link.destination)\(title))")
    }
    inlines += document.autolinks.map { range in
      let address = part(range.dropFirst().dropLast())
      return (range.lowerBound, "link(\(address.contains(":") ? address : "mailto:" + address))")
    }
    inlines += document.codeSpans.map { ($0.lowerBound, "span") }
    let html = document.lines.filter { $0.kind == .html }
    inlines += document.tags.filter { tag in !html.contains { $0.start <= tag.lowerBound && tag.lowerBound < $0.next } }
      .map { ($0.lowerBound, "tag") }
    return inlines
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
