/// Turns byte offsets into lines and columns; offsets that only grow cost one pass over the text in all.
struct JSONLineCounter {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The line and column of the byte at `target`.
  mutating func position(at target: Int) -> JSONPosition {
    if target < offset { (offset, line, lineStart) = (0, 1, 0) }
    while offset < target {
      if bytes[offset] == .lineFeed {
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
    return JSONPosition(line: line, column: target - lineStart + 1)
  }
}
