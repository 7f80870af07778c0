/// Names of files that come from outside.
package enum FileName {
  /// The last part of a path, without characters that no file name should hold.
  ///
  /// - Returns: Nil when nothing usable is left.
  package static func safe(_ name: String) -> String? {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let name = String(String.UnicodeScalarView(last.unicodeScalars.filter { !$0.isInvisible }))
    return name.isEmpty || name == "." || name == ".." ? nil : name
  }

  /// A name that file systems take: of one that is too long, the begin and the extension.
  package static func shortened(_ name: String) -> String {
    guard name.utf8.count > longest else { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    // What is that long is no extension.
    let end = name[dot...].utf8.count <= 32 ? name[dot...] : ""
    var begin = name[..<name.index(name.endIndex, offsetBy: -end.count)]
    while begin.utf8.count + end.utf8.count > longest { begin.removeLast() }
    return String(begin + end)
  }

  /// How many bytes a name may have.
  package static let longest = 255

  /// What follows the last dot, in lower case and without the dot; empty where there is none.
  package static func fileExtension(_ name: String) -> String {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = last.lastIndex(of: ".") else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }
}
