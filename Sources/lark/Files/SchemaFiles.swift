import LarkFoundation
import SchemaModel

/// Reads the files of a schema folder without Foundation.
enum SchemaFiles {
  /// Folders deeper than this hold no schema file.
  private static let greatestDepth = 8

  /// The JSON files below a folder. Hidden files and folders, and folders behind symbolic links, are left alone.
  ///
  /// - Parameter folder: Path of the folder.
  /// - Throws: A validation error, where the folder or a file in it cannot be read.
  static func below(_ folder: String) throws(CommandError) -> [SchemaFile] {
    var files: [SchemaFile] = []
    for path in try paths(below: folder) { files.append(try file(path, below: folder)) }
    return files
  }

  /// Paths of the JSON files below a folder, which start at it. Nothing is read.
  ///
  /// - Parameter folder: Path of the folder.
  /// - Throws: A validation error, where the folder cannot be read.
  static func paths(below folder: String) throws(CommandError) -> [String] {
    var paths: [String] = []
    try collect(folder, below: "", depth: 0, into: &paths)
    return paths
  }

  /// A file below a folder.
  ///
  /// - Throws: A validation error, where the file cannot be read.
  static func file(_ path: String, below folder: String) throws(CommandError) -> SchemaFile {
    let whole = "\(folder)/\(path)"
    return SchemaFile(path: path, displayPath: whole, bytes: try bytes(of: whole))
  }

  private static func collect(
    _ folder: String, below prefix: String, depth: Int, into paths: inout [String]
  ) throws(CommandError) {
    for name in try names(in: folder) where !name.utf8.starts(with: ".".utf8) {
      let path = "\(folder)/\(name)"
      switch kind(of: path) {
      case .folder where depth < greatestDepth:
        try collect(path, below: "\(prefix)\(name)/", depth: depth + 1, into: &paths)
      case .file where name.hasSuffix(".json"): paths.append(prefix + name)
      case .file, .folder, .other: continue
      }
    }
  }

  private enum Kind {
    case file, folder, other
  }

  private static func kind(of path: String) -> Kind {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return .other }
    if facts.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard stat(path, &facts) == 0 else { return .other }
    return facts.st_mode & S_IFMT == S_IFREG ? .file : .other
  }

  private static func names(in folder: String) throws(CommandError) -> [String] {
    guard let directory = opendir(folder) else {
      throw failure("the folder '\(Echo.safe(folder))' cannot be read", System.Failure(number: errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      names.append(name)
    }
    return names.sorted()
  }

  /// The bytes of a file.
  ///
  /// - Throws: A validation error, where the file cannot be read.
  static func bytes(of path: String) throws(CommandError) -> [UInt8] {
    do { return try System.contents(of: path) } catch { throw failure("'\(Echo.safe(path))' cannot be read", error) }
  }

  private static func failure(_ what: String, _ reason: System.Failure) -> CommandError {
    CommandError(
      .validation, .fileIO, "\(what): \(reason.text)", hint: "check that the path is right and that you may read it")
  }
}
