/// A value that stands on the wire as its raw value, whatever that is: nothing the platform sends is lost.
public protocol WireValue: RawRepresentable, Hashable, Sendable, JSONDecodable, JSONEncodable, ParameterEncodable,
  CustomStringConvertible
where RawValue: JSONDecodable & JSONEncodable & ParameterEncodable & Hashable & Sendable & LosslessStringConvertible {
  /// - Parameter rawValue: The value on the wire.
  init(rawValue: RawValue)
}

extension WireValue {
  @inlinable
  public init?(from json: inout JSONReader) {
    guard let rawValue = RawValue(from: &json) else { return nil }
    self.init(rawValue: rawValue)
  }

  @inlinable
  public func encode(to json: inout JSONWriter) {
    rawValue.encode(to: &json)
  }

  @inlinable
  public var parameterText: String { rawValue.parameterText }

  public var description: String { rawValue.description }
}

/// A set of known values that the platform may extend: a value it does not list survives a round trip.
public protocol OpenEnum: WireValue {}
