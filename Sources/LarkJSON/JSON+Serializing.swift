extension JSON {
  /// The value as JSON text.
  ///
  /// Escapes only what JSON demands: quotes, backslashes and control characters.
  ///
  /// - Parameter style: All on one line, or one member or element a line.
  public func serialized(_ style: JSONStyle = .compact) -> String {
    String(decoding: serializedBytes(style), as: UTF8.self)
  }

  /// The value as JSON text in UTF-8.
  ///
  /// - Parameter style: All on one line, or one member or element a line.
  public func serializedBytes(_ style: JSONStyle = .compact) -> [UInt8] {
    var writer = JSONWriter(style: style)
    encode(to: &writer)
    return writer.finish()
  }

  /// The value as JSON text for people's eyes too: what a terminal would obey and what nobody would see is escaped.
  ///
  /// - Parameter style: All on one line, or one member or element a line.
  package func visibleBytes(_ style: JSONStyle = .compact) -> [UInt8] {
    Self.escapingInvisible(serializedBytes(style))
  }

  /// JSON text with escapes in place of characters that show nothing.
  ///
  /// - Parameter text: JSON in UTF-8. Beyond ASCII it has characters in strings only, so an escape may stand for any.
  package static func escapingInvisible(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x7F }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x7F, scalar.isInvisible {
        for unit in UTF16.encode(scalar) ?? .init() {
          let digits = String(unit, radix: 16)
          result += "\\u".utf8
          result += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
          result += digits.utf8
        }
      } else {
        result += UTF8.encode(scalar) ?? .init()
      }
    }
    return result
  }

  /// The JSON value that `value` encodes to; `nil` where it writes no complete value.
  ///
  /// - Parameter value: What to encode.
  public init?(encoding value: some JSONEncodable) {
    var writer = JSONWriter()
    value.encode(to: &writer)
    guard let json = try? JSON(parsing: writer.finish()) else { return nil }
    self = json
  }

  /// This value as a `Value`, or `nil` where it has another shape.
  ///
  /// - Parameter type: The type to decode.
  public func decoded<Value: JSONDecodable>(as type: Value.Type = Value.self) -> Value? {
    let outcome = try? JSONReader.read(serializedBytes()) { reader in Value(from: &reader) }
    return outcome ?? nil
  }
}

extension JSON: JSONEncodable {
  /// Writes the value.
  public func encode(to json: inout JSONWriter) {
    switch self {
    case .null: json.writeNull()
    case .bool(let value): value.encode(to: &json)
    case .number(let value): value.encode(to: &json)
    case .string(let value): value.encode(to: &json)
    case .array(let value): value.encode(to: &json)
    case .object(let value): value.encode(to: &json)
    }
  }
}

extension JSON: CustomStringConvertible {
  /// The value as compact JSON text.
  public var description: String { serialized() }
}
