// The standard library offers the same for `RawRepresentable`; next to the general members for `JSONDecodable` and
// `JSONEncodable` that would be ambiguous, and the compiler would then synthesize an object with the key `rawValue`.

extension JSONDecodable where Self: RawRepresentable & Decodable, RawValue == String {
  /// Decodes the raw value.
  ///
  /// - Parameter decoder: Any decoder.
  /// - Throws: `DecodingError` where the value is no string or not one of the type's.
  public init(from decoder: any Decoder) throws {
    self = try rawRepresentable(from: decoder)
  }
}

extension JSONEncodable where Self: RawRepresentable & Encodable, RawValue == String {
  /// Encodes the raw value.
  ///
  /// - Parameter encoder: Any encoder.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    try rawValue.encode(to: encoder)
  }
}

extension JSONDecodable where Self: RawRepresentable & Decodable, RawValue == Int {
  /// Decodes the raw value.
  ///
  /// - Parameter decoder: Any decoder.
  /// - Throws: `DecodingError` where the value is no integer or not one of the type's.
  public init(from decoder: any Decoder) throws {
    self = try rawRepresentable(from: decoder)
  }
}

extension JSONEncodable where Self: RawRepresentable & Encodable, RawValue == Int {
  /// Encodes the raw value.
  ///
  /// - Parameter encoder: Any encoder.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    try rawValue.encode(to: encoder)
  }
}

private func rawRepresentable<Value: RawRepresentable>(from decoder: any Decoder) throws -> Value
where Value.RawValue: Decodable {
  let rawValue = try Value.RawValue(from: decoder)
  guard let value = Value(rawValue: rawValue) else {
    throw DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "unknown value '\(rawValue)'"))
  }
  return value
}
