/// The kind of an HTML block, which decides where it ends.
struct HTMLBlock {
  /// What ends the block at the end of its line, in small letters; nothing where a blank line does.
  private let ends: [String]

  var endsAtBlankLine: Bool { ends.isEmpty }

  /// - Parameters:
  ///   - line: A line of the text, from its first byte that is not blank; nil where no block begins with it.
  ///   - bytes: The text.
  ///   - interrupting: Whether the line would otherwise belong to a paragraph, which tags of other names go on with.
  init?(_ line: Range<Int>, of bytes: [UInt8], interrupting: Bool) {
    guard let first = line.first, bytes[first] == UInt8(ascii: "<") else { return nil }
    let scanner = MarkdownScanner(text: Array(bytes[line]))
    let isClosing = scanner.byte(1) == UInt8(ascii: "/")
    let nameStart = isClosing ? 2 : 1
    let nameEnd = scanner.end(from: nameStart) { $0.isASCIILetter || $0.isASCIIDigit }
    let name = String(decoding: scanner.text[nameStart..<nameEnd].prefix(12).map(\.asciiLowercased), as: UTF8.self)
    let next = scanner.byte(nameEnd)
    let isWhole = next?.isBlank ?? true || next == UInt8(ascii: ">")
    if !isClosing, isWhole, Self.raw.contains(name) {
      ends = Self.raw.map { "</\($0)>" }
    } else if scanner.starts(with: "<!--", at: 0) {
      ends = ["-->"]
    } else if scanner.starts(with: "<?", at: 0) {
      ends = ["?>"]
    } else if scanner.starts(with: "<![CDATA[", at: 0) {
      ends = ["]]>"]
    } else if scanner.starts(with: "<!", at: 0), scanner.byte(2)?.isASCIILetter == true {
      ends = [">"]
    } else if isWhole || scanner.starts(with: "/>", at: nameEnd), Self.blocks.contains(name) {
      ends = []
    } else if !interrupting, name != "at", let end = scanner.tagEnd(at: 0),
      scanner.text[end...].allSatisfy({ $0.isBlank })
    {
      ends = []
    } else {
      return nil
    }
  }

  /// Whether the block ends with a line.
  func isEnded(by line: ArraySlice<UInt8>) -> Bool {
    ends.contains { end in
      var rest = line
      while let start = rest.firstIndex(of: end.utf8[end.startIndex]) {
        rest = rest[start...]
        if rest.lazy.map(\.asciiLowercased).starts(with: end.utf8) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }

  /// Elements that hold text as it is.
  private static let raw = ["pre", "script", "style", "textarea"]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
