/// Lays out text for people: paragraphs and two columns, as wide as the terminal, within what reads well.
enum TextLayout {
  /// How many characters a line holds.
  static let width = width(of: System.columns)

  /// How many characters a line holds where a terminal has room for so many.
  static func width(of columns: Int?) -> Int { min(max(columns ?? 100, 40), 120) }

  /// A row of two columns.
  struct Row: Sendable {
    /// What stands on the left, such as a flag.
    var name: String
    /// What it means; may be wrapped.
    var text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The text in lines that are no longer than the width, each indented.
  ///
  /// - Parameters:
  ///   - text: Words between spaces.
  ///   - indent: How many spaces stand before each line.
  ///   - width: How many characters a line holds.
  static func wrapped(_ text: String, indent: Int = 0, width: Int = width) -> [String] {
    let room = max(20, width - indent)
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(separator: " ") {
      let count = word.count
      if length > 0, length + 1 + count > room {
        lines.append(margin + line)
        line = ""
        length = 0
      }
      if length > 0 {
        line += " "
        length += 1
      }
      line += word
      length += count
    }
    if length > 0 { lines.append(margin + line) }
    return lines
  }

  /// Rows in two columns. A name too long for its column has a line of its own.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - style: Colours of the names.
  ///   - indent: How many spaces stand before each line.
  ///   - width: How many characters a line holds.
  static func columns(_ rows: [Row], style: Style, indent: Int = 2, width: Int = width) -> [String] {
    // A third of the line at most, so that there is room for the text.
    let widest = rows.map(\.name.count).filter { $0 <= min(32, width / 3) }.max() ?? 0
    let column = indent + widest + 2
    var lines: [String] = []
    for row in rows {
      let text = wrapped(row.text, indent: column, width: width)
      let name = String(repeating: " ", count: indent) + style.name(row.name)
      guard row.name.count <= widest, let first = text.first else {
        lines.append(name)
        lines += text
        continue
      }
      lines.append(name + first.dropFirst(indent + row.name.count))
      lines += text.dropFirst()
    }
    return lines
  }
}
