import Foundation

/// A copy of this package as a clone has it, in a temporary folder with a name of its own.
struct PackageCopy {
  let folder: URL
  /// Where the packages inside it are built: one folder for all, so that what they share is compiled once.
  let buildFolder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "a clone, \(UUID().uuidString)")
    buildFolder = folder.appending(path: ".build")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Package.swift", "Sources", "Plugins", "Tests", "schema", "Generated"] {
      try FileManager.default.copyItem(at: Package.root.appending(path: name), to: folder.appending(path: name))
    }
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs a subcommand of `swift` on one of the packages.
  ///
  /// - Parameter package: Its folder inside the copy.
  func swift(_ subcommand: String, in package: String, _ arguments: String...) async throws -> Toolchain.Result {
    try await Toolchain.run(
      "swift", [subcommand, "--scratch-path", buildFolder.path] + arguments, in: folder.appending(path: package))
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  /// Replaces a text in a file.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    try write(read(path).replacingOccurrences(of: old, with: new), to: path)
  }
}
