/// A type that writes itself as JSON.
///
/// ```swift
/// func encode(to json: inout JSONWriter) {
///   json.beginObject()
///   json.write("chat_id", chatID)
///   json.endObject()
/// }
/// ```
public protocol JSONEncodable {
  /// Writes one value.
  ///
  /// - Parameter json: Where the value goes.
  func encode(to json: inout JSONWriter)
}

extension JSONEncodable where Self: RawRepresentable, RawValue: JSONEncodable {
  /// Writes the raw value.
  public func encode(to json: inout JSONWriter) {
    rawValue.encode(to: &json)
  }
}
