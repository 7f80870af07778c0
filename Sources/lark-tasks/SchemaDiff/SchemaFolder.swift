import Foundation
import LarkCommandLine
import SchemaModel

/// The JSON files below a folder.
enum SchemaFolder {
  /// Whether a path below a folder may name a file of a schema: JSON, and not in a hidden folder such as `.build`.
  static func isSchemaFile(_ path: String) -> Bool {
    path.hasSuffix(".json") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// Reads the JSON files below a folder.
  ///
  /// - Parameter folder: Path of the folder, as messages show it.
  /// - Throws: An internal error that names the file or folder that could not be read.
  static func read(_ folder: String) throws(CommandError) -> [SchemaFile] {
    let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var files: [SchemaFile] = []
    var folders = [""]
    while let inner = folders.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(inner)").sorted()
      } catch {
        throw unreadable("\(root)/\(inner)", "the folder cannot be listed")
      }
      for name in names where !name.hasPrefix(".") {
        let path = inner + name
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) else { continue }
        if isFolder.boolValue {
          // A link to a folder may lead in a circle.
          if !isLink("\(root)/\(path)") { folders.append("\(path)/") }
        } else if isSchemaFile(path) {
          files.append(SchemaFile(path: path, displayPath: "\(root)/\(path)", bytes: try bytes("\(root)/\(path)")))
        }
      }
    }
    return files
  }

  /// The bytes of a file.
  ///
  /// - Throws: An internal error that names the file.
  static func bytes(_ path: String) throws(CommandError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw unreadable(path, "the file cannot be read") }
    return Array(data)
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  private static func unreadable(_ path: String, _ reason: String) -> CommandError {
    CommandError(
      .validation, .fileIO, "\(Echo.safe(path)): \(reason)", hint: "check that it exists and that you may read it")
  }
}
