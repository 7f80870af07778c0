/// A type that reads itself from JSON.
///
/// ```swift
/// init?(from json: inout JSONReader) {
///   guard json.enterObject() else { return nil }
///   while let key = json.nextKey() {
///     switch key {
///     case "chat_id": chatID = json.read()
///     default: json.skip()
///     }
///   }
/// }
/// ```
public protocol JSONDecodable {
  /// Reads one value.
  ///
  /// Must read or skip exactly one value, also when answering `nil`.
  ///
  /// - Parameter json: Where the value comes next.
  /// - Returns: `nil` where the next value is not of this type's shape.
  init?(from json: inout JSONReader)
}

extension JSONDecodable where Self: RawRepresentable, RawValue: JSONDecodable {
  /// Reads the raw value.
  public init?(from json: inout JSONReader) {
    guard let rawValue = RawValue(from: &json) else { return nil }
    self.init(rawValue: rawValue)
  }
}
