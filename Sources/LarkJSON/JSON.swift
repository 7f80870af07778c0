/// Any JSON value.
///
/// Keeps what most readers lose: the order of an object's members, members that share a key, and the exact text of
/// numbers. Two objects are equal when they have equal members in the same order.
public enum JSON: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it was written.
  case number(JSONNumber)
  /// A string, its escapes resolved.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object.
  case object(JSONObject)
}

extension JSON {
  /// The value of the member named `key`, or `nil` where there is none or this is not an object.
  ///
  /// Where several members share the key, the last one counts.
  public subscript(key: String) -> JSON? {
    objectValue?[key]
  }

  /// The element at `index`, or `nil` where the index is out of range or this is not an array.
  public subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// Whether this is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The Boolean, or `nil` where this is anything else.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The string, or `nil` where this is anything else.
  public var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The integer, or `nil` where this is anything else, has a fraction or an exponent, or does not fit.
  public var intValue: Int? {
    if case .number(let value) = self { value.intValue } else { nil }
  }

  /// The number rounded to a `Double`, or `nil` where this is anything else.
  public var doubleValue: Double? {
    if case .number(let value) = self { value.doubleValue } else { nil }
  }

  /// The elements, or `nil` where this is not an array.
  public var arrayValue: [JSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members, or `nil` where this is not an object.
  public var objectValue: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }
}
