/// A line of a Markdown text.
struct MarkdownLine {
  /// The line without its end.
  var text: Substring
  /// The line break as it came: `\n`, `\r\n`, or nothing after the last line.
  var ending: Substring
  /// Whether the line belongs to a fenced code block, its fences included. Such lines go out as they are.
  var isCode = false

  /// The lines of a text, with those of fenced code blocks marked as CommonMark finds them (§4.5).
  static func lines(of text: String) -> [MarkdownLine] {
    var lines = split(text)
    var open: Fence?
    for index in lines.indices {
      if let fence = open {
        lines[index].isCode = true
        if fence.isClosed(by: lines[index].text) { open = nil }
      } else if let fence = Fence(opening: lines[index].text) {
        lines[index].isCode = true
        open = fence
      }
    }
    return lines
  }

  /// Split by bytes: a carriage return would otherwise hide the line feed after it.
  private static func split(_ text: String) -> [MarkdownLine] {
    let bytes = text.utf8
    var lines: [MarkdownLine] = []
    var start = bytes.startIndex
    while let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      var end = feed
      if end > start, bytes[bytes.index(before: end)] == UInt8(ascii: "\r") { end = bytes.index(before: end) }
      let next = bytes.index(after: feed)
      lines.append(MarkdownLine(text: text[start..<end], ending: text[end..<next]))
      start = next
    }
    return lines + [MarkdownLine(text: text[start...], ending: "")]
  }
}

/// The line that a fenced code block begins with.
private struct Fence {
  let mark: UInt8
  let length: Int

  /// - Parameter line: Any line; nil where it opens no block.
  init?(opening line: Substring) {
    guard let (mark, length, rest) = Self.run(line), length >= 3 else { return nil }
    // What follows backticks could otherwise be code within a line.
    if mark == UInt8(ascii: "`"), rest.contains(mark) { return nil }
    self.mark = mark
    self.length = length
  }

  /// Whether a line ends the block.
  func isClosed(by line: Substring) -> Bool {
    guard let (mark, length, rest) = Self.run(line) else { return false }
    return mark == self.mark && length >= self.length && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The backticks or tildes that a line begins with, at most three blanks before them, and what follows.
  private static func run(_ line: Substring) -> (mark: UInt8, length: Int, rest: Substring.UTF8View)? {
    let bytes = line.utf8
    let indentation = bytes.prefix { $0 == 0x20 }.count
    guard indentation <= 3, let mark = bytes.dropFirst(indentation).first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    let length = bytes.dropFirst(indentation).prefix { $0 == mark }.count
    return (mark, length, bytes.dropFirst(indentation + length))
  }
}
