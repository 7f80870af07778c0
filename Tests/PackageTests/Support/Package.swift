import Foundation
import SchemaModel

/// The package's own folder.
enum Package {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below a folder of the package whose names end so, in the order of their paths.
  static func files(_ folder: String, ending: String) throws -> [SchemaFile] {
    let root = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(ending) }.sorted().map {
      SchemaFile(path: "\(folder)/\($0)", bytes: [UInt8](try Data(contentsOf: root.appending(path: $0))))
    }
  }
}
