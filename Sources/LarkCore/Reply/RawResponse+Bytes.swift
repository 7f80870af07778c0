import LarkFoundation

extension RawResponse {
  /// The whole body, in memory.
  ///
  /// - Throws: ``LarkError`` of kind `file` when the file cannot be read.
  func bytes() throws(LarkError) -> Data {
    switch body {
    case .data(let data): data
    case .file(let url): try FileReading.whole(url)
    }
  }

  /// Calls with the whole body, without copying it.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) throws(LarkError) -> Value {
    try bytes().withUnsafeBytes(body)
  }

  /// The beginning of the body.
  ///
  /// - Parameter length: How many bytes at most.
  func prefix(_ length: Int) -> Data {
    switch body {
    case .data(let data): data.prefix(length)
    case .file(let url): (try? FileReading.prefix(of: url, length: length)) ?? Data()
    }
  }
}
