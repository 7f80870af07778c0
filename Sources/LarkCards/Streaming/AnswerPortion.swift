import LarkMarkdown

/// How much a message can hold.
struct AnswerLimits: Hashable {
  /// How many bytes, counted as they stand in JSON.
  var bytes: Int
  /// From how many bytes on a message ends where a paragraph does.
  var fullBytes: Int
  /// How many tables.
  var tables: Int

  /// The platform takes 30 KB of a card with everything in it, and 5 tables.
  static let card = AnswerLimits(bytes: 28_000, tables: 5)
  /// It takes 30 KB of a post; headings and tables of Markdown grow a little on their way into one.
  static let post = AnswerLimits(bytes: 24_000, tables: .max)
  /// It takes 150 KB of a text.
  static let text = AnswerLimits(bytes: 120_000, tables: .max)

  init(bytes: Int, tables: Int) {
    self.bytes = bytes
    fullBytes = bytes / 7 * 6
    self.tables = tables
  }
}

/// The part of a text that one message shows, and where the next message goes on.
///
/// A text grows at its end. What is shown is never taken back: each portion begins with the one before.
struct AnswerPortion: Hashable {
  /// How many bytes of the text the message shows.
  let length: Int
  /// Whether the message takes no more, so that what follows belongs to the next one.
  let isFull: Bool
  /// What the next message begins with, so that it is read as this one would have been: the line that opens a block of
  /// code which this message ends in.
  let opening: String

  /// - Parameters:
  ///   - text: The text from where the message begins.
  ///   - shown: How many bytes of it are shown already.
  ///   - isWhole: Whether the text is complete.
  ///   - limits: How much the message can hold.
  init(of text: String, after shown: Int, isWhole: Bool, limits: AnswerLimits) {
    let document = MarkdownDocument(text)
    let fit = Self.fit(document.bytes, limits.bytes)
    let full = Self.fit(document.bytes, limits.fullBytes)
    if document.tables.count > limits.tables {
      let start = document.lines[document.tables[limits.tables].lines.lowerBound].start
      // What is shown of a table that is one too many stays, as the text that it was when it was shown.
      if start <= fit {
        self.init(until: max(start, shown), of: document)
        return
      }
    }
    if fit < document.bytes.count || !isWhole && full < document.bytes.count {
      if let cut = Self.paragraph(document, from: max(full, shown), to: fit)
        ?? (fit < document.bytes.count ? Self.cut(document, text, from: max(full, shown), to: fit, after: shown) : nil)
      {
        self.init(until: cut, of: document)
        return
      }
    }
    let isHeld = !isWhole && document.tables.count == limits.tables
    let held = isHeld ? Self.possibleTable(document) : nil
    self.init(length: held.map { max($0, shown) } ?? document.bytes.count, isFull: false)
  }

  /// The portion that ends after so many bytes.
  init(until length: Int, of text: String) {
    self.init(until: length, of: MarkdownDocument(text))
  }

  private init(until length: Int, of document: MarkdownDocument) {
    self.init(length: length, isFull: true, opening: Self.opening(document, at: length))
  }

  private init(length: Int, isFull: Bool, opening: String = "") {
    self.length = length
    self.isFull = isFull
    self.opening = opening
  }

  /// How many bytes at the beginning take no more than so many in JSON; a character is never cut.
  private static func fit(_ bytes: [UInt8], _ limit: Int) -> Int {
    var cost = 0
    var end = 0
    for (index, byte) in bytes.enumerated() {
      // A continuation byte belongs to what stands before it.
      if byte & 0xC0 != 0x80 { end = index }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x08...0x0A, 0x0C, 0x0D: cost += 2
      case ..<0x20: cost += 6
      default: cost += 1
      }
      if cost > limit { return end }
    }
    return bytes.count
  }

  /// The first place between two that a paragraph ends at and another text follows.
  private static func paragraph(_ document: MarkdownDocument, from least: Int, to most: Int) -> Int? {
    for (line, next) in zip(document.lines, document.lines.dropFirst())
    where line.kind == .blank && next.kind != .blank && next.start >= least && next.container == 0 {
      return next.start <= most && next.start < document.bytes.count ? next.start : nil
    }
    return nil
  }

  /// Where a text is cut that has to be: at the last line outside of code and tables, at the last line, at the last
  /// blank, or within a word.
  private static func cut(
    _ document: MarkdownDocument, _ text: String, from least: Int, to most: Int, after shown: Int
  ) -> Int {
    guard most > shown else { return shown }
    let starts = document.lines.filter { $0.start > least && $0.start <= most }
    if let line = starts.last(where: { $0.kind == .text || $0.kind == .heading || $0.kind == .blank }) ?? starts.last {
      return line.start
    }
    if let blank = document.bytes[min(least, most)..<most].lastIndex(of: UInt8(ascii: " ")), blank >= least {
      return blank + 1
    }
    // Marks belong to the letter before them, as far as that is possible.
    var end = max(0, shown, most - 128)
    for character in text[text.utf8.index(text.startIndex, offsetBy: end)...] where end + character.utf8.count <= most {
      end += character.utf8.count
    }
    return end > shown ? end : most
  }

  /// Where lines begin at the end of a text that may turn out to be a table when more of it has come.
  private static func possibleTable(_ document: MarkdownDocument) -> Int? {
    guard let last = document.lines.last, last.kind == .text else { return nil }
    let hasBar = { (line: MarkdownLine) in document.bytes[line.start..<line.end].contains(UInt8(ascii: "|")) }
    let marks = document.bytes[last.start..<last.end]
    if let header = document.lines.dropLast().last, header.kind == .text, hasBar(header),
      marks.allSatisfy({ "|-: \t".utf8.contains($0) })
    {
      return header.start
    }
    return hasBar(last) ? last.start : nil
  }

  /// The line that opens the block of code in which a place is.
  private static func opening(_ document: MarkdownDocument, at place: Int) -> String {
    guard let index = document.lines.firstIndex(where: { $0.start >= place }), document.lines[index].kind == .code
    else {
      return ""
    }
    var first = index
    while first > 0, document.lines[first - 1].kind == .code { first -= 1 }
    var open: (line: MarkdownLine, mark: UInt8, count: Int)?
    for line in document.lines[first..<index] {
      let text = document.bytes[line.start..<line.end].drop { $0 == UInt8(ascii: " ") }
      guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { continue }
      let count = text.prefix { $0 == mark }.count
      if let fence = open {
        if mark == fence.mark, count >= fence.count, text.dropFirst(count).allSatisfy({ $0 == UInt8(ascii: " ") }) {
          open = nil
        }
      } else if count >= 3 {
        open = (line, mark, count)
      }
    }
    guard let line = open?.line else { return "" }
    return String(decoding: document.bytes[line.start..<line.end], as: UTF8.self) + "\n"
  }
}
