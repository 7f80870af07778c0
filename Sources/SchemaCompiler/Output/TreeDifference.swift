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
    lazy var manifest = actual["manifest.json"].flatMap(Manifest.init(text:))
    var differences: [TreeDifference] = []
    for file in expected {
      guard let text = actual[file.name] else {
        differences.append(TreeDifference(kind: .missing, name: file.name, excerpt: []))
        continue
      }
      guard text != file.text else { continue }
      let byHand = manifest.map { file.name != "manifest.json" && !$0.wrote(text, as: file.name) } ?? false
      differences.append(
        TreeDifference(
          kind: byHand ? .editedByHand : .outOfDate, name: file.name, excerpt: excerpt(from: text, to: file.text)))
    }
    let names = Set(expected.map(\.name))
    for name in actual.keys.sorted() where !names.contains(name) {
      differences.append(TreeDifference(kind: .orphaned, name: name, excerpt: []))
    }
    return differences.sorted { $0.name < $1.name }
  }

  /// The first place where two texts part, a few lines of each.
  private static func excerpt(from old: String, to new: String) -> [String] {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let removed = old.dropFirst(start).prefix(3).map { "-\($0)" }
    let added = new.dropFirst(start).prefix(3).map { "+\($0)" }
    return ["@@ line \(start + 1) @@"] + removed + added
  }
}
