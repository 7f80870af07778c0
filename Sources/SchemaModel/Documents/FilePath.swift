/// A path of a schema file, taken apart.
struct FilePath: Sendable, Hashable {
  /// Folders from the root, then the file.
  let segments: [String]

  /// Takes a path below the root apart.
  init(_ path: String) {
    segments = path.split(separator: "/").map(String.init)
  }

  private init(segments: [String]) {
    self.segments = segments
  }

  var text: String { segments.joined(separator: "/") }

  var folder: [String] { segments.dropLast() }

  /// Name of the file with its extension.
  var fileName: String { segments.last ?? "" }

  /// Name of the file without `.json`.
  var stem: String {
    let name = fileName
    return name.hasSuffix(".json") ? String(name.dropLast(".json".count)) : name
  }

  /// The file that a relative path names, seen from this file; nil where it leaves the tree.
  func resolving(_ relative: String) -> FilePath? {
    var result = folder
    for segment in relative.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..": if result.popLast() == nil { return nil }
      default: result.append(String(segment))
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
