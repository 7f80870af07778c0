/// A JSON number with the exact text it was written in.
///
/// Two numbers are equal when their texts are: `1.0` and `1.00` differ.
public struct JSONNumber: Sendable, Hashable {
  /// The number as it was written.
  public let text: String

  /// A number with the given text, or `nil` where the text is not a JSON number.
  ///
  /// - Parameter text: A number in JSON's own spelling, such as `-1.50e3`.
  public init?(_ text: String) {
    var text = text
    guard text.withUTF8({ JSONScanner.number(in: $0) != nil }) else { return nil }
    self.text = text
  }

  /// A number with the given value.
  ///
  /// - Parameter value: Any integer.
  public init(_ value: some BinaryInteger) {
    text = String(value)
  }

  /// A number in the shortest text that reads back as `value`, or `nil` for infinities and NaN.
  ///
  /// - Parameter value: A finite number.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  /// Takes over a text that the scanner has found to be a number.
  init(scanned text: String) {
    self.text = text
  }

  /// The value, where the text is an integer (no fraction, no exponent) that fits.
  public var intValue: Int? { Int(text) }

  /// The value, where the text is an integer (no fraction, no exponent) that fits.
  public var int64Value: Int64? { Int64(text) }

  /// The value, where the text is an integer (no fraction, no exponent) that fits.
  public var uint64Value: UInt64? { UInt64(text) }

  /// The nearest `Double`; infinite where the number is beyond its range.
  public var doubleValue: Double { Double(text) ?? .nan }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  /// The number.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The number as it was written.
  public var description: String { text }
}

extension JSONNumber: JSONDecodable {
  /// Reads a number, or a string that holds one.
  public init?(from json: inout JSONReader) {
    switch json.peekKind() {
    case .number:
      guard let number = json.readNumber() else { return nil }
      self = number
    case .string:
      guard let text = json.readString() else { return nil }
      self.init(text)
    default:
      json.skip()
      return nil
    }
  }
}

extension JSONNumber: JSONEncodable {
  /// Writes the number as it was written.
  public func encode(to json: inout JSONWriter) {
    json.writeVerbatim(text)
  }
}
