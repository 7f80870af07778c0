/// The text of a paragraph, a heading or a cell in one piece, without what quotes and lists put before its lines.
struct LeafText {
  private(set) var bytes: [UInt8] = []
  /// Where each line starts, here and in the document.
  private var parts: [(start: Int, source: Int)] = []

  init(_ segments: ArraySlice<Range<Int>>, of document: [UInt8]) {
    parts.reserveCapacity(segments.count)
    for segment in segments {
      if !parts.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      parts.append((bytes.count, segment.lowerBound))
      bytes += document[segment]
    }
  }

  /// The line that holds an offset.
  func part(of offset: Int) -> Int {
    var low = 0
    var high = parts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if parts[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where something stands in the document.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !parts.isEmpty else { return 0..<0 }
    let lower = source(range.lowerBound)
    return lower..<(range.isEmpty ? lower : source(range.upperBound - 1) + 1)
  }

  private func source(_ offset: Int) -> Int {
    let part = parts[part(of: offset)]
    return part.source + offset - part.start
  }
}
