public import LarkFoundation

/// A point in time as the platform writes it: a decimal string of milliseconds since 1970.
public struct MillisecondTimestamp: Timestamp {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public static let unitsPerSecond = 1000.0
}

/// A point in time as the platform writes it: a decimal string of seconds since 1970.
public struct SecondTimestamp: Timestamp {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public static let unitsPerSecond = 1.0
}

/// A point in time as a decimal string. What the platform sends survives, even when it is no number.
public protocol Timestamp: WireValue, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral where RawValue == String {
  /// How many of the timestamp's units make a second.
  static var unitsPerSecond: Double { get }
}

extension Timestamp {
  /// The timestamp of a date, rounded to the nearest unit.
  public init(_ date: Date) {
    let units = (date.timeIntervalSince1970 * Self.unitsPerSecond).rounded()
    self.init(rawValue: String(Int64(exactly: units) ?? (units < 0 ? .min : .max)))
  }

  /// The date; nil when the text is no whole number.
  public var date: Date? {
    // `Double` would take "inf" and "nan" for numbers.
    Int64(rawValue).map { Date(timeIntervalSince1970: Double($0) / Self.unitsPerSecond) }
  }

  public init(stringLiteral value: String) { self.init(rawValue: value) }

  public init(integerLiteral value: Int64) { self.init(rawValue: String(value)) }
}
