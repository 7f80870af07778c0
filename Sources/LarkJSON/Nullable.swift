/// A value that can be told to become nothing.
///
/// A field of a request that can be cleared has the type `Nullable<Value>?`, which has three states: `nil` leaves the
/// field out, `.null` clears it, `.value` sets it.
public enum Nullable<Wrapped> {
  /// `null`.
  case null
  /// A value.
  case value(Wrapped)

  /// The value, or `nil` for `null`.
  public var wrapped: Wrapped? {
    switch self {
    case .null: nil
    case .value(let value): value
    }
  }
}

extension Nullable: Sendable where Wrapped: Sendable {}
extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
  /// The literal as a value.
  public init(booleanLiteral value: Wrapped.BooleanLiteralType) {
    self = .value(Wrapped(booleanLiteral: value))
  }
}

extension Nullable: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
  /// The literal as a value.
  public init(integerLiteral value: Wrapped.IntegerLiteralType) {
    self = .value(Wrapped(integerLiteral: value))
  }
}

extension Nullable: ExpressibleByUnicodeScalarLiteral where Wrapped: ExpressibleByUnicodeScalarLiteral {
  /// The literal as a value.
  public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
    self = .value(Wrapped(unicodeScalarLiteral: value))
  }
}

extension Nullable: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The literal as a value.
  public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
    self = .value(Wrapped(extendedGraphemeClusterLiteral: value))
  }
}

extension Nullable: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
  /// The literal as a value.
  public init(stringLiteral value: Wrapped.StringLiteralType) {
    self = .value(Wrapped(stringLiteral: value))
  }
}

extension Nullable: JSONDecodable where Wrapped: JSONDecodable {
  /// Reads `null` or a value.
  @inlinable
  public init?(from json: inout JSONReader) {
    if json.nextIsNull() {
      json.skip()
      self = .null
    } else {
      guard let value = Wrapped(from: &json) else { return nil }
      self = .value(value)
    }
  }
}

extension Nullable: JSONEncodable where Wrapped: JSONEncodable {
  /// Writes `null` or the value.
  @inlinable
  public func encode(to json: inout JSONWriter) {
    switch self {
    case .null: json.writeNull()
    case .value(let value): value.encode(to: &json)
    }
  }
}
