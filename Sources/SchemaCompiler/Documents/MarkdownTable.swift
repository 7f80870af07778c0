/// A table in Markdown.
struct MarkdownTable {
  var header: [String]
  var rows: [[String]] = []

  /// The lines of the table.
  var lines: [String] {
    [line(header), line(header.map { _ in "---" })] + rows.map { line($0.map(Self.escaped)) }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// A bar would end the cell.
  private static func escaped(_ text: String) -> String {
    text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { String(Substring($0)) }
      .joined(separator: "\\|")
  }

  /// Names as code, with commas between them.
  static func code(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
