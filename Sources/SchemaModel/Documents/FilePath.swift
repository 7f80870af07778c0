/// A path of a schema file, taken apart.
package struct FilePath: Sendable, Hashable {
  /// Folders from the root, then the file.
  let segments: [String]

  /// Takes a path below the root apart.
  package init(_ path: String) {
    segments = Self.split(path)
  }

  private init(segments: [String]) {
    self.segments = segments
  }

  // By bytes: a path is split for every reference, and splitting by characters shows.
  private static func split(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The path.
  package var text: String { segments.joined(separator: "/") }

  var folder: ArraySlice<String> { segments.dropLast() }

  /// Name of the file with its extension.
  var fileName: String { segments.last ?? "" }

  /// Name of the file without `.json`.
  var stem: String {
    let name = fileName
    return name.hasSuffix(".json") ? String(name.dropLast(".json".count)) : name
  }

  /// The file that a relative path names, seen from this file; nil where it leaves the tree.
  package func resolving(_ relative: String) -> FilePath? {
    var result = Array(folder)
    for segment in Self.split(relative) {
      switch segment {
      case ".": continue
      case "..": if result.popLast() == nil { return nil }
      default: result.append(segment)
      }
    }
    return FilePath(segments: result)
  }

  /// The relative path by which this file names another one.
  func reference(to other: FilePath) -> String {
    let from = folder
    let shared = zip(from, other.folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + other.segments.dropFirst(shared)).joined(separator: "/")
  }
}
