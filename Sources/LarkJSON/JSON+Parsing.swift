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
  /// Half of a surrogate pair in an escape (`"\ud800"`) becomes U+FFFD. Nesting is bounded at 512 levels.
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
  /// Half of a surrogate pair in an escape (`"\ud800"`) becomes U+FFFD; bytes that are not UTF-8 are refused. Nesting is
  /// bounded at 512 levels.
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
      try JSONReader.read(bytes) { reader in next(in: &reader, duplicateKeys: duplicateKeys) } ?? .null
    }
  }

  /// The next value, whatever it is; `nil` only where the input is not JSON.
  ///
  /// In small steps: input decides how deep this goes, and threads may have little room for the call stack.
  private static func next(in json: inout JSONReader, duplicateKeys: DuplicateKeys) -> JSON? {
    switch json.peekKind() {
    case .object: members(in: &json, duplicateKeys: duplicateKeys)
    case .array: elements(in: &json, duplicateKeys: duplicateKeys)
    case let kind?: scalar(kind, in: &json)
    case nil: nil
    }
  }

  private static func members(in json: inout JSONReader, duplicateKeys: DuplicateKeys) -> JSON? {
    guard json.enterObject() else { return nil }
    var object = JSONObject()
    var seen = JSONKeySet<Void>()
    while let key = json.nextKey()?.string {
      if duplicateKeys == .reject, seen.insert(key, ()) != nil {
        json.failAtKey("duplicate key '\(key)'")
        return nil
      }
      guard let value = next(in: &json, duplicateKeys: duplicateKeys) else { return nil }
      object.append(key, value)
    }
    return .object(object)
  }

  private static func elements(in json: inout JSONReader, duplicateKeys: DuplicateKeys) -> JSON? {
    guard json.enterArray() else { return nil }
    var elements: [JSON] = []
    while json.nextElement() {
      guard let element = next(in: &json, duplicateKeys: duplicateKeys) else { return nil }
      elements.append(element)
    }
    return .array(elements)
  }

  private static func scalar(_ kind: JSONReader.Kind, in json: inout JSONReader) -> JSON? {
    switch kind {
    case .string: json.readString().map(JSON.string)
    case .number: json.readNumber().map(JSON.number)
    case .bool: json.readBool().map(JSON.bool)
    case .null: json.readNull() ? .null : nil
    case .object, .array: nil
    }
  }
}

extension JSON: JSONDecodable {
  /// Reads the next value, whatever it is.
  public init?(from json: inout JSONReader) {
    guard let value = Self.next(in: &json, duplicateKeys: .keep) else { return nil }
    self = value
  }
}
