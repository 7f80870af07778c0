import LarkJSON

/// Lays rows out as text.
enum RowText {
  /// How wide a cell of a table may be.
  static let cellWidth = 100

  /// The text of an answer in a format that consists of rows; every line ends with a line feed.
  static func text(of list: RowList, as format: OutputFormat) -> String {
    switch format {
    case .ndjson: ndjson(list.rows)
    case .csv: list.isSingle ? pairsAsCSV(list.rows) : csv(list.rows)
    case .table, .json, .pretty: list.isSingle ? pairsAsTable(list.rows) : table(list.rows)
    }
  }

  /// One line of JSON for each row.
  static func ndjson(_ rows: [JSON]) -> String {
    rows.map { $0.serialized() + "\n" }.joined()
  }

  // MARK: Tables

  /// Columns side by side under their names.
  static func table(_ rows: [JSON]) -> String {
    guard !rows.isEmpty else { return "(empty)\n" }
    let flat = rows.map(FlatRow.init)
    let columns = ColumnList(flat).names
    // Rows that are empty objects have no columns, but they are there.
    guard !columns.isEmpty else { return String(repeating: "{}\n", count: rows.count) }
    let lines = [columns] + flat.map { row in columns.map { row[$0] ?? "" } }
    let cut = lines.map { $0.map { DisplayWidth.cut($0, to: cellWidth) } }
    let widths = columns.indices.map { index in cut.map { DisplayWidth.of($0[index]) }.max() ?? 0 }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let texts = cut.map { line in zip(line, widths).map { padded($0, to: $1) }.joined(separator: "  ") }
    return ([texts[0], rule] + texts.dropFirst()).map { trimmed($0) + "\n" }.joined()
  }

  /// The members of one object, a line each.
  private static func pairsAsTable(_ rows: [JSON]) -> String {
    let cells = rows.flatMap { FlatRow($0).cells }
    guard !cells.isEmpty else { return "(empty)\n" }
    let width = cells.map { DisplayWidth.of($0.column) }.max() ?? 0
    return cells.map { cell in
      trimmed(padded(cell.column, to: width) + "  " + DisplayWidth.cut(cell.text, to: cellWidth)) + "\n"
    }.joined()
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: CSV

  /// A line of names and a line for each row (RFC 4180, but for the line ends).
  static func csv(_ rows: [JSON]) -> String {
    let flat = rows.map(FlatRow.init)
    let columns = ColumnList(flat).names
    guard !columns.isEmpty else { return "" }
    let lines = [columns] + flat.map { row in columns.map { row[$0] ?? "" } }
    return lines.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func pairsAsCSV(_ rows: [JSON]) -> String {
    let lines = rows.flatMap { FlatRow($0).cells }.map { "\(quoted($0.column)),\(quoted($0.text))\n" }
    return "key,value\n" + lines.joined()
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.contains { $0 == "," || $0 == "\"" } || text.hasPrefix(" ") || text.hasSuffix(" ")
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
