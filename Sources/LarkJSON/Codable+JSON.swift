// A type that reads and writes JSON directly gets `Codable` from here by stating it: these members take precedence over
// synthesized ones, so that both ways accept and produce the same.

extension JSONDecodable where Self: Decodable {
  /// Decodes what `init(from:)` for `JSONReader` reads.
  ///
  /// - Parameter decoder: Any decoder of a self-describing format.
  /// - Throws: `DecodingError` where the value has another shape.
  public init(from decoder: any Decoder) throws {
    guard let value = try JSON(from: decoder).decoded(as: Self.self) else {
      throw DecodingError.typeMismatch(
        Self.self, DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "another shape was expected")
      )
    }
    self = value
  }
}

extension JSONEncodable where Self: Encodable {
  /// Encodes what `encode(to:)` for `JSONWriter` writes.
  ///
  /// - Parameter encoder: Any encoder.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    guard let json = JSON(encoding: self) else {
      throw EncodingError.invalidValue(
        self, EncodingError.Context(codingPath: encoder.codingPath, debugDescription: "no JSON value was written"))
    }
    try json.encode(to: encoder)
  }
}
