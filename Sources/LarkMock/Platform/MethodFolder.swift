import LarkCore
import LarkFoundation
import SchemaCatalog
import SchemaModel

/// Method files of a folder, packed like the built-in ones.
enum MethodFolder {
  /// Folders deeper than this hold no method file.
  private static let greatestDepth = 8

  /// - Parameter folder: Path of the folder.
  /// - Throws: ``LarkError``, where it cannot be read, holds no service, or has mistakes in it.
  static func texts(below folder: String) throws(LarkError) -> [CatalogText] {
    var files: [SchemaFile] = []
    try collect(folder, "", depth: 0, &files)
    let reading = SchemaReader.read(files)
    if let mistake = reading.diagnostics.first(where: { $0.severity == .error }) {
      throw LarkError(
        kind: .file, message: "the methods in '\(folder)' have mistakes: \(mistake)",
        remedy: "correct them; a build through the LarkBindings plugin shows each at its line")
    }
    guard !reading.schema.services.isEmpty else {
      throw LarkError(
        kind: .file, message: "the folder '\(folder)' holds no service",
        remedy: "give the folder that holds the folders of the services, each with its service.json")
    }
    return CatalogText.texts(of: reading.schema, from: files).map(\.text)
  }

  private static func collect(
    _ folder: String, _ prefix: String, depth: Int, _ files: inout [SchemaFile]
  ) throws(LarkError) {
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        switch try SystemFile.kind(of: path) {
        case .directory where depth < greatestDepth: try collect(path, "\(prefix)\(name)/", depth: depth + 1, &files)
        case .regular where name.hasSuffix(".json"):
          files.append(
            SchemaFile(
              path: prefix + name, displayPath: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path)))))
        default: break
        }
      }
    } catch let error as LarkError {
      throw error
    } catch {
      throw FileProblem(error).error("cannot read the methods in '\(folder)'")
    }
  }
}
