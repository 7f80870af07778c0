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

  /// What follows the last dot, in lower case and without the dot; empty where there is none.
  package static func fileExtension(_ name: String) -> String {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = last.lastIndex(of: ".") else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }
}
