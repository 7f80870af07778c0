import LarkJSON

/// Lays rows out as text.
enum RowText {
  /// How wide a cell of a table may be.
  static let cellWidth = 100

  /// The text of an answer in a format that consists of rows; every line ends with a line feed.
  ///
  /// - Parameters:
  ///   - list: The answer.
  ///   - format: The format.
  ///   - keepsFormulas: Whether cells of CSV that a spreadsheet would run stay as they are.
  static func text(of list: RowList, as format: OutputFormat, keepsFormulas: Bool = false) -> String {
    switch format {
    case .ndjson: ndjson(list.rows)
    case .csv: list.isSingle ? pairsAsCSV(list.rows, keepsFormulas) : csv(list.rows, keepsFormulas)
    case .table, .json, .pretty: list.isSingle ? pairsAsTable(list.rows) : table(list.rows)
    }
  }

  /// One line of JSON for each row.
  static func ndjson(_ rows: [JSON]) -> String {
    rows.map { String(decoding: $0.visibleBytes(), as: UTF8.self) + "\n" }.joined()
  }

  // MARK: Tables

  /// Columns side by side under their names.
  static func table(_ rows: [JSON]) -> String {
    guard !rows.isEmpty else { return "(empty)\n" }
    let table = ColumnTable(rows.map(FlatRow.init))
    // Rows that are empty objects have no columns, but they are there.
    guard !table.columns.isEmpty else { return String(repeating: "{}\n", count: rows.count) }
    let titles = table.columns.map { DisplayWidth.cut($0, to: cellWidth) }
    let lines = table.rows.map { row in row.map { ($0.place, DisplayWidth.cut($0.cell.text, to: cellWidth)) } }
    var widths = titles.map { DisplayWidth.of($0) }
    for (place, text) in lines.joined() { widths[place] = max(widths[place], DisplayWidth.of(text)) }
    var starts: [Int] = []
    var next = 0
    for width in widths {
      starts.append(next)
      next += width + 2
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let head = line(titles.enumerated().map { ($0, $1) }, starts)
    return head + trimmed(rule) + "\n" + lines.map { line($0, starts) }.joined()
  }

  /// A line with every cell where its column starts.
  private static func line(_ cells: [(Int, String)], _ starts: [Int]) -> String {
    var line = ""
    var width = 0
    for (place, text) in cells where !text.isEmpty {
      line += String(repeating: " ", count: starts[place] - width) + text
      width = starts[place] + DisplayWidth.of(text)
    }
    return trimmed(line) + "\n"
  }

  /// The members of one object, a line each.
  private static func pairsAsTable(_ rows: [JSON]) -> String {
    let cells = rows.flatMap { FlatRow($0).cells }
    guard !cells.isEmpty else { return "(empty)\n" }
    let width = cells.map { DisplayWidth.of($0.column) }.max() ?? 0
    return cells.map { cell in
      let name = cell.column + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell.column)))
      return trimmed(name + "  " + DisplayWidth.cut(cell.text, to: cellWidth)) + "\n"
    }.joined()
  }

  private static func trimmed(_ line: String) -> String {
    let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(line[...$0]) } ?? ""
  }

  // MARK: CSV

  /// A line of names and a line for each row (RFC 4180, but for the line ends).
  static func csv(_ rows: [JSON], _ keepsFormulas: Bool = false) -> String {
    let table = ColumnTable(rows.map(FlatRow.init))
    guard !table.columns.isEmpty else { return "" }
    let names = table.columns.map { field($0, isText: true, keepsFormulas) }.joined(separator: ",")
    let lines = table.rows.map { row in
      var line = ""
      var place = 0
      for (next, cell) in row {
        line += String(repeating: ",", count: next - place) + field(cell.text, isText: cell.isText, keepsFormulas)
        place = next
      }
      return line + String(repeating: ",", count: table.columns.count - 1 - place) + "\n"
    }
    return names + "\n" + lines.joined()
  }

  private static func pairsAsCSV(_ rows: [JSON], _ keepsFormulas: Bool) -> String {
    let lines = rows.flatMap { FlatRow($0).cells }.map { cell in
      let name = field(cell.column, isText: true, keepsFormulas)
      return "\(name),\(field(cell.text, isText: cell.isText, keepsFormulas))\n"
    }
    return "key,value\n" + lines.joined()
  }

  /// A text as a field of CSV. Quotes, commas and line ends are looked for byte by byte, as readers of CSV do.
  private static func field(_ text: String, isText: Bool, _ keepsFormulas: Bool) -> String {
    // The apostrophe is the sign of spreadsheets for words that are no formula.
    let text = isText && !keepsFormulas && isFormula(text) ? "'" + text : text
    let bytes = text.utf8
    let space = UInt8(ascii: " ")
    let needsQuotes = bytes.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes || bytes.first == space || bytes.last == space else { return text }
    var quoted = [UInt8(ascii: "\"")]
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    return String(decoding: quoted + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  /// Whether a spreadsheet would run the text: what begins with a sign, also in full width or behind blanks. A tab or a
  /// carriage return in front has become a blank by now.
  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
