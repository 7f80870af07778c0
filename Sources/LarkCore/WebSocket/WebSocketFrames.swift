/// What a frame of a WebSocket is (RFC 6455 §5.2).
package enum WebSocketOpcode: UInt8, Sendable, Hashable {
  case continuation = 0
  case text = 1
  case binary = 2
  case close = 8
  case ping = 9
  case pong = 10

  fileprivate var isControl: Bool { rawValue >= 8 }
}

/// How the other side broke the rules.
package struct WebSocketViolation: Error, Sendable, Hashable {
  /// What the closing frame is to say.
  package let code: WebSocketCloseCode
  /// What is wrong, such as `a frame of the server is masked`.
  package let reason: String

  init(_ reason: String, code: WebSocketCloseCode = .protocolError) {
    self.code = code
    self.reason = reason
  }
}

/// Writes frames as a client or a server has to.
package enum WebSocketFrameWriter {
  /// Longest payload of a control frame.
  package static let longestControl = 125

  /// Appends one whole message.
  ///
  /// - Parameters:
  ///   - opcode: What it is.
  ///   - payload: Its bytes; of a control frame at most 125.
  ///   - mask: A number nobody can tell before; every frame of a client has its own, those of a server have none.
  ///   - output: Where it goes.
  package static func append(
    _ opcode: WebSocketOpcode, _ payload: some Collection<UInt8>, mask: UInt32?, to output: inout [UInt8]
  ) {
    let count = payload.count
    output.reserveCapacity(output.count + count + 14)
    output.append(0x80 | opcode.rawValue)
    let masked: UInt8 = mask == nil ? 0 : 0x80
    switch count {
    case ..<126: output.append(masked | UInt8(count))
    case ..<65_536:
      output.append(masked | 126)
      output.append(UInt8(count >> 8))
      output.append(UInt8(count & 0xFF))
    default:
      output.append(masked | 127)
      for shift in stride(from: 56, through: 0, by: -8) {
        output.append(UInt8(truncatingIfNeeded: UInt64(count) >> UInt64(shift)))
      }
    }
    guard let mask else {
      output.append(contentsOf: payload)
      return
    }
    for shift in stride(from: 24, through: 0, by: -8) { output.append(UInt8(truncatingIfNeeded: mask >> UInt32(shift))) }
    let start = output.count
    output.append(contentsOf: payload)
    output.withUnsafeMutableBytes { bytes in
      apply(mask, to: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// The payload of a closing frame.
  package static func closePayload(_ code: WebSocketCloseCode) -> [UInt8] {
    code.maySend ? [UInt8(code.rawValue >> 8), UInt8(code.rawValue & 0xFF)] : []
  }

  /// Masks bytes, or takes the mask off again (RFC 6455 §5.3).
  package static func apply(_ mask: UInt32, to bytes: UnsafeMutableRawBufferPointer) {
    let wide = UInt64(mask) << 32 | UInt64(mask)
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      bytes.storeBytes(of: word ^ wide.bigEndian, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < bytes.count {
      bytes[index] ^= UInt8(truncatingIfNeeded: mask >> UInt32(24 - 8 * (index % 4)))
      index += 1
    }
  }
}

/// Reads what the other side sends: puts messages together, piece by piece as the bytes come. Bytes that break the rules of
/// RFC 6455 end it; a message that is too long is passed over.
package struct WebSocketFrameReader: Sendable {
  /// What came.
  package enum Event: Sendable, Hashable {
    case message(WebSocketMessage)
    case ping([UInt8])
    case pong([UInt8])
    /// The code is `noStatus` where none is said.
    case close(WebSocketCloseCode)
  }

  private struct Head {
    var opcode: WebSocketOpcode
    var isFinal: Bool
    /// How many bytes of the payload are still to come.
    var rest: Int
    /// What the payload is masked with, in the order of the wire; its first byte is that of the next one to come.
    var mask: UInt32?
  }

  private let longestMessage: Int
  /// Whether the other side is a client, whose frames are masked; those of a server are not.
  private let readsClient: Bool
  /// Bytes that came and were not looked at yet, from ``start`` on.
  private var buffer: [UInt8] = []
  private var start = 0
  /// The frame whose payload is being read.
  private var head: Head?
  /// The kind of the message whose fragments are being read; nil between messages.
  private var kind: WebSocketOpcode?
  private var message: [UInt8] = []
  /// How many bytes the message has so far, also where they are not kept.
  private var messageLength = 0
  private var control: [UInt8] = []

  /// - Parameters:
  ///   - longestMessage: How many bytes a message may have.
  ///   - readsClient: Whether the other side is a client, whose frames are masked.
  package init(longestMessage: Int, readsClient: Bool = false) {
    self.longestMessage = longestMessage
    self.readsClient = readsClient
  }

  /// Takes bytes in.
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
      start = 0
    } else if start > 1 << 16, start > buffer.count / 2 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next event; nil where more bytes are needed.
  ///
  /// - Throws: ``WebSocketViolation``; nothing more is to be read then.
  package mutating func next() throws(WebSocketViolation) -> Event? {
    while true {
      if head == nil {
        guard let next = try readHead() else { return nil }
        head = next
      }
      guard let frame = head, readPayload(of: frame) else { return nil }
      head = nil
      if frame.opcode.isControl { return try controlEvent(frame.opcode) }
      if frame.isFinal { return .message(try wholeMessage()) }
    }
  }

  private var available: Int { buffer.count - start }

  private mutating func readHead() throws(WebSocketViolation) -> Head? {
    guard available >= 2 else { return nil }
    let (first, second) = (buffer[start], buffer[start + 1])
    guard first & 0x70 == 0 else { throw WebSocketViolation("a frame has bits set that nothing was agreed about") }
    guard let opcode = WebSocketOpcode(rawValue: first & 0x0F) else {
      throw WebSocketViolation("a frame is of an unknown kind (\(first & 0x0F))")
    }
    guard (second & 0x80 != 0) == readsClient else {
      throw WebSocketViolation(readsClient ? "a frame of the client is not masked" : "a frame of the server is masked")
    }
    let isFinal = first & 0x80 != 0
    guard let length = try readLength(second & 0x7F) else { return nil }
    var mask: UInt32?
    if readsClient {
      mask = buffer[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
      start += 4
    }
    try check(opcode, isFinal: isFinal, length: length)
    if opcode.isControl {
      control = []
    } else if opcode != .continuation {
      kind = opcode
      message = []
      messageLength = 0
    }
    if !opcode.isControl {
      let (sum, isTooMuch) = messageLength.addingReportingOverflow(length)
      messageLength = isTooMuch ? .max : sum
      if messageLength > longestMessage { message = [] }
    }
    return Head(opcode: opcode, isFinal: isFinal, rest: length, mask: mask)
  }

  /// The length of the payload; nil where more bytes are needed. Takes the head out of the buffer.
  private mutating func readLength(_ short: UInt8) throws(WebSocketViolation) -> Int? {
    let extra = short == 126 ? 2 : short == 127 ? 8 : 0
    guard available >= 2 + extra + (readsClient ? 4 : 0) else { return nil }
    var length = UInt64(short)
    if extra > 0 {
      length = buffer[(start + 2)..<(start + 2 + extra)].reduce(0) { $0 << 8 | UInt64($1) }
      guard length >= (extra == 2 ? 126 : 65_536) else {
        throw WebSocketViolation("the length of a frame is written longer than it need be")
      }
    }
    guard length < 1 << 63 else { throw WebSocketViolation("the length of a frame has its first bit set") }
    start += 2 + extra
    return Int(clamping: length)
  }

  private func check(_ opcode: WebSocketOpcode, isFinal: Bool, length: Int) throws(WebSocketViolation) {
    switch opcode {
    case .close, .ping, .pong:
      guard isFinal else { throw WebSocketViolation("a control frame comes in fragments") }
      guard length <= WebSocketFrameWriter.longestControl else { throw WebSocketViolation("a control frame is too long") }
    case .continuation:
      guard kind != nil else { throw WebSocketViolation("a fragment goes on with a message that was not begun") }
    case .text, .binary:
      guard kind == nil else { throw WebSocketViolation("a message begins within another one") }
    }
  }

  /// Takes what is there of the payload; false where some of it is still to come.
  private mutating func readPayload(of frame: Head) -> Bool {
    let count = min(frame.rest, available)
    if let mask = frame.mask {
      buffer.withUnsafeMutableBytes { bytes in
        WebSocketFrameWriter.apply(mask, to: UnsafeMutableRawBufferPointer(rebasing: bytes[start..<(start + count)]))
      }
      // The next byte is masked with what follows.
      let shift = UInt32(count % 4) * 8
      if shift > 0 { head?.mask = mask << shift | mask >> (32 - shift) }
    }
    let bytes = buffer[start..<(start + count)]
    if frame.opcode.isControl {
      control.append(contentsOf: bytes)
    } else if messageLength <= longestMessage {
      message.append(contentsOf: bytes)
    }
    start += count
    head?.rest -= count
    return count == frame.rest
  }

  private mutating func wholeMessage() throws(WebSocketViolation) -> WebSocketMessage {
    defer {
      kind = nil
      message = []
    }
    if messageLength > longestMessage { return .oversized(length: messageLength) }
    guard kind == .text else { return .binary(message) }
    guard let text = String(validating: message, as: UTF8.self) else {
      throw WebSocketViolation("a text is not valid UTF-8", code: .invalidPayload)
    }
    return .text(text)
  }

  private func controlEvent(_ opcode: WebSocketOpcode) throws(WebSocketViolation) -> Event {
    switch opcode {
    case .ping: return .ping(control)
    case .pong: return .pong(control)
    default:
      if control.isEmpty { return .close(.noStatus) }
      guard control.count >= 2 else { throw WebSocketViolation("a closing frame holds half a code") }
      let code = WebSocketCloseCode(rawValue: UInt16(control[0]) << 8 | UInt16(control[1]))
      guard code.maySend else { throw WebSocketViolation("a closing frame holds the code \(code.rawValue)") }
      guard String(validating: control[2...], as: UTF8.self) != nil else {
        throw WebSocketViolation("the reason of a closing frame is not valid UTF-8", code: .invalidPayload)
      }
      return .close(code)
    }
  }
}
