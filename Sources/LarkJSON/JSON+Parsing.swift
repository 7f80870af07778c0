extension JSON {
  /// What to do with members of one object that share a key.
  public enum DuplicateKeys: Sendable, Hashable {
    /// Keep them all; looking up the key finds the last one.
    case keep
    /// Refuse the input.
    case reject
  }

  /// Parses JSON text by RFC 8259, without extensions.
  ///
  /// Half of a surrogate pair in an escape (`"\ud800"`) becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - text: One JSON value, with white space around it.
  ///   - duplicateKeys: What to do with members of one object that share a key.
  /// - Throws: `JSONError` at the first place that is not JSON.
  public init(parsing text: String, duplicateKeys: DuplicateKeys = .keep) throws(JSONError) {
    try self.init(parsing: text.utf8, duplicateKeys: duplicateKeys)
  }

  /// Parses JSON text in UTF-8 by RFC 8259, without extensions. A byte-order mark is skipped.
  ///
  /// Half of a surrogate pair in an escape (`"\ud800"`) becomes U+FFFD; bytes that are not UTF-8 are refused.
  ///
  /// - Parameters:
  ///   - bytes: One JSON value, with white space around it.
  ///   - duplicateKeys: What to do with members of one object that share a key.
  /// - Throws: `JSONError` at the first place that is not JSON.
  public init(
    parsing bytes: some Sequence<UInt8>, duplicateKeys: DuplicateKeys = .keep
  ) throws(JSONError) {
    let outcome = bytes.withContiguousStorageIfAvailable { buffer in
      JSON.parse(UnsafeRawBufferPointer(buffer), duplicateKeys: duplicateKeys)
    }
    let result = outcome ?? Array(bytes).withUnsafeBytes { JSON.parse($0, duplicateKeys: duplicateKeys) }
    self = try result.get()
  }

  private static func parse(
    _ bytes: UnsafeRawBufferPointer, duplicateKeys: DuplicateKeys
  ) -> Result<JSON, JSONError> {
    Result { () throws(JSONError) -> JSON in
      try JSONReader.read(bytes) { reader in JSON(from: &reader, duplicateKeys: duplicateKeys) } ?? .null
    }
  }

  /// Reads the next value, whatever it is; `nil` only where the input is not JSON.
  init?(from json: inout JSONReader, duplicateKeys: DuplicateKeys) {
    switch json.peekKind() {
    case .object:
      guard json.enterObject() else { return nil }
      var members: [JSONObject.Element] = []
      var seen = JSONKeySet<Void>()
      while let key = json.nextKey() {
        let name = key.string
        if duplicateKeys == .reject, seen.insert(name, ()) != nil {
          json.failAtKey("duplicate key '\(name)'")
          return nil
        }
        guard let value = JSON(from: &json, duplicateKeys: duplicateKeys) else { return nil }
        members.append((name, value))
      }
      self = .object(JSONObject(members: members))
    case .array:
      guard json.enterArray() else { return nil }
      var elements: [JSON] = []
      while json.nextElement() {
        guard let element = JSON(from: &json, duplicateKeys: duplicateKeys) else { return nil }
        elements.append(element)
      }
      self = .array(elements)
    case .string:
      guard let string = json.readString() else { return nil }
      self = .string(string)
    case .number:
      guard let number = json.readNumber() else { return nil }
      self = .number(number)
    case .bool:
      guard let value = json.readBool() else { return nil }
      self = .bool(value)
    case .null:
      guard json.readNull() else { return nil }
      self = .null
    case nil:
      return nil
    }
  }
}

extension JSON: JSONDecodable {
  /// Reads the next value, whatever it is.
  public init?(from json: inout JSONReader) {
    self.init(from: &json, duplicateKeys: .keep)
  }
}
