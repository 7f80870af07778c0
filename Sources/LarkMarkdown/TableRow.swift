/// A line read as a row of a table.
struct TableRow {
  /// The cells without the white space around them.
  let cells: [Range<Int>]
  /// Whether the line has a bar that separates cells.
  let hasBar: Bool

  init(_ line: Range<Int>, of bytes: [UInt8]) {
    var cells: [Range<Int>] = []
    let line = Self.trimmed(line, bytes)
    var start = line.lowerBound
    var offset = start
    var hasBar = false
    while offset < line.upperBound {
      if bytes[offset] == UInt8(ascii: "|"), offset == line.lowerBound || bytes[offset - 1] != UInt8(ascii: "\\") {
        if offset > line.lowerBound { cells.append(Self.trimmed(start..<offset, bytes)) }
        hasBar = true
        start = offset + 1
      }
      offset += 1
    }
    if start < line.upperBound { cells.append(Self.trimmed(start..<line.upperBound, bytes)) }
    self.cells = cells
    self.hasBar = hasBar
  }

  /// The columns of a delimiter row such as `| :-- | --: |`; nil where the line is none.
  static func columns(ofDelimiters line: Range<Int>, of bytes: [UInt8]) -> Int? {
    guard line.allSatisfy({ bytes[$0].isBlank || "|-:".utf8.contains(bytes[$0]) }) else { return nil }
    let cells = TableRow(line, of: bytes).cells
    let areDelimiters = cells.allSatisfy { cell in
      var dashes = bytes[cell]
      if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
      if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
    return areDelimiters && !cells.isEmpty ? cells.count : nil
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isBlank { lower += 1 }
    while lower < upper, bytes[upper - 1].isBlank { upper -= 1 }
    return lower..<upper
  }
}
