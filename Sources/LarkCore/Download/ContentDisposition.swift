/// Reads the file name out of a `Content-Disposition` header field (RFC 6266).
package enum ContentDisposition {
  /// The file name; nil when the field has none that could be one.
  ///
  /// `filename*` wins over `filename`. Both may be percent-encoded in practice, and raw UTF-8 may have been read as
  /// Latin-1 on the way.
  ///
  /// - Parameter value: The field's value.
  package static func fileName(_ value: String) -> String? {
    let parameters = parameters(in: value)
    if let extended = parameters["filename*"].flatMap(extendedValue), let name = FileName.safe(extended) { return name }
    return parameters["filename"].map { repaired(percentDecoded($0) ?? $0) }.flatMap(FileName.safe)
  }

  // Scalars, not characters: who wrote the field knew nothing of marks that join the character before them.
  private typealias Scalars = Substring.UnicodeScalarView

  /// The parameters after the first semicolon, by name in lower case; of two with the same name the first counts.
  package static func parameters(in value: String) -> [String: String] {
    var parameters: [String: String] = [:]
    for piece in split(value).dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = String(trimmed(piece[..<equals])).lowercased()
      if parameters[name] == nil { parameters[name] = unquoted(trimmed(piece[piece.index(after: equals)...])) }
    }
    return parameters
  }

  /// Cuts at semicolons outside quotes.
  private static func split(_ value: String) -> [Scalars] {
    let scalars = value.unicodeScalars
    var pieces: [Scalars] = []
    var start = scalars.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in scalars.indices {
      let scalar = scalars[index]
      if isEscaped {
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == ";", !isQuoted {
        pieces.append(scalars[start..<index])
        start = scalars.index(after: index)
      }
    }
    return pieces + [scalars[start...]]
  }

  /// The text without the white space of header fields: other white space may be half of UTF-8 that was read as Latin-1.
  private static func trimmed(_ text: Scalars) -> Scalars {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  /// The text between quotes, its escapes resolved; a text without quotes as it is. Only quotes and backslashes need an
  /// escape: any other backslash parts the folders of a path, as programs write it that know of no escapes.
  private static func unquoted(_ text: Scalars) -> String {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
    var result = String.UnicodeScalarView()
    var rest = text.dropFirst().dropLast()
    while let scalar = rest.popFirst() {
      if scalar == "\\", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
        result.append(rest.removeFirst())
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text of an extended value such as `UTF-8''na%C3%AFve.txt` (RFC 8187); nil when it is none.
  private static func extendedValue(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.count == 3 else { return nil }
    switch parts[0].lowercased() {
    case "utf-8": return percentDecoded(parts[2])
    case "iso-8859-1":
      return percentDecodedBytes(parts[2]).map { String(String.UnicodeScalarView($0.map { Unicode.Scalar($0) })) }
    default: return nil
    }
  }

  private static func percentDecoded(_ text: String) -> String? {
    percentDecodedBytes(text).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The bytes of a percent-encoded text; nil when a percent sign encodes nothing.
  private static func percentDecodedBytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(hexadecimal: rest.prefix(2)) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  /// UTF-8 that was read as Latin-1, read once more.
  private static func repaired(_ text: String) -> String {
    let bytes = text.unicodeScalars.map { UInt8(exactly: $0.value) }
    guard bytes.contains(where: { ($0 ?? 0) >= 0x80 }), !bytes.contains(nil) else { return text }
    return String(validating: bytes.compactMap { $0 }, as: UTF8.self) ?? text
  }
}
