/// Tables: the platform shows one only with blank lines around it.
enum MarkdownTables {
  /// Puts a blank line before and after every table.
  static func adjust(_ lines: inout [MarkdownLine]) {
    var result: [MarkdownLine] = []
    result.reserveCapacity(lines.count)
    var index = 0
    while index < lines.count {
      let length = tableLength(lines[index...])
      guard length > 0 else {
        result.append(lines[index])
        index += 1
        continue
      }
      let ending = lines[index].ending
      if let last = result.last, !last.text.isEmpty, !startsWithBar(last) {
        result.append(MarkdownLine(text: "", ending: ending))
      }
      result += lines[index..<index + length]
      index += length
      // The end of a line that has none yet, otherwise an empty line; the surplus of a third one is dropped later.
      if result[result.count - 1].ending.isEmpty {
        result[result.count - 1].ending = ending
      } else {
        result.append(MarkdownLine(text: "", ending: ending))
      }
    }
    lines = result
  }

  /// How many lines make up the table that begins with the first one: a header row with a delimiter row under it, and
  /// the rows that follow. Without a delimiter row a line between bars may be anything, such as a pipeline of a shell.
  private static func tableLength(_ lines: ArraySlice<MarkdownLine>) -> Int {
    let rows = lines.prefix { !$0.isCode && startsWithBar($0) }
    guard let header = rows.first, let delimiters = rows.dropFirst().first, isRow(header.text),
      isDelimiterRow(delimiters.text)
    else { return 0 }
    return rows.count
  }

  private static func startsWithBar(_ line: MarkdownLine) -> Bool {
    line.text.utf8.first == UInt8(ascii: "|")
  }

  /// Whether a line ends in a bar as well, blanks aside.
  private static func isRow(_ text: Substring) -> Bool {
    let end = text.utf8.lastIndex { $0 != 0x20 && $0 != 0x09 }
    guard let end, end > text.utf8.startIndex else { return false }
    return text.utf8[end] == UInt8(ascii: "|")
  }

  private static func isDelimiterRow(_ text: Substring) -> Bool {
    isRow(text) && text.utf8.contains(UInt8(ascii: "-"))
      && text.utf8.allSatisfy { "|-: \t".utf8.contains($0) }
  }
}
