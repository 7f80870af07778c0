/// Puts values in place of the `{name}` marks of a path.
public enum PathTemplate {
  /// The path with every mark replaced by its value, each encoded as one segment.
  ///
  /// - Parameters:
  ///   - template: The path with marks.
  ///   - values: A value for every mark.
  ///   - methodID: Id of the method, for the error.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when a value is missing or empty, or is a dot segment, which the
  ///   HTTP stack would fold into another path.
  public static func fill(
    _ template: String, with values: [(name: String, value: String)], methodID: String
  ) throws(LarkError) -> String {
    var path = ""
    // Bytes, because finding a character in text costs more than the rest of a request.
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      path += template[rest.startIndex..<open]
      let name = template[rest.index(after: open)..<close]
      guard let value = values.last(where: { $0.name == name })?.value, !value.isEmpty else {
        throw .invalidRequest(
          "path field '\(name)' is empty", method: methodID, field: String(name),
          remedy: "give it the id that the path needs")
      }
      guard value != ".", value != ".." else {
        throw .invalidRequest(
          "path field '\(name)' is '\(value)', which would change the path", method: methodID, field: String(name),
          remedy: "give it the id that the path needs")
      }
      path += PercentEncoding.pathSegment(value)
      rest = rest[rest.index(after: close)...]
    }
    return path + template[rest.startIndex...]
  }
}
