import Foundation
import SchemaModel

/// The project's own schema folder.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "schema").resolvingSymlinksInPath()

  /// All JSON files below the folder, by path.
  static let files: [SchemaFile] = {
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".json") }.sorted().compactMap { path in
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
      return SchemaFile(path: path, displayPath: "schema/" + path, bytes: Array(data))
    }
  }()
}
