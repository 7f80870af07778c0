/// Names of files that come from outside.
///
/// Names are read as file systems read them, byte by byte: a slash parts folders whatever mark or joiner follows it.
package enum FileName {
  /// A single part of a path, out of what somebody else calls a file: what follows the last separator, without
  /// characters that show nothing and without blanks around it. Dots in front go too: what others choose is not to
  /// become a file that configures something here. What is too long for a file system is shortened.
  ///
  /// - Returns: Nil when nothing usable is left.
  package static func safe(_ name: String) -> String? {
    // What shows nothing goes first, so that nothing comes to light after the separators were looked for.
    let visible = name.unicodeScalars.filter { !$0.isInvisible }
    guard let last = visible.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last else { return nil }
    var rest = last.drop { $0 == "." || $0.properties.isWhitespace }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return rest.isEmpty ? nil : shortened(String(rest))
  }

  /// A name that file systems take: of one that is too long, the begin and the extension.
  ///
  /// - Parameters:
  ///   - name: A single part of a path.
  ///   - mark: What to put between its begin and its extension.
  package static func shortened(_ name: String, marked mark: String = "") -> String {
    let end = String(suffix(of: name).flatMap { $0.startIndex > name.startIndex ? $0 : nil } ?? "")
    let begin = name.unicodeScalars.dropLast(end.unicodeScalars.count)
    return String(fitting: begin, in: longest - mark.utf8.count - end.utf8.count) + mark + end
  }

  /// How many bytes a name may have.
  package static let longest = 255

  /// How many bytes an extension may have; what is longer is none.
  private static let longestSuffix = 32

  /// The extension of the last part of a path, with its dot; nil where there is none.
  package static func suffix(of path: String) -> Substring? {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }),
      bytes[dot] == UInt8(ascii: "."), bytes[dot...].count <= longestSuffix
    else { return nil }
    return path[dot...]
  }

  /// What follows the last dot, in lower case and without the dot; empty where there is none.
  package static func fileExtension(_ name: String) -> String {
    suffix(of: name).map { String(Substring($0.utf8.dropFirst())).lowercased() } ?? ""
  }
}

extension String {
  /// The beginning of a text that has no more than so many bytes, cut between characters where that leaves anything.
  fileprivate init(fitting text: Substring.UnicodeScalarView, in limit: Int) {
    guard text.reduce(0, { $0 + UTF8.width($1) }) > limit else {
      self.init(text)
      return
    }
    var room = limit
    let scalars = text.prefix { scalar in
      room -= UTF8.width(scalar)
      return room >= 0
    }
    let cut = String(scalars)
    // The last character may have lost its marks.
    let whole = Substring(text).prefix(cut.count)
    self = whole.utf8.count == cut.utf8.count || cut.count == 1 ? cut : String(cut.dropLast())
    while let last = unicodeScalars.last, last.properties.isWhitespace { unicodeScalars.removeLast() }
  }
}
