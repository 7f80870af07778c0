/// Writes to a socket, small pieces together.
struct ByteWriter {
  private let socket: Socket
  private var pending: [UInt8] = []
  private static let enough = 64 << 10

  init(socket: Socket) {
    self.socket = socket
  }

  mutating func append(_ text: String) {
    pending.append(contentsOf: text.utf8)
  }

  /// Adds bytes; false when the connection is over.
  mutating func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if pending.count + bytes.count < Self.enough {
      pending.append(contentsOf: bytes)
      return true
    }
    return flush() && socket.send(bytes)
  }

  /// Sends what has been collected; false when the connection is over.
  mutating func flush() -> Bool {
    guard !pending.isEmpty else { return true }
    defer { pending.removeAll(keepingCapacity: true) }
    return pending.withUnsafeBytes { socket.send($0) }
  }
}
