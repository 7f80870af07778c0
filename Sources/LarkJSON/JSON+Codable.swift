extension JSON: Codable {
  /// Decodes any value. Integers of 64 bits stay exact; object members are sorted by key, because decoders do not keep
  /// their order.
  ///
  /// - Parameter decoder: Any decoder of a self-describing format.
  /// - Throws: What the decoder throws.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: AnyKey.self) {
      let members = try container.allKeys
        .sorted { $0.stringValue < $1.stringValue }
        .map { key in (key: key.stringValue, value: try container.decode(JSON.self, forKey: key)) }
      self = .object(JSONObject(members: members))
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var elements: [JSON] = []
      while !container.isAtEnd { elements.append(try container.decode(JSON.self)) }
      self = .array(elements)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .number(JSONNumber(value))
    } else if let value = try? container.decode(UInt64.self) {
      self = .number(JSONNumber(value))
    } else {
      guard let number = JSONNumber(try container.decode(Double.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number that JSON cannot write")
      }
      self = .number(number)
    }
  }

  /// Encodes the value. Numbers go through `Int64`, `UInt64` or `Double`, whichever is the first to hold them.
  ///
  /// - Parameter encoder: Any encoder.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .number(let value):
      var container = encoder.singleValueContainer()
      if let integer = value.int64Value {
        try container.encode(integer)
      } else if let integer = value.uint64Value {
        try container.encode(integer)
      } else {
        try container.encode(value.doubleValue)
      }
    case .string(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let members):
      var container = encoder.container(keyedBy: AnyKey.self)
      for (key, value) in members { try container.encode(value, forKey: AnyKey(stringValue: key)) }
    }
  }

  /// A key with any name.
  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }
}

extension JSONObject: Codable {}
extension JSONNumber: Codable {}
