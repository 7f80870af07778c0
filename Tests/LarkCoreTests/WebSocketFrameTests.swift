import LarkCore
import SplitMix
import Testing

/// Frames as RFC 6455 writes them, and as it forbids them.
@Suite struct WebSocketFrameTests {
  /// Everything that comes out of bytes, given in pieces of a size; the violation, where there is one, is the last.
  private func read(_ bytes: [UInt8], by size: Int = .max, longest: Int = 1 << 20) -> [String] {
    var reader = WebSocketFrameReader(longestMessage: longest)
    var found: [String] = []
    var rest = bytes[...]
    do {
      repeat {
        let piece = Array(rest.prefix(size))
        rest = rest.dropFirst(size)
        piece.withUnsafeBytes { reader.append($0) }
        while let event = try reader.next() {
          switch event {
          case .message(.text(let text)): found.append("text \(text)")
          case .message(.binary(let bytes)): found.append("binary \(bytes)")
          case .message(.oversized(let length)): found.append("oversized \(length)")
          case .ping(let payload): found.append("ping \(payload)")
          case .pong(let payload): found.append("pong \(payload)")
          case .close(let code): found.append("close \(code.rawValue)")
          }
        }
      } while !rest.isEmpty
    } catch {
      found.append("violation \(error.code.rawValue)")
    }
    return found
  }

  @Test(arguments: [
    // Examples of RFC 6455 §5.7.
    ([0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f], ["text Hello"]),
    ([0x01, 0x03, 0x48, 0x65, 0x6c, 0x80, 0x02, 0x6c, 0x6f], ["text Hello"]),
    ([0x89, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f], ["ping [72, 101, 108, 108, 111]"]),
    // Control frames within a message, empty messages, codes.
    ([0x02, 0x01, 1, 0x89, 0x00, 0x00, 0x01, 2, 0x8A, 0x01, 9, 0x80, 0x01, 3], ["ping []", "pong [9]", "binary [1, 2, 3]"]),
    ([0x82, 0x00, 0x81, 0x00], ["binary []", "text "]),
    ([0x88, 0x00], ["close 1005"]),
    ([0x88, 0x02, 0x03, 0xE8], ["close 1000"]),
    ([0x88, 0x04, 0x0F, 0xA0, 0x68, 0x69], ["close 4000"]),
    // A character that is cut in two by fragments is whole in the message.
    ([0x01, 0x01, 0xC3, 0x80, 0x01, 0xA9], ["text é"]),
    // Forbidden.
    ([0xC2, 0x00], ["violation 1002"]), ([0x92, 0x00], ["violation 1002"]), ([0xA1, 0x00], ["violation 1002"]),
    ([0x83, 0x00], ["violation 1002"]), ([0x8B, 0x00], ["violation 1002"]), ([0x8F, 0x00], ["violation 1002"]),
    ([0x82, 0x80, 1, 2, 3, 4], ["violation 1002"]),
    ([0x80, 0x00], ["violation 1002"]), ([0x00, 0x00], ["violation 1002"]),
    ([0x01, 0x00, 0x81, 0x00], ["violation 1002"]), ([0x02, 0x00, 0x01, 0x00], ["violation 1002"]),
    ([0x09, 0x00], ["violation 1002"]), ([0x08, 0x00], ["violation 1002"]),
    ([0x89, 0x7E, 0x00, 0x7E], ["violation 1002"]),
    ([0x82, 0x7E, 0x00, 0x7D], ["violation 1002"]), ([0x82, 0x7F, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], ["violation 1002"]),
    ([0x82, 0x7F, 0x80, 0, 0, 0, 0, 0, 0, 0], ["violation 1002"]),
    ([0x88, 0x01, 0x03], ["violation 1002"]), ([0x88, 0x02, 0x03, 0xED], ["violation 1002"]),
    ([0x88, 0x02, 0x03, 0xE7], ["violation 1002"]), ([0x88, 0x02, 0x0B, 0xB7], ["violation 1002"]),
    ([0x88, 0x02, 0x13, 0x88], ["violation 1002"]),
    ([0x88, 0x03, 0x03, 0xE8, 0xFF], ["violation 1007"]),
    ([0x81, 0x01, 0xFF], ["violation 1007"]), ([0x81, 0x03, 0xED, 0xA0, 0x80], ["violation 1007"]),
    // What came before the mistake counts.
    ([0x82, 0x01, 7, 0x83, 0x00], ["binary [7]", "violation 1002"]),
  ] as [([UInt8], [String])])
  func frame(_ bytes: [UInt8], _ expected: [String]) {
    #expect(read(bytes) == expected)
    #expect(read(bytes, by: 1) == expected)
  }

  @Test(arguments: [125, 126, 127, 65_535, 65_536, 200_000])
  func lengths(_ count: Int) {
    var bytes: [UInt8] = []
    let payload = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    WebSocketFrameWriter.append(.binary, payload, mask: 0, to: &bytes)
    // With a mask of nothing a frame of the client is, but for one bit and the mask, one of the server.
    bytes[1] &= 0x7F
    let head = count < 126 ? 2 : count < 65_536 ? 4 : 10
    bytes.removeSubrange(head..<(head + 4))
    #expect(read(bytes, by: 1_000) == ["binary \(payload)"])
  }

  @Test func masks() {
    // RFC 6455 §5.7: a masked text.
    var bytes: [UInt8] = []
    WebSocketFrameWriter.append(.text, "Hello".utf8, mask: 0x37FA_213D, to: &bytes)
    #expect(bytes == [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58])
    for count in [0, 1, 7, 8, 9, 16, 23] {
      var payload = (0..<count).map { UInt8($0) }
      payload.withUnsafeMutableBytes { WebSocketFrameWriter.apply(0x0102_0304, to: $0) }
      let expected = (0..<count).map { (index: Int) -> UInt8 in UInt8(index) ^ UInt8(index % 4 + 1) }
      #expect(payload == expected)
    }
  }

  @Test func passesOverWhatIsTooLong() {
    let long: [UInt8] = [0x82, 126, 0x01, 0x00] + Array(repeating: 1, count: 256)
    #expect(read(long + [0x82, 1, 5], by: 10, longest: 255) == ["oversized 256", "binary [5]"])
    #expect(read(long, longest: 256).first?.hasPrefix("binary") == true)
    // Also where it only becomes too long with its fragments.
    let fragments: [UInt8] = [0x01, 3, 65, 65, 65, 0x00, 3, 65, 65, 65, 0x80, 1, 65]
    #expect(read(fragments + [0x81, 1, 66], longest: 6) == ["oversized 7", "text B"])
    // And where nobody will ever see its end.
    #expect(read([0x82, 127, 0x7F, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3], longest: 6) == [])
  }

  /// Whatever bytes come, in whatever pieces: nothing traps, and the pieces make no difference.
  @Test func fuzz() {
    var random = SplitMix(state: 7)
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes.append(UInt8.random(in: 0...255, using: &random) & (Bool.random(using: &random) ? 0x8F : 0xFF))
        let count = Int.random(in: 0...6, using: &random)
        bytes.append(UInt8(Int.random(in: 0...9, using: &random) == 0 ? Int.random(in: 0...255, using: &random) : count))
        bytes += (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      }
      #expect(read(bytes, longest: 8) == read(bytes, by: Int.random(in: 1...3, using: &random), longest: 8))
    }
  }

  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
  ])
  func digest(_ text: String, _ expected: String) {
    let digest = SHA1.digest(of: text.utf8).map { String($0, radix: 16) }
    #expect(digest.map { $0.count == 1 ? "0" + $0 : $0 }.joined() == expected)
  }

  @Test func requestsDoNotShowTheirTickets() {
    let request = WebSocketRequest(url: "wss://gateway.example:8443/ws?ticket=secret-ticket")
    for text in ["\(request)", String(reflecting: request), String(describing: [request])] {
      #expect(!text.contains("secret-ticket"))
      #expect(text.contains("gateway.example"))
    }
  }

  @Test(arguments: [
    ("wss://gateway.example/ws?a=b", true), ("ws://127.0.0.1:80/", true), ("ws://localhost/ws", true),
    ("ws://[::1]:9/ws", true), ("WSS://gateway.example", true), ("ws://gateway.example/ws", false),
    ("ws://127.0.0.1.example/ws", false), ("https://gateway.example/ws", false), ("wss://user@gateway.example", false),
    ("gateway.example", false), ("", false),
  ])
  func addresses(_ text: String, _ isGood: Bool) {
    #expect(((try? WebSocketAddress(text)) != nil) == isGood)
  }
}
