import Foundation

/// Figures as text, one thing a line.
struct Table {
  private let title: String
  private let columns: [String]
  private var rows: [(name: String, cells: [String])] = []

  /// - Parameters:
  ///   - title: What was measured, and its unit.
  ///   - columns: Names of the columns after the first.
  init(_ title: String, columns: [String]) {
    self.title = title
    self.columns = columns
  }

  /// Adds a line.
  mutating func add(_ name: String, _ cells: [String]) {
    rows.append((name, cells))
  }

  /// Prints the table.
  func print() {
    let lines = [(name: title, cells: columns)] + rows
    let nameWidth = lines.map(\.name.count).max() ?? 0
    let widths = columns.indices.map { column in
      lines.map { column < $0.cells.count ? $0.cells[column].count : 0 }.max() ?? 0
    }
    var text = ""
    for line in lines {
      let cells = zip(line.cells, widths).map { cell, width in String(repeating: " ", count: width - cell.count) + cell }
      text += ([line.name + String(repeating: " ", count: nameWidth - line.name.count)] + cells).joined(separator: "  ")
      text += "\n"
    }
    // At once, also where the output is no terminal.
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}
