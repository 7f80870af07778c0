/// Finds the blocks of a text, line by line, the way that CommonMark's appendix describes.
struct BlockReader {
  /// Text that is read for code and links when all definitions are known.
  struct Leaf {
    /// Its lines, as parts of ``BlockReader/segments``.
    let segments: Range<Int>
    let isHTML: Bool
  }

  private(set) var lines: [MarkdownLine] = []
  private(set) var headings: [MarkdownHeading] = []
  private(set) var tables: [MarkdownTable] = []
  private(set) var leaves: [Leaf] = []
  private(set) var segments: [Range<Int>] = []
  private(set) var definitions: [[UInt8]: LinkDefinition] = [:]

  private let bytes: [UInt8]
  /// The open quotes and list items, the outermost first.
  private var containers: [Container] = []
  private var containerCount = 0
  private var block = Block.none
  /// Where the segments of the open block begin.
  private var firstSegment = 0

  private struct Container {
    let number: Int
    /// How far the contents of a list item are indented; nil for a quote.
    let width: Int?
    /// Whether a list item holds nothing yet but its mark.
    var isEmpty = false
  }

  /// The open block within the innermost container.
  private enum Block {
    case none
    /// Text, with the number of containers whose marks its last line has.
    case paragraph(marked: Int)
    case fence(mark: UInt8, length: Int)
    /// Indented code, with the last of its lines that is not blank.
    case indentedCode(last: Int)
    case html(HTMLBlock)
    case table(columns: Int)
  }

  /// What a line begins with.
  private enum Start {
    case quote
    case item(mark: Int)
    case heading(level: Int)
    case rule
    case fence(mark: UInt8, length: Int)
    case indentedCode
    case html(HTMLBlock)
  }

  /// A limit to the depth of quotes and lists, so that a short line deep within takes no time.
  private static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func readLines() {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      var next = min(end + 1, bytes.count)
      if next < bytes.count, bytes[end] == 0x0D, bytes[next] == 0x0A { next += 1 }
      lines.append(MarkdownLine(start: start, end: end, next: next))
      readLine()
      lines[line].container = containers.last?.number ?? 0
      start = next
    }
    closeBlock()
  }

  /// Number of the line that is being read.
  private var line: Int { lines.count - 1 }

  private var isParagraph: Bool { if case .paragraph = block { true } else { false } }

  private mutating func readLine() {
    var cursor = LineCursor(bytes, lines[line].start..<lines[line].end)
    let matched = matchContainers(&cursor)
    // A paragraph may go on without the marks of its quotes and lists; nothing else does.
    let isLazy = matched < containers.count && isParagraph
    if !isLazy {
      if matched < containers.count { close(to: matched) }
      if continueBlock(cursor) { return }
    }
    var isText = isParagraph
    var depth = matched
    while !cursor.isBlank {
      if isText, !isLazy, endParagraphAsHeading(cursor) { return }
      guard let start = start(at: cursor, interrupting: isText, isLazy: isLazy) else {
        if isText, beginTable(cursor, in: matched, isLazy: isLazy) { return }
        break
      }
      close(to: depth)
      fillContainer()
      isText = false
      if begin(start, &cursor) { return }
      depth = containers.count
    }
    if cursor.isBlank {
      if isText { close(to: matched) }
      return
    }
    if !isText {
      fillContainer()
      firstSegment = segments.count
    }
    lines[line].kind = .text
    segments.append(cursor.text)
    block = .paragraph(marked: depth)
  }

  /// Finds how many of the open containers hold the line too.
  private mutating func matchContainers(_ cursor: inout LineCursor) -> Int {
    for (index, container) in containers.enumerated() {
      if cursor.isBlank {
        // Items go on over blank lines, quotes need their marks.
        return containers[index...].firstIndex { $0.width == nil || $0.isEmpty } ?? containers.count
      }
      if let width = container.width {
        guard cursor.indentation >= width else { return index }
        cursor.skip(columns: width)
      } else {
        guard cursor.indentation <= 3, cursor.first == UInt8(ascii: ">") else { return index }
        cursor.take(1)
        lines[line].quoteLength = cursor.offset - lines[line].start
        cursor.skip(columns: 1)
      }
    }
    return containers.count
  }

  /// Adds the line to an open block that decides about its lines itself.
  private mutating func continueBlock(_ cursor: LineCursor) -> Bool {
    switch block {
    case .none, .paragraph: return false
    case .fence(let mark, let length):
      lines[line].kind = .code
      let run = bytes[cursor.text].prefix { $0 == mark }
      let isEnd = cursor.indentation <= 3 && run.count >= length
      if isEnd, bytes[run.endIndex..<cursor.end].allSatisfy({ $0.isBlank }) { block = .none }
      return true
    case .indentedCode(let last):
      if cursor.isBlank { return true }
      guard cursor.indentation >= 4 else {
        block = .none
        return false
      }
      for index in last + 1...line { lines[index].kind = .code }
      block = .indentedCode(last: line)
      return true
    case .html(let html):
      if html.endsAtBlankLine, cursor.isBlank {
        closeBlock()
        return true
      }
      add(cursor, to: html)
      return true
    case .table(let columns):
      let row = TableRow(cursor.text, of: bytes)
      guard row.hasBar, !row.cells.isEmpty, start(at: cursor, interrupting: false, isLazy: false) == nil else {
        block = .none
        return false
      }
      lines[line].kind = .table
      add(row, columns)
      tables[tables.count - 1].lines = tables[tables.count - 1].lines.lowerBound..<lines.count
      return true
    }
  }

  /// Closes the open block, and all containers but the outermost ones.
  private mutating func close(to depth: Int) {
    closeBlock()
    containers.removeSubrange(depth...)
  }

  private mutating func closeBlock() {
    switch block {
    case .paragraph:
      takeDefinitions()
      addLeaf(isHTML: false)
    case .html(let html) where html.endsAtBlankLine: addLeaf(isHTML: true)
    case .none, .fence, .indentedCode, .html, .table: break
    }
    block = .none
  }

  private mutating func addLeaf(isHTML: Bool) {
    if firstSegment < segments.count { leaves.append(Leaf(segments: firstSegment..<segments.count, isHTML: isHTML)) }
    firstSegment = segments.count
  }

  private mutating func takeDefinitions() {
    guard firstSegment < segments.count, bytes[segments[firstSegment].lowerBound] == UInt8(ascii: "[") else { return }
    firstSegment += LinkDefinition.read(LeafText(segments[firstSegment...], of: bytes), into: &definitions)
  }

  private mutating func fillContainer() {
    if !containers.isEmpty { containers[containers.count - 1].isEmpty = false }
  }

  // MARK: Beginnings

  /// What begins at the cursor.
  ///
  /// - Parameters:
  ///   - cursor: A place on a line that is not blank.
  ///   - interrupting: Whether the line would otherwise go on with a paragraph.
  ///   - isLazy: Whether it would do so without all marks.
  private func start(at cursor: LineCursor, interrupting: Bool, isLazy: Bool) -> Start? {
    guard cursor.indentation <= 3 else { return interrupting ? nil : .indentedCode }
    guard let first = cursor.first else { return nil }
    switch first {
    case UInt8(ascii: ">"): return containers.count < Self.deepest ? .quote : nil
    case UInt8(ascii: "#"):
      let level = run(first, at: cursor)
      let next = bytes[..<cursor.end].dropFirst(cursor.textStart + level).first
      return (1...6).contains(level) && next?.isBlank ?? true ? .heading(level: level) : nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let length = run(first, at: cursor)
      // What follows backticks could otherwise be code within a line.
      let isCode = first == UInt8(ascii: "`") && bytes[cursor.text].dropFirst(length).contains(first)
      return length >= 3 && !isCode ? .fence(mark: first, length: length) : nil
    case UInt8(ascii: "<"):
      return HTMLBlock(cursor.text, of: bytes, interrupting: interrupting).map { .html($0) }
    default:
      if isRule(cursor, of: first) { return .rule }
      guard containers.count < Self.deepest else { return nil }
      return listMark(at: cursor, interrupting: interrupting && !isLazy).map { .item(mark: $0) }
    }
  }

  private func run(_ mark: UInt8, at cursor: LineCursor) -> Int { bytes[cursor.text].prefix { $0 == mark }.count }

  private func isRule(_ cursor: LineCursor, of mark: UInt8) -> Bool {
    guard "*-_".utf8.contains(mark) else { return false }
    var count = 0
    for byte in bytes[cursor.text] where !byte.isBlank {
      guard byte == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// The length of the mark of a list item.
  private func listMark(at cursor: LineCursor, interrupting: Bool) -> Int? {
    let digits = bytes[cursor.text].prefix(10).prefix { $0.isASCIIDigit }
    let delimiter = digits.endIndex
    guard digits.count < 10, delimiter < cursor.end,
      (digits.isEmpty ? "-+*" : ".)").utf8.contains(bytes[delimiter])
    else { return nil }
    let rest = bytes[(delimiter + 1)..<cursor.end]
    guard rest.first?.isBlank ?? true else { return nil }
    // A line of text may happen to begin with a number or a dash.
    if interrupting, rest.allSatisfy({ $0.isBlank }) || !(digits.isEmpty || digits.elementsEqual("1".utf8)) {
      return nil
    }
    return digits.count + 1
  }

  /// Begins a container, behind whose mark the cursor goes on, or a block that takes the rest of the line.
  private mutating func begin(_ start: Start, _ cursor: inout LineCursor) -> Bool {
    switch start {
    case .quote:
      cursor.take(1)
      cursor.skip(columns: 1)
      open(width: nil, isEmpty: false)
      return false
    case .item(let mark):
      let indentation = cursor.indentation
      cursor.take(mark)
      // Five columns and more are one, and the indentation of code.
      let gap = cursor.isBlank || cursor.indentation > 4 ? 1 : cursor.indentation
      let isEmpty = cursor.isBlank
      cursor.skip(columns: gap)
      open(width: indentation + mark + gap, isEmpty: isEmpty)
      if isEmpty { lines[line].kind = .text }
      return false
    case .heading(let level): addHeading(level, cursor)
    case .rule: lines[line].kind = .text
    case .fence(let mark, let length):
      lines[line].kind = .code
      block = .fence(mark: mark, length: length)
    case .indentedCode:
      lines[line].kind = .code
      block = .indentedCode(last: line)
    case .html(let html):
      firstSegment = segments.count
      add(cursor, to: html)
    }
    return true
  }

  private mutating func open(width: Int?, isEmpty: Bool) {
    containerCount += 1
    containers.append(Container(number: containerCount, width: width, isEmpty: isEmpty))
    lines[line].opensContainer = true
  }

  private mutating func add(_ cursor: LineCursor, to html: HTMLBlock) {
    lines[line].kind = .html
    segments.append(cursor.offset..<cursor.end)
    block = html.isEnded(by: bytes[cursor.text]) ? .none : .html(html)
  }

  // MARK: Headings

  private mutating func addHeading(_ level: Int, _ cursor: LineCursor) {
    lines[line].kind = .heading
    var title = cursor.textStart + level..<cursor.end
    while let first = title.first, bytes[first].isBlank { title = title.dropFirst() }
    let markEnd = title.lowerBound
    while let last = title.last, bytes[last].isBlank { title = title.dropLast() }
    let closing = bytes[title].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let rest = title.dropLast(closing)
    if closing > 0, rest.last.map({ bytes[$0].isBlank }) ?? true {
      title = rest
      while let last = title.last, bytes[last].isBlank { title = title.dropLast() }
    }
    headings.append(MarkdownHeading(line: line, level: level, mark: cursor.offset..<markEnd, title: title))
    firstSegment = segments.count
    segments.append(title)
    addLeaf(isHTML: false)
  }

  /// Whether the line underlines the open paragraph, which makes a heading of it.
  private mutating func endParagraphAsHeading(_ cursor: LineCursor) -> Bool {
    guard cursor.indentation <= 3, let first = cursor.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
      bytes[cursor.text].drop(while: { $0 == first }).allSatisfy({ $0.isBlank })
    else { return false }
    takeDefinitions()
    guard firstSegment < segments.count, let last = segments.last else { return false }
    let title = segments[firstSegment].lowerBound..<last.upperBound
    headings.append(MarkdownHeading(line: line, level: first == UInt8(ascii: "=") ? 1 : 2, mark: nil, title: title))
    lines[line].kind = .heading
    addLeaf(isHTML: false)
    block = .none
    return true
  }

  // MARK: Tables

  /// Whether the line is the delimiter row of a table whose header row is the last line of the open paragraph.
  private mutating func beginTable(_ cursor: LineCursor, in depth: Int, isLazy: Bool) -> Bool {
    // Both rows without the marks of a quote or list stand outside of it.
    guard case .paragraph(let marked) = block, !isLazy || marked == depth, cursor.indentation <= 3,
      firstSegment < segments.count, let header = segments.last,
      let columns = TableRow.columns(ofDelimiters: cursor.text, of: bytes)
    else { return false }
    let row = TableRow(header, of: bytes)
    guard row.cells.count == columns else { return false }
    segments.removeLast()
    close(to: depth)
    block = .table(columns: columns)
    lines[line - 1].kind = .table
    lines[line - 1].container = containers.last?.number ?? 0
    lines[line].kind = .table
    add(row, columns)
    tables.append(MarkdownTable(lines: line - 1..<lines.count))
    return true
  }

  private mutating func add(_ row: TableRow, _ columns: Int) {
    // Most cells hold nothing that is looked for.
    for cell in row.cells.prefix(columns) where bytes[cell].contains(where: { "<[`".utf8.contains($0) }) {
      firstSegment = segments.count
      segments.append(cell)
      addLeaf(isHTML: false)
    }
  }
}
