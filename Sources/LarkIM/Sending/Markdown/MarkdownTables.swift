import LarkMarkdown

extension MarkdownDocument {
  /// Edits that put a blank line before and after every table: the platform shows one only so.
  var tablesStandingAlone: [MarkdownEdit] {
    var edits: [MarkdownEdit] = []
    for table in tables {
      let first = table.lines.lowerBound
      if first > 0, lines[first - 1].kind != .blank, !lines[first].opensContainer {
        edits.append(blankLine(before: first))
      }
      if table.lines.upperBound < lines.count {
        if lines[table.lines.upperBound].kind != .blank { edits.append(blankLine(before: table.lines.upperBound)) }
      } else {
        // The line break of the last line where it has none, otherwise one more.
        edits.append(MarkdownEdit(bytes.count..<bytes.count, bytes[lines[first].end..<lines[first].next]))
      }
    }
    return edits
  }
}
