/// A place in a line that knows columns: a tab reaches to the next multiple of four, and a list item may take a part
/// of it.
struct LineCursor {
  private let bytes: [UInt8]
  /// Where the line break is.
  let end: Int
  private(set) var offset: Int
  private var column = 0
  /// The next byte that is neither a space nor a tab, or the end.
  private(set) var textStart: Int
  private var textColumn = 0

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    (offset, end, textStart) = (line.lowerBound, line.upperBound, line.lowerBound)
    findText()
  }

  /// Columns up to the next text.
  var indentation: Int { textColumn - column }

  var isBlank: Bool { textStart == end }

  /// The first byte of the text; nil on a blank line.
  var first: UInt8? { isBlank ? nil : bytes[textStart] }

  /// The text up to the end of the line.
  var text: Range<Int> { textStart..<end }

  private mutating func findText() {
    textStart = offset
    textColumn = column
    while textStart < end, bytes[textStart].isBlank {
      textColumn += bytes[textStart] == 0x09 ? 4 - textColumn % 4 : 1
      textStart += 1
    }
  }

  /// Moves behind the white space and so many bytes of text.
  mutating func take(_ count: Int) {
    offset = textStart + count
    column = textColumn + count
    findText()
  }

  /// Moves over white space of so many columns.
  mutating func skip(columns: Int) {
    let target = column + min(columns, indentation)
    while column < target {
      let width = bytes[offset] == 0x09 ? 4 - column % 4 : 1
      if column + width > target {
        column = target
      } else {
        column += width
        offset += 1
      }
    }
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether the byte is a space, a tab or a line break.
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIILetter && !isASCIIDigit }

  /// The byte with a capital of ASCII made small.
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
