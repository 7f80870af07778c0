/// A part of a document that is generated, between two comments that stay where they are.
public enum MarkedSection {
  /// The document with the part filled anew.
  ///
  /// - Parameters:
  ///   - name: Name of the part: it stands between `<!-- generated: name -->` and `<!-- end of name -->`.
  ///   - text: The document.
  ///   - lines: What the part is to hold.
  /// - Returns: The new document; nil where it has no such part.
  public static func replacing(_ name: String, in text: String, with lines: [String]) -> String? {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = all.firstIndex(of: "<!-- generated: \(name) -->"),
      let end = all[start...].firstIndex(of: "<!-- end of \(name) -->")
    else { return nil }
    return (all[...start] + [""] + lines + [""] + all[end...]).joined(separator: "\n")
  }
}
