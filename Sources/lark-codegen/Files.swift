#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import SchemaModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ends the process.
func exit(_ status: Int32) -> Never {
  #if canImport(Darwin)
    Darwin.exit(status)
  #elseif canImport(Glibc)
    Glibc.exit(status)
  #elseif canImport(Musl)
    Musl.exit(status)
  #endif
}

/// Writes a line to standard error.
func printError(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  // What cannot be told to standard error cannot be told at all.
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}

/// Reading and writing, with errors that name the file.
enum Files {
  /// The JSON files of a folder as schema files, their paths below `root` and shown as `display` has them.
  static func schemaFiles(
    _ paths: [String], below root: String, displayedAs display: (String) -> String
  ) throws(CodegenError) -> [SchemaFile] {
    var files: [SchemaFile] = []
    for path in paths {
      let relative = path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
      files.append(SchemaFile(path: relative, displayPath: display(relative), bytes: [UInt8](try read(path))))
    }
    return files
  }

  /// Paths of all files below a folder, in order.
  static func list(_ folder: String) throws(CodegenError) -> [String] {
    // Below a file there is nothing, which is not to be taken for an empty folder.
    var facts = stat()
    if stat(folder, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR {
      throw CodegenError(message: "cannot list the folder \(folder): not a directory")
    }
    do { return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 } } catch {
      throw CodegenError(message: "cannot list the folder \(folder): \(reason(error))")
    }
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether something is there that is no folder.
  static func isFile(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT != S_IFDIR
  }

  static func read(_ path: String) throws(CodegenError) -> Data {
    do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw CodegenError(message: "cannot read \(path): \(reason(error))")
    }
  }

  /// The text of a file; nil when there is none that can be read, as in a folder.
  static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a text unless the file holds it already: a file that is not touched is not compiled again.
  static func write(_ text: String, to path: String) throws(CodegenError) {
    let data = Data(text.utf8)
    if FileManager.default.contents(atPath: path) == data { return }
    do {
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CodegenError(message: "cannot write \(path): \(reason(error))")
    }
  }

  static func remove(_ path: String) throws(CodegenError) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw CodegenError(message: "cannot remove \(path): \(reason(error))")
    }
  }

  /// What the system says about a file, such as `permission denied`.
  private static func reason(_ error: any Error) -> String {
    let cause = (error as? CocoaError)?.underlying ?? error
    guard let number = (cause as? POSIXError)?.code.rawValue else { return "the system does not say why" }
    return String(cString: strerror(number)).lowercased()
  }
}
