extension Array: JSONDecodable where Element: JSONDecodable {
  /// Reads an array. Elements of another shape, and `null` ones, are left out.
  @inlinable
  public init?(from json: inout JSONReader) {
    guard json.enterArray() else { return nil }
    self.init()
    while json.nextElement() {
      if let element = Element(from: &json) { append(element) }
    }
  }
}

extension Array: JSONEncodable where Element: JSONEncodable {
  /// Writes the elements in order.
  @inlinable
  public func encode(to json: inout JSONWriter) {
    json.beginArray()
    for element in self { element.encode(to: &json) }
    json.endArray()
  }
}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
  /// Reads an object. Members of another shape, and `null` ones, are left out; of members that share a key the last
  /// counts.
  @inlinable
  public init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    self.init()
    while let key = json.nextKey() {
      let name = key.string
      if let value = Value(from: &json) { self[name] = value }
    }
  }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
  /// Writes an object, its members in the order of their keys, so that equal dictionaries give equal text.
  @inlinable
  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      json.write(key: key)
      value.encode(to: &json)
    }
    json.endObject()
  }
}
