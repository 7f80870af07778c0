/// Finds code, HTML, links and images in texts, one after the other.
///
/// Every search that may find nothing remembers it, so that a text is gone through once however often a search begins.
struct InlineReader {
  private(set) var links: [MarkdownLink] = []
  private(set) var codeSpans: [Range<Int>] = []
  private(set) var tags: [Range<Int>] = []
  private(set) var autolinks: [Range<Int>] = []

  private let definitions: [[UInt8]: LinkDefinition]
  /// How many bytes of addresses may still come out of definitions: a few bytes of text could name a long one again
  /// and again.
  private var budget: Int

  // The text that is being read.
  private var leaf = LeafText([], of: [])
  private var scanner = MarkdownScanner(text: [])
  private var brackets: [Bracket] = []
  /// Brackets of links below this one hold a link already, so that they are none.
  private var closedBrackets = 0
  private var backticks: [Int: BacktickRuns]?
  private var missing: Set<[UInt8]> = []

  init(definitions: [[UInt8]: LinkDefinition], budget: Int) {
    self.definitions = definitions
    self.budget = budget
  }

  private struct Bracket {
    let start: Int
    let isImage: Bool
    var holdsBracket = false

    var textStart: Int { start + (isImage ? 2 : 1) }
  }

  /// Where the runs of backticks of one length start, and which of them come next.
  private struct BacktickRuns {
    var starts: [Int] = []
    var next = 0
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - leaf: The text.
  ///   - isHTML: Whether it is an HTML block, where nothing but HTML is looked for.
  mutating func read(_ leaf: LeafText, isHTML: Bool) {
    self.leaf = leaf
    scanner = MarkdownScanner(text: leaf.bytes)
    brackets.removeAll(keepingCapacity: true)
    closedBrackets = 0
    backticks = nil
    missing.removeAll(keepingCapacity: true)
    let firstLink = links.count
    var offset = 0
    while let byte = scanner.byte(offset) {
      switch byte {
      case UInt8(ascii: "<"): offset = htmlEnd(at: offset, isHTML: isHTML) ?? offset + 1
      case _ where isHTML: offset += 1
      case UInt8(ascii: "\\"): offset += scanner.isEscape(offset) ? 2 : 1
      case UInt8(ascii: "`"): offset = codeEnd(at: offset)
      case UInt8(ascii: "!") where scanner.byte(offset + 1) == UInt8(ascii: "["):
        push(Bracket(start: offset, isImage: true))
        offset += 2
      case UInt8(ascii: "["):
        push(Bracket(start: offset, isImage: false))
        offset += 1
      case UInt8(ascii: "]"): offset = closeBracket(at: offset)
      default: offset += 1
      }
    }
    // Those within others end first.
    links[firstLink...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Code

  /// The end of the code that begins with backticks, or of the backticks where none does.
  private mutating func codeEnd(at start: Int) -> Int {
    let contents = scanner.end(from: start) { $0 == UInt8(ascii: "`") }
    let length = contents - start
    if backticks == nil { backticks = backtickRuns() }
    while let runs = backticks?[length], runs.next < runs.starts.count {
      backticks?[length]?.next += 1
      guard runs.starts[runs.next] >= contents else { continue }
      let end = runs.starts[runs.next] + length
      codeSpans.append(leaf.source(start..<end))
      return end
    }
    return contents
  }

  private func backtickRuns() -> [Int: BacktickRuns] {
    var runs: [Int: BacktickRuns] = [:]
    var offset = 0
    while offset < scanner.text.count {
      let start = scanner.end(from: offset) { $0 != UInt8(ascii: "`") }
      offset = scanner.end(from: start) { $0 == UInt8(ascii: "`") }
      if offset > start { runs[offset - start, default: BacktickRuns()].starts.append(start) }
    }
    return runs
  }

  // MARK: HTML

  /// The end of a tag, a comment or anything else in angle brackets.
  private mutating func htmlEnd(at start: Int, isHTML: Bool) -> Int? {
    if !isHTML, let end = scanner.autolinkEnd(at: start) {
      autolinks.append(leaf.source(start..<end))
      return end
    }
    if let end = scanner.tagEnd(at: start) {
      tags.append(leaf.source(start..<end))
      return end
    }
    if scanner.starts(with: "<!-->", at: start) { return start + 5 }
    if scanner.starts(with: "<!--->", at: start) { return start + 6 }
    if scanner.starts(with: "<!--", at: start) { return end(of: "-->", from: start + 4) }
    if scanner.starts(with: "<?", at: start) { return end(of: "?>", from: start + 2) }
    if scanner.starts(with: "<![CDATA[", at: start) { return end(of: "]]>", from: start + 9) }
    guard scanner.starts(with: "<!", at: start), scanner.byte(start + 2)?.isASCIILetter == true else { return nil }
    return end(of: ">", from: start + 3)
  }

  /// The end of the first place from an offset on that holds a mark.
  private mutating func end(of mark: StaticString, from start: Int) -> Int? {
    let key = mark.withUTF8Buffer { Array($0) }
    guard !missing.contains(key) else { return nil }
    var offset = start
    while offset < scanner.text.count {
      if scanner.starts(with: mark, at: offset) { return offset + key.count }
      offset += 1
    }
    missing.insert(key)
    return nil
  }

  // MARK: Links

  private mutating func push(_ bracket: Bracket) {
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(bracket)
  }

  /// What follows the link or image that a closing bracket belongs to, or the bracket where it belongs to none.
  private mutating func closeBracket(at close: Int) -> Int {
    guard let opening = brackets.popLast() else { return close + 1 }
    let isClosed = !opening.isImage && brackets.count < closedBrackets
    closedBrackets = min(closedBrackets, brackets.count)
    guard !isClosed, let target = inlineTarget(at: close + 1) ?? referenceTarget(of: opening, closedAt: close) else {
      return close + 1
    }
    links.append(
      MarkdownLink(
        isImage: opening.isImage, range: leaf.source(opening.start..<target.end),
        text: leaf.source(opening.textStart..<close), destination: target.destination, place: target.place,
        title: target.title))
    if !opening.isImage { closedBrackets = brackets.count }
    return target.end
  }

  private struct Target {
    let destination: String
    let place: MarkdownLink.Place
    let title: Range<Int>?
    let end: Int
  }

  /// Address and title in parentheses.
  private func inlineTarget(at start: Int) -> Target? {
    guard scanner.byte(start) == UInt8(ascii: "("),
      let (content, source) = scanner.destination(at: scanner.end(from: start + 1) { $0.isWhitespace })
    else { return nil }
    var end = scanner.end(from: source.upperBound) { $0.isWhitespace }
    var title: Range<Int>?
    if end > source.upperBound, let titleEnd = scanner.titleEnd(at: end) {
      title = leaf.source(end..<titleEnd)
      end = scanner.end(from: titleEnd) { $0.isWhitespace }
    }
    guard scanner.byte(end) == UInt8(ascii: ")") else { return nil }
    return Target(
      destination: scanner.resolved(content), place: .inline(leaf.source(source)), title: title, end: end + 1)
  }

  /// What the label behind the text, or the text itself, is defined as.
  private mutating func referenceTarget(of opening: Bracket, closedAt close: Int) -> Target? {
    let label = scanner.label(at: close + 1)
    var key = label.flatMap { scanner.key($0) }
    var end = close + 1
    if let label, key != nil || label.isEmpty { end = label.upperBound + 1 }
    if key == nil, !opening.holdsBracket { key = scanner.key(opening.textStart..<close) }
    guard let key, let definition = definitions[key], definition.destination.utf8.count <= budget else { return nil }
    budget -= definition.destination.utf8.count
    return Target(
      destination: definition.destination, place: .reference(leaf.source(close + 1..<end)), title: definition.title,
      end: end)
  }
}

/// What a label stands for: `[label]: address "title"`.
struct LinkDefinition {
  let destination: String
  let title: Range<Int>?
}

extension LinkDefinition {
  /// Reads the definitions that a paragraph begins with.
  ///
  /// - Parameters:
  ///   - leaf: The paragraph.
  ///   - definitions: Where they are added; what is there already stays.
  /// - Returns: How many lines of the paragraph they take up.
  static func read(_ leaf: LeafText, into definitions: inout [[UInt8]: LinkDefinition]) -> Int {
    let scanner = MarkdownScanner(text: leaf.bytes)
    var offset = 0
    while let label = scanner.label(at: offset), let key = scanner.key(label),
      scanner.byte(label.upperBound + 1) == UInt8(ascii: ":"),
      let (content, source) = scanner.destination(at: scanner.end(from: label.upperBound + 2) { $0.isWhitespace }),
      !source.isEmpty
    {
      var end = scanner.end(from: source.upperBound) { $0.isBlank }
      let isAlone = scanner.byte(end) == nil || scanner.byte(end) == UInt8(ascii: "\n")
      var title: Range<Int>?
      let titleStart = scanner.end(from: source.upperBound) { $0.isWhitespace }
      if titleStart > source.upperBound, let titleEnd = scanner.titleEnd(at: titleStart) {
        let lineEnd = scanner.end(from: titleEnd) { $0.isBlank }
        if scanner.byte(lineEnd) == nil || scanner.byte(lineEnd) == UInt8(ascii: "\n") {
          title = leaf.source(titleStart..<titleEnd)
          end = lineEnd
        }
      }
      guard isAlone || title != nil else { break }
      if definitions[key] == nil {
        definitions[key] = LinkDefinition(destination: scanner.resolved(content), title: title)
      }
      offset = end + 1
    }
    return offset == 0 ? 0 : leaf.part(of: offset - 1) + 1
  }
}
