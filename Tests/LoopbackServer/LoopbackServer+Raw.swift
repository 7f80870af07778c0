public import Foundation

extension LoopbackServer {
  /// Sends bytes on a connection of their own, says that there are no more, and reads until the server ends it.
  ///
  /// For what no HTTP client would send.
  ///
  /// - Returns: What the server answered.
  @discardableResult
  public func sendRaw(_ bytes: Data) throws -> Data {
    let socket = try Socket.connected(to: port)
    defer { socket.close() }
    var answer = Data()
    guard bytes.withUnsafeBytes({ socket.send($0) }) else { return answer }
    socket.finishWriting()
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = buffer.withUnsafeMutableBytes { socket.receive(into: $0) }
      if count == 0 { return answer }
      answer.append(contentsOf: buffer[..<count])
    }
  }
}
