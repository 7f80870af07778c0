import LarkMarkdown

extension MarkdownDocument {
  /// Edits that make headings small, and put a blank line between two that follow each other: the platform shows those
  /// of the fourth and fifth level at a size that suits a message.
  ///
  /// Underlined headings stay: the platform knows no such form, and shows them as the text that they are.
  var smallHeadings: [MarkdownEdit] {
    let marked = headings.filter { $0.mark != nil && !$0.title.isEmpty }
    let shrinks = marked.contains { $0.level <= 3 }
    var edits: [MarkdownEdit] = []
    for (index, heading) in marked.enumerated() {
      if shrinks, let mark = heading.mark {
        edits.append(MarkdownEdit(mark, (heading.level == 1 ? "#### " : "##### ").utf8))
      }
      guard index > 0, marked[index - 1].line == heading.line - 1,
        lines[heading.line].container == lines[heading.line - 1].container
      else { continue }
      let areSmall = shrinks || [marked[index - 1], heading].allSatisfy { $0.level == 4 || $0.level == 5 }
      if areSmall { edits.append(blankLine(before: heading.line)) }
    }
    return edits
  }
}
