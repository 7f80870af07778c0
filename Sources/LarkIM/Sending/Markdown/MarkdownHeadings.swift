/// Headings: the platform shows those of the fourth and fifth level at a size that suits a message.
enum MarkdownHeadings {
  /// Makes headings small, and puts a blank line between two that follow each other.
  static func adjust(_ lines: inout [MarkdownLine]) {
    if lines.contains(where: { !$0.isCode && hasLargeMark($0.text) }) {
      for index in lines.indices where !lines[index].isCode {
        guard let (level, title) = heading(lines[index].text) else { continue }
        lines[index].text = (level == 1 ? "#### " : "##### ") + title
      }
    }
    var result: [MarkdownLine] = []
    result.reserveCapacity(lines.count)
    for line in lines {
      if let last = result.last, isSmallHeading(last), isSmallHeading(line) {
        result.append(MarkdownLine(text: "", ending: last.ending))
      }
      result.append(line)
    }
    lines = result
  }

  /// Whether a line begins as a heading of the first three levels does.
  private static func hasLargeMark(_ text: Substring) -> Bool {
    ["# ", "## ", "### "].contains { text.utf8.starts(with: $0.utf8) }
  }

  /// Level and title of a heading, which needs a blank between the two.
  private static func heading(_ text: Substring) -> (level: Int, title: Substring)? {
    let level = text.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = text.utf8.dropFirst(level)
    guard (1...6).contains(level), rest.first == 0x20, rest.count > 1 else { return nil }
    return (level, Substring(rest.dropFirst()))
  }

  private static func isSmallHeading(_ line: MarkdownLine) -> Bool {
    guard !line.isCode, let (level, _) = heading(line.text) else { return false }
    return level == 4 || level == 5
  }
}
