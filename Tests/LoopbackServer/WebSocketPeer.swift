import Foundation
import Synchronization

/// The server's end of a WebSocket: as plain as RFC 6455 allows, and independent of the client that it tests.
public final class WebSocketPeer: Sendable {
  /// What a client sent.
  public enum Frame: Sendable, Hashable {
    case text([UInt8])
    case binary([UInt8])
    case close(UInt16?)
    case ping([UInt8])
    case pong([UInt8])
    /// Something that a client must not send.
    case wrong(String)
  }

  private let wire: LoopbackServer.Wire
  private let buffer = Mutex<[UInt8]>([])

  init(_ wire: LoopbackServer.Wire) {
    self.wire = wire
  }

  /// Agrees to an upgrade, and goes on with the WebSocket on the connection's thread.
  public static func accepting(
    _ request: LoopbackServer.Request, _ talk: @escaping @Sendable (WebSocketPeer) -> Void
  ) -> LoopbackServer.Answer {
    guard request.header("Upgrade")?.lowercased() == "websocket", let key = request.header("Sec-WebSocket-Key"),
      request.header("Sec-WebSocket-Version") == "13", Data(base64Encoded: key)?.count == 16
    else { return .status(400) }
    let accept = Data(sha1(Array((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8))).base64EncodedString()
    let head = """
      HTTP/1.1 101 Switching Protocols\r
      Upgrade: websocket\r
      Connection: Upgrade\r
      Sec-WebSocket-Accept: \(accept)\r
      \r

      """
    return LoopbackServer.Answer(
      before: [.raw(Data(head.utf8)), .converse { talk(WebSocketPeer($0)) }])
  }

  /// Waits for the next frame; nil at the end of the connection.
  public func receive() -> Frame? {
    while true {
      if let frame = buffer.withLock({ Self.frame(in: &$0) }) { return frame }
      let bytes = wire.receive()
      if bytes.isEmpty { return nil }
      buffer.withLock { $0 += bytes }
    }
  }

  private static func frame(in buffer: inout [UInt8]) -> Frame? {
    guard buffer.count >= 2 else { return nil }
    let (first, second) = (buffer[0], buffer[1])
    var start = 2
    var length = Int(second & 0x7F)
    if length >= 126 {
      let extra = length == 126 ? 2 : 8
      guard buffer.count >= 2 + extra else { return nil }
      length = buffer[2..<(2 + extra)].reduce(0) { $0 << 8 | Int($1) }
      start += extra
    }
    guard buffer.count >= start + 4 + length else { return nil }
    let mask = Array(buffer[start..<(start + 4)])
    let payload = buffer[(start + 4)..<(start + 4 + length)].enumerated().map { $1 ^ mask[$0 % 4] }
    buffer.removeFirst(start + 4 + length)
    guard second & 0x80 != 0 else { return .wrong("not masked") }
    guard first & 0xF0 == 0x80 else { return .wrong("first byte \(first)") }
    switch first & 0x0F {
    case 1: return .text(payload)
    case 2: return .binary(payload)
    case 8: return .close(payload.count >= 2 ? UInt16(payload[0]) << 8 | UInt16(payload[1]) : nil)
    case 9: return .ping(payload)
    case 10: return .pong(payload)
    default: return .wrong("kind \(first & 0x0F)")
    }
  }

  /// Sends a frame.
  ///
  /// - Parameters:
  ///   - kind: What it is: 0 goes on with a message, 1 text, 2 binary, 8 close, 9 ping, 10 pong.
  ///   - isFinal: Whether it is the last one of its message.
  @discardableResult
  public func send(_ kind: UInt8, _ payload: [UInt8], isFinal: Bool = true) -> Bool {
    wire.send(Self.frame(kind, payload, isFinal: isFinal))
  }

  /// A frame as bytes.
  public static func frame(_ kind: UInt8, _ payload: [UInt8], isFinal: Bool = true) -> [UInt8] {
    var bytes = [kind | (isFinal ? 0x80 : 0)]
    switch payload.count {
    case ..<126: bytes.append(UInt8(payload.count))
    case ..<65_536: bytes += [126, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
    default: bytes += [127] + (0..<8).map { UInt8(truncatingIfNeeded: payload.count >> (56 - 8 * $0)) }
    }
    return bytes + payload
  }

  /// Sends bytes as they are.
  @discardableResult
  public func sendRaw(_ bytes: [UInt8]) -> Bool { wire.send(bytes) }

  /// Ends the connection without a word.
  public func hangUp() { wire.hangUp() }

  /// FIPS 180-4, for short messages.
  private static func sha1(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: UInt64(message.count * 8) >> UInt64(56 - 8 * $0)) }
    var h: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    func left(_ x: UInt32, _ n: UInt32) -> UInt32 { x << n | x >> (32 - n) }
    for start in stride(from: 0, to: bytes.count, by: 64) {
      var w = (0..<16).map { i in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + 4 * i + $1]) } }
      for i in 16..<80 { w.append(left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1)) }
      var v = h
      for i in 0..<80 {
        let f = i < 20 ? v[1] & v[2] | ~v[1] & v[3] : i < 40 || i >= 60 ? v[1] ^ v[2] ^ v[3] : v[1] & v[2] | v[1] & v[3] | v[2] & v[3]
        let k: UInt32 = i < 20 ? 0x5A82_7999 : i < 40 ? 0x6ED9_EBA1 : i < 60 ? 0x8F1B_BCDC : 0xCA62_C1D6
        v = [left(v[0], 5) &+ f &+ v[4] &+ k &+ w[i], v[0], left(v[1], 30), v[2], v[3]]
      }
      for i in 0..<5 { h[i] = h[i] &+ v[i] }
    }
    return h.flatMap { x in (0..<4).map { UInt8(truncatingIfNeeded: x >> UInt32(24 - 8 * $0)) } }
  }
}
