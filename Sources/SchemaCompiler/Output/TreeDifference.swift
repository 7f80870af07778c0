/// A file of `Generated/` that is not what the generator would write.
public struct TreeDifference: Sendable, Hashable, CustomStringConvertible {
  /// How a file differs.
  public enum Kind: Sendable, Hashable {
    /// The file is not there.
    case missing
    /// The schema or the generator has changed since the file was written.
    case outOfDate
    /// Somebody has changed the file since the generator wrote it.
    case editedByHand
    /// The generator would not write a file of that name.
    case orphaned
  }

  /// How the file differs.
  public var kind: Kind
  /// Path below the output folder.
  public var name: String
  /// The first lines that differ, as a diff shows them.
  public var excerpt: [String]

  /// One line, then the excerpt.
  public var description: String {
    let what =
      switch kind {
      case .missing: "is missing"
      case .outOfDate: "is out of date"
      case .editedByHand: "was edited by hand"
      case .orphaned: "belongs to no schema file"
      }
    return (["\(name) \(what)"] + excerpt.map { "  \($0)" }).joined(separator: "\n")
  }

  /// Compares what the generator would write with what is there.
  ///
  /// - Parameters:
  ///   - expected: What the generator would write.
  ///   - actual: Texts of the files that are there, by path below the output folder.
  /// - Returns: The differences by path; none when the folder is up to date.
  public static func between(_ expected: [GeneratedFile], _ actual: [String: String]) -> [TreeDifference] {
    var comparison = TreeComparison(with: Set(actual.keys), manifest: actual[Manifest.fileName])
    for file in expected { comparison.add(file, actual: actual[file.name]) }
    return comparison.differences
  }

  /// The first place where two texts part, a few lines of each.
  fileprivate static func excerpt(from old: String, to new: String) -> [String] {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let (removed, added) = (old.dropFirst(start).prefix(3), new.dropFirst(start).prefix(3))
    return ["@@ line \(start + 1) @@"] + lines(removed, beside: added, "-") + lines(added, beside: removed, "+")
  }

  /// Lines with a mark in front, long ones cut to where they part from those on the other side: the packed catalog has
  /// lines of many thousand characters.
  private static func lines(_ own: ArraySlice<Substring>, beside other: ArraySlice<Substring>, _ mark: String) -> [String] {
    own.enumerated().map { index, line in
      let twin = other.dropFirst(index).first ?? ""
      return mark + window(line, from: zip(line.utf8, twin.utf8).prefix { $0 == $1 }.count)
    }
  }

  private static let longestLine = 160

  /// A part of a line around a byte, with an ellipsis where something is cut off.
  private static func window(_ line: Substring, from offset: Int) -> String {
    guard line.utf8.count > longestLine else { return String(line) }
    let bytes = Array(line.utf8)
    // A character is not cut in two.
    let isInside = { (index: Int) in index < bytes.count && bytes[index] & 0xC0 == 0x80 }
    var start = max(0, min(offset, bytes.count) - longestLine / 4)
    while isInside(start) { start -= 1 }
    var end = min(bytes.count, start + longestLine)
    while isInside(end) { end += 1 }
    return (start > 0 ? "…" : "") + String(decoding: bytes[start..<end], as: UTF8.self) + (end < bytes.count ? "…" : "")
  }
}

/// Compares a folder with what the generator would write, one file at a time.
package struct TreeComparison {
  private let manifest: Manifest?
  /// Files that are there and for which no generated one has come yet.
  private var rest: Set<String>
  private var found: [TreeDifference] = []

  /// - Parameters:
  ///   - names: The files that are there, by path below the output folder.
  ///   - manifest: Text of the manifest that is there.
  package init(with names: Set<String>, manifest: String?) {
    rest = names
    self.manifest = manifest.flatMap(Manifest.init(text:))
  }

  /// Compares a file.
  ///
  /// - Parameters:
  ///   - file: What the generator would write.
  ///   - actual: What is there; nil where there is none.
  /// - Returns: Whether the file is as it should be.
  @discardableResult
  package mutating func add(_ file: GeneratedFile, actual: String?) -> Bool {
    rest.remove(file.name)
    guard let actual else {
      found.append(TreeDifference(kind: .missing, name: file.name, excerpt: []))
      return false
    }
    guard actual != file.text else { return true }
    let byHand = manifest.map { file.name != Manifest.fileName && !$0.wrote(actual, as: file.name) } ?? false
    found.append(
      TreeDifference(
        kind: byHand ? .editedByHand : .outOfDate, name: file.name,
        excerpt: TreeDifference.excerpt(from: actual, to: file.text)))
    return false
  }

  /// The differences by path, after all files have been compared.
  package var differences: [TreeDifference] {
    (found + rest.map { TreeDifference(kind: .orphaned, name: $0, excerpt: []) }).sorted { $0.name < $1.name }
  }
}
