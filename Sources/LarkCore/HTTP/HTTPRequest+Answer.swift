extension HTTPRequest {
  /// Whether any bytes are sent as the body. None are sent for an empty one, just its length.
  package var hasBody: Bool {
    switch body {
    case .none: false
    case .data(let bytes): !bytes.isEmpty
    case .file(_, let length): length > 0
    }
  }
}

extension HTTPRequest {
  /// How many bytes the answer may have; nil: any number.
  ///
  /// - Parameter inMemory: Whether it goes into memory.
  package func limit(inMemory: Bool) -> Int? {
    guard inMemory, let limit = longestAnswerInMemory else { return longestAnswer }
    return longestAnswer.map { min($0, limit) } ?? limit
  }

  /// What the caller is told about an answer with more bytes.
  ///
  /// - Parameter inMemory: Whether it goes into memory.
  package func tooLong(inMemory: Bool) -> TransportError {
    TransportError(
      reason: .tooLong, message: "the answer has more than the \(limit(inMemory: inMemory) ?? 0) bytes it may have",
      wasNeverSent: false)
  }
}

extension HTTPResponse {
  /// Media type of the body in lower case, without its parameters; nil where none is said.
  package var mediaType: String? {
    guard let type = header("Content-Type") else { return nil }
    var essence: [UInt8] = []
    for byte in type.utf8 {
      if byte == UInt8(ascii: ";") { break }
      if byte > 0x20 { essence.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }
    return essence.isEmpty ? nil : String(decoding: essence, as: UTF8.self)
  }

  /// Whether the body is said to be JSON.
  package var isJSON: Bool { mediaType.map { $0.hasSuffix("/json") || $0.hasSuffix("+json") } ?? false }
}
