#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The server's side of a connection, which is kept open.
final class LoopbackConnection {
  private let descriptor: Int32
  private var received: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Reads what has come and answers every request that is complete.
  ///
  /// - Returns: Whether the connection goes on.
  func serve() -> Bool {
    let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return count < 0 && errno == EINTR }
    received += buffer[..<count]
    while let (head, length) = nextRequest() {
      received.removeFirst(length)
      guard LoopbackAnswer(to: head).send(to: descriptor) else { return false }
    }
    return true
  }

  /// The head of the next request, and the length of the whole, once it is all there.
  private func nextRequest() -> (head: String, length: Int)? {
    guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: received[..<end.upperBound], as: UTF8.self)
    let body = LoopbackAnswer.header("content-length", in: head).flatMap { Int($0) } ?? 0
    let length = end.upperBound + body
    return received.count >= length ? (head, length) : nil
  }
}
