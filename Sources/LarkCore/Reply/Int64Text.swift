/// A 64-bit integer that the platform writes as a string in one place and as a number in another.
///
/// It is sent the way it was made: a string literal as a JSON string, an integer literal as a JSON number. What the
/// platform sends survives, even when it is no number.
public struct Int64Text: Sendable, Hashable {
  /// The digits.
  public let text: String
  /// Whether it stands on the wire as a number.
  public let isNumber: Bool

  /// - Parameter text: The digits, to be sent as a JSON string.
  public init(_ text: String) {
    self.text = text
    isNumber = false
  }

  /// - Parameter value: The integer, to be sent as a JSON number.
  public init(_ value: Int64) {
    text = String(value)
    isNumber = true
  }

  private init(text: String, isNumber: Bool) {
    self.text = text
    self.isNumber = isNumber
  }

  /// The integer; nil when the text is none.
  public var value: Int64? { Int64(text) }
}

extension Int64Text: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, CustomStringConvertible {
  public init(stringLiteral value: String) { self.init(value) }

  public init(integerLiteral value: Int64) { self.init(value) }

  public var description: String { text }
}

extension Int64Text: JSONDecodable, JSONEncodable, Codable, ParameterEncodable {
  public init?(from json: inout JSONReader) {
    guard let value: JSON = json.read() else { return nil }
    switch value {
    case .string(let text): self.init(text)
    case .number(let number): self.init(text: number.text, isNumber: true)
    case .null, .bool, .array, .object: return nil
    }
  }

  public func encode(to json: inout JSONWriter) {
    if isNumber, let number = JSONNumber(text) {
      JSON.number(number).encode(to: &json)
    } else {
      text.encode(to: &json)
    }
  }

  public var parameterText: String { text }
}
