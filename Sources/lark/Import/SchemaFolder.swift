import LarkCore
import LarkFoundation
import SchemaModel

/// A folder of method files on disk.
struct SchemaFolder {
  /// The absolute path.
  let path: String
  /// The path as it was typed, for messages.
  let shown: String

  /// The JSON files of some services, and of all others what the last import noted.
  ///
  /// - Parameter services: Names of the services.
  func files(of services: Set<String>) throws(CommandError) -> [SchemaFile] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    var found: [SchemaFile] = []
    for folder in try names(in: "") {
      if services.contains(folder) {
        found += try files(below: folder, depth: 2)
      } else if let bytes = try bytes("\(folder)/imported.json") {
        found.append(SchemaFile(path: "\(folder)/imported.json", bytes: bytes))
      }
    }
    return found
  }

  private func files(below folder: String, depth: Int) throws(CommandError) -> [SchemaFile] {
    var found: [SchemaFile] = []
    for name in try names(in: folder) {
      let file = "\(folder)/\(name)"
      if isFolder(file) {
        if depth > 1 { found += try files(below: file, depth: depth - 1) }
      } else if name.hasSuffix(".json"), let bytes = try bytes(file) {
        found.append(SchemaFile(path: file, displayPath: "\(shown)/\(file)", bytes: bytes))
      }
    }
    return found
  }

  private func names(in folder: String) throws(CommandError) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted() } catch {
      throw Self.failure("the folder '\(shown)/\(folder)' cannot be listed", FileProblem(error))
    }
  }

  private func isFolder(_ file: String) -> Bool {
    if case .directory? = try? SystemFile.kind(of: "\(path)/\(file)") { true } else { false }
  }

  private func bytes(_ file: String) throws(CommandError) -> [UInt8]? {
    let full = "\(path)/\(file)"
    guard FileManager.default.fileExists(atPath: full) else { return nil }
    do throws(FileProblem) { return try Array(SystemFile(reading: full).readToEnd()) } catch {
      throw Self.failure("'\(shown)/\(file)' cannot be read", error)
    }
  }

  /// Writes a file; folders on the way are made.
  func write(_ bytes: [UInt8], to file: String) throws(CommandError) {
    try Self.write(bytes, to: "\(path)/\(file)", shown: "\(shown)/\(file)")
  }

  /// Removes a file, and its folder where nothing is left in it.
  func remove(_ file: String) throws(CommandError) {
    do { try FileManager.default.removeItem(atPath: "\(path)/\(file)") } catch {
      throw Self.failure("'\(shown)/\(file)' cannot be removed", FileProblem(error))
    }
    let folder = "\(path)/\(file.split(separator: "/").dropLast().joined(separator: "/"))"
    if (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty == true {
      // An empty folder that stays does no harm.
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  /// Writes a file as a whole or not at all; folders on the way are made.
  static func write(_ bytes: [UInt8], to path: String, shown: String) throws(CommandError) {
    let file = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw failure("'\(shown)' cannot be written", FileProblem(error))
    }
  }

  private static func failure(_ what: String, _ problem: FileProblem) -> CommandError {
    CommandError(
      .validation, .fileIO, "\(what): \(problem.reason)",
      hint: "check that the path is right and that you may use it")
  }
}
