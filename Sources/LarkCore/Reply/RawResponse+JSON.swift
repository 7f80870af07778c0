import LarkFoundation

extension RawResponse {
  /// The whole answer as JSON: the platform's envelope.
  ///
  /// - Throws: ``LarkError`` of kind `invalidResponse` when the body is not JSON.
  public func json() throws(LarkError) -> JSON {
    try readJSON { json in JSON(from: &json) } ?? .null
  }

  /// What the platform answers: the envelope's `data` or, where it has none, its members besides `code` and `msg`.
  ///
  /// - Throws: ``LarkError`` of kind `invalidResponse` when the body is not JSON.
  public func payload() throws(LarkError) -> JSON {
    let envelope = try json()
    guard var rest = envelope.objectValue else { return envelope }
    if let data = rest["data"] { return data }
    rest["code"] = nil
    rest["msg"] = nil
    return .object(rest)
  }

  /// Reads the whole answer, without building a tree; nil when it has another shape.
  func read<Value: JSONDecodable>(_ type: Value.Type) throws(LarkError) -> Value? {
    try readJSON { json in Value(from: &json) }
  }

  /// Makes sure that the body is JSON.
  func checkJSON() throws(LarkError) {
    try readJSON { json in json.skip() }
  }

  /// Reads the `data` of the envelope, without building a tree; nil when it is null or missing.
  func decodeData<Value: JSONDecodable>(_ type: Value.Type) throws(LarkError) -> Value? {
    // Nothing read at all means another shape; null stands for missing data too.
    let data = try readJSON { json -> Nullable<Value>? in
      guard json.enterObject() else { return nil }
      var data: Nullable<Value>? = .null
      while let key = json.nextKey() {
        switch key {
        case "data": data = json.read()
        default: json.skip()
        }
      }
      return data
    }
    guard let data else { throw invalid("the 'data' of the answer has another shape than the method promises") }
    return data.wrapped
  }

  @discardableResult
  private func readJSON<Value>(_ body: (inout JSONReader) -> Value) throws(LarkError) -> Value {
    let outcome = try withBytes { bytes in
      Result { () throws(JSONError) -> Value in try JSONReader.read(bytes, body) }
    }
    do { return try outcome.get() } catch {
      throw invalid("the answer is not JSON: \(error.reason) at byte \(error.offset)")
    }
  }

  /// An answer that is not what the platform promises, with what identifies it.
  ///
  /// - Parameters:
  ///   - message: What is wrong, without a final period.
  ///   - remedy: What to do.
  ///   - method: Id of the method.
  package func invalid(_ message: String, remedy: String? = nil, method: String? = nil) -> LarkError {
    LarkError(
      kind: .invalidResponse, message: message, remedy: remedy, method: method, httpStatus: status, logID: logID)
  }
}
