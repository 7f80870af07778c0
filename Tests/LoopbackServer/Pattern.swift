public import Foundation

extension LoopbackServer {
  /// An endless row of bytes that repeats only after a prime number of them: a piece that is lost, doubled or in the
  /// wrong place shows. Cheap enough for hundreds of megabytes.
  public enum Pattern {
    private static let period = 65_521
    /// Two periods and a bit, so that every piece of up to a period is a slice of it.
    private static let block: [UInt8] = {
      var state: UInt32 = 1
      let one = (0..<period).map { _ -> UInt8 in
        state = state &* 1_664_525 &+ 1_013_904_223
        return UInt8(truncatingIfNeeded: state >> 24)
      }
      return one + one
    }()

    /// Bytes of the row.
    public static func bytes(_ count: Int, from offset: Int = 0) -> Data {
      var result = Data(capacity: count)
      forEachPiece(count, from: offset) { piece in
        result.append(contentsOf: piece)
        return true
      }
      return result
    }

    /// Whether bytes are those of the row, from an offset on.
    public static func matches(_ bytes: Data, from offset: Int = 0) -> Bool {
      var position = bytes.startIndex
      return forEachPiece(bytes.count, from: offset) { piece in
        let end = position + piece.count
        defer { position = end }
        return bytes[position..<end].elementsEqual(piece)
      }
    }

    /// Writes bytes of the row to a file, in constant memory.
    public static func write(_ count: Int, to file: URL) throws {
      try Data().write(to: file)
      let handle = try FileHandle(forWritingTo: file)
      defer { try? handle.close() }
      var written = 0
      while written < count {
        let piece = min(1 << 20, count - written)
        try handle.write(contentsOf: bytes(piece, from: written))
        written += piece
      }
    }

    /// Hands out pieces of the row until there are enough or one is refused.
    @discardableResult
    static func forEachPiece(_ count: Int, from offset: Int, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
      block.withUnsafeBytes { block in
        var done = 0
        while done < count {
          let start = (offset + done) % period
          let piece = min(period, count - done)
          guard body(UnsafeRawBufferPointer(rebasing: block[start..<start + piece])) else { return false }
          done += piece
        }
        return true
      }
    }
  }
}
