/// Reads a socket through a buffer.
struct ByteReader {
  private let socket: Socket
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  /// What has been received and not yet been read.
  private var filled = 0..<0
  /// A head longer than this is refused.
  private static let longestHead = 1 << 20

  init(socket: Socket) {
    self.socket = socket
  }

  /// The next bytes up to and with the first empty line; nil when the connection ends before, or begins with something
  /// that is no request, such as the first bytes of an encrypted connection.
  mutating func head() -> ArraySlice<UInt8>? {
    var searched = filled.lowerBound
    while true {
      if let first = filled.first, !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(buffer[first]) { return nil }
      let end = buffer.withUnsafeBufferPointer { bytes -> Int? in
        var index = searched
        while index + 3 < filled.upperBound {
          if bytes[index + 3] == 0x0a, bytes[index + 2] == 0x0d, bytes[index + 1] == 0x0a, bytes[index] == 0x0d {
            return index + 4
          }
          index += 1
        }
        return nil
      }
      if let end {
        defer { filled = end..<filled.upperBound }
        return buffer[filled.lowerBound..<end]
      }
      let start = filled.lowerBound
      searched = max(start, filled.upperBound - 3)
      guard filled.count < Self.longestHead, fill() else { return nil }
      searched -= start - filled.lowerBound
    }
  }

  /// The next line without its line break.
  mutating func line() -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer[filled].firstIndex(of: 0x0a) {
        let line = buffer[filled.lowerBound..<end]
        filled = (end + 1)..<filled.upperBound
        return line.last == 0x0d ? line.dropLast() : line
      }
      guard filled.count < Self.longestHead, fill() else { return nil }
    }
  }

  /// Hands out the next bytes, at most so many, and says how many; 0 at the end of the connection.
  mutating func bytes(atMost limit: Int, _ body: (UnsafeRawBufferPointer) -> Void) -> Int {
    if filled.isEmpty && !fill() { return 0 }
    let count = min(limit, filled.count)
    buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[filled.lowerBound..<filled.lowerBound + count])) }
    filled = (filled.lowerBound + count)..<filled.upperBound
    return count
  }

  /// Receives more; false at the end of the connection.
  private mutating func fill() -> Bool {
    if filled.isEmpty {
      filled = 0..<0
    } else if filled.upperBound == buffer.count {
      if filled.lowerBound > 0 {
        buffer.replaceSubrange(0..<filled.count, with: Array(buffer[filled]))
        filled = 0..<filled.count
      } else {
        buffer.append(contentsOf: repeatElement(0, count: buffer.count))
      }
    }
    let end = filled.upperBound
    let count = buffer.withUnsafeMutableBytes {
      socket.receive(into: UnsafeMutableRawBufferPointer(rebasing: $0[end...]))
    }
    filled = filled.lowerBound..<(end + count)
    return count > 0
  }
}
