#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The least that calls the server: one connection, one request, answers read and thrown away.
final class BareSocket {
  private let connection: Int32
  private let request: [UInt8]
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(server: String) throws {
    connection = try LoopbackSocket.connect(to: server)
    request = Array(
      """
      GET /open-apis/im/v1/chats/oc_a0553eda9014c201e6969b478895c230?user_id_type=open_id HTTP/1.1\r
      Host: 127.0.0.1\r
      User-Agent: lark-swift\r
      Authorization: Bearer t-benchmark\r
      Accept: */*\r
      \r

      """.utf8)
  }

  deinit {
    close(connection)
  }

  /// Makes the call.
  func call() throws {
    guard LoopbackSocket.send(request, to: connection) else { throw BenchmarkError("the server is gone") }
    var head: [UInt8] = []
    var missing: Int?
    while missing != 0 {
      let count = buffer.withUnsafeMutableBytes { recv(connection, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { throw BenchmarkError("the server is gone") }
      if let rest = missing {
        missing = rest - count
      } else {
        head += buffer[..<count]
        guard let end = head.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
        let text = String(decoding: head[..<end.upperBound], as: UTF8.self)
        let length = LoopbackAnswer.header("content-length", in: text).flatMap { Int($0) } ?? 0
        missing = end.upperBound + length - head.count
      }
    }
  }
}
