/// Puts values in place of the `{name}` marks of a path.
public enum PathTemplate {
  /// The path with every mark replaced by its value, each encoded as one segment.
  ///
  /// - Parameters:
  ///   - template: The path with marks.
  ///   - values: A value for every mark.
  ///   - methodID: Id of the method, for the error.
  /// - Throws: ``LarkError`` of kind `invalidRequest` when a value is missing or empty, is a dot segment or holds a
  ///   slash: the HTTP stack or a gateway that decodes it would reach another path.
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
      if let reason = refusal(of: value) {
        throw .invalidRequest(
          "path field '\(name)' \(reason)", method: methodID, field: String(name),
          remedy: "give it the id that the path needs")
      }
      path += PercentEncoding.component(value)
      rest = rest[rest.index(after: close)...]
    }
    return path + template[rest.startIndex...]
  }

  /// How often a value is decoded at most on its way to who reads it: by a gateway, and by the server behind it.
  static let decodings = 3

  /// Why a value cannot stand in a path; nil where it can.
  package static func refusal(of value: String) -> String? {
    var bytes = Array(value.utf8)
    for round in 0...decodings {
      if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) {
        return "is '\(value)', which would change the path"
      }
      if bytes.contains(UInt8(ascii: "/")) {
        return "holds a slash\(round == 0 ? "" : " once it is decoded"), which would lead to another path"
      }
      guard bytes.contains(UInt8(ascii: "%")) else { return nil }
      bytes = PercentEncoding.decoded(bytes)
    }
    return nil
  }
}
