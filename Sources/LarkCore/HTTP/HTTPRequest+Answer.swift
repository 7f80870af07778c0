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
  /// Whether the body is said to be JSON.
  package var isJSON: Bool {
    guard let type = header("Content-Type") else { return false }
    let essence = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
  }
}
