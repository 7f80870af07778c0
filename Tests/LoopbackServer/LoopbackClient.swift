import Foundation

/// A connection to a port of this machine, for what no HTTP client would send.
public final class LoopbackClient: Sendable {
  private let socket: Socket

  /// Connects.
  public init(port: Int) throws {
    socket = try Socket.connected(to: UInt16(port))
  }

  deinit { socket.close() }

  /// Sends bytes; false when the server is gone.
  @discardableResult
  public func send(_ text: String) -> Bool { Array(text.utf8).withUnsafeBytes { socket.send($0) } }

  /// Reads until so many bytes have come or the server ends the connection.
  public func receive(atLeast count: Int = .max) -> String {
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while answer.count < count {
      let length = buffer.withUnsafeMutableBytes { socket.receive(into: $0) }
      if length == 0 { break }
      answer += buffer[..<length]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  /// Posts a body, and gives the status and the body of the answer; 0 where nobody answers.
  public static func post(
    _ body: String, headers: [(String, String)] = [], to port: Int
  ) -> Reply {
    guard let client = try? LoopbackClient(port: port) else { return Reply(0, "") }
    let fields = headers.map { "\($0): \($1)\r\n" }.joined()
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    return Reply(client.receive())
  }

  /// An answer.
  public struct Reply: Sendable, Hashable {
    /// 0 where there is none.
    public let status: Int
    public let body: String

    public init(_ status: Int, _ body: String) {
      self.status = status
      self.body = body
    }

    /// Takes an answer of HTTP/1.1 apart.
    public init(_ answer: String) {
      let words = answer.split(separator: " ", maxSplits: 2)
      let body = answer.firstRange(of: "\r\n\r\n").map { String(answer[$0.upperBound...]) }
      self.init(words.count > 1 ? Int(words[1]) ?? 0 : 0, body ?? "")
    }
  }
}

/// Waits for what blocks a thread.
public func onAThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread { continuation.resume(with: Result { try work() }) }.start()
  }
}
