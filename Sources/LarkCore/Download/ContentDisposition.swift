import Foundation

/// Reads the file name out of a `Content-Disposition` header field (RFC 6266).
enum ContentDisposition {
  /// The file name; nil when the field has none that could be one.
  ///
  /// `filename*` wins over `filename`. Both may be percent-encoded in practice, and raw UTF-8 may have been read as
  /// Latin-1 on the way.
  ///
  /// - Parameter value: The field's value.
  static func fileName(_ value: String) -> String? {
    let parameters = parameters(in: value)
    if let extended = parameters["filename*"].flatMap(extendedValue), let name = FileName.safe(extended) { return name }
    return parameters["filename"].map { repaired(percentDecoded($0) ?? $0) }.flatMap(FileName.safe)
  }

  /// The parameters after the first semicolon, by name in lower case; of two with the same name the first counts.
  private static func parameters(in value: String) -> [String: String] {
    var parameters: [String: String] = [:]
    for piece in split(value).dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = trimmed(piece[..<equals]).lowercased()
      if parameters[name] == nil { parameters[name] = unquoted(trimmed(piece[piece.index(after: equals)...])) }
    }
    return parameters
  }

  /// Cuts at semicolons outside quotes.
  private static func split(_ value: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = value.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in value.indices {
      let character = value[index]
      if isEscaped {
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append(value[start..<index])
        start = value.index(after: index)
      }
    }
    return pieces + [value[start...]]
  }

  private static func trimmed(_ text: Substring) -> Substring {
    text.drop { $0.isWhitespace }.trimmedEnd { $0.isWhitespace }
  }

  /// The text between quotes, its escapes resolved; a text without quotes as it is. Only quotes and backslashes need an
  /// escape: any other backslash parts the folders of a path, as programs write it that know of no escapes.
  private static func unquoted(_ text: Substring) -> String {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
    var result = ""
    var rest = text.dropFirst().dropLast()
    while let character = rest.popFirst() {
      if character == "\\", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
        result.append(rest.removeFirst())
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The text of an extended value such as `UTF-8''na%C3%AFve.txt` (RFC 8187); nil when it is none.
  private static func extendedValue(_ text: String) -> String? {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    switch parts[0].lowercased() {
    case "utf-8": return percentDecoded(String(parts[2]))
    case "iso-8859-1":
      return percentDecodedBytes(String(parts[2])).map { String($0.map { Character(UnicodeScalar($0)) }) }
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

extension Substring {
  fileprivate func trimmedEnd(where isUnwanted: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isUnwanted(last) { text.removeLast() }
    return text
  }
}
