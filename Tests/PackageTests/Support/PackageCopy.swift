import Foundation

/// A copy of this package as a clone has it, in a temporary folder with a name of its own.
struct PackageCopy {
  let folder: URL
  /// Where the packages inside it are built: one folder for all, so that what they share is compiled once.
  let buildFolder: URL

  /// Nobody steps through what is built here.
  private static let buildOptions = ["-debug-info-format", "none"]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "a clone, \(UUID().uuidString)")
    buildFolder = folder.appending(path: ".build")
    try FileManager.default.createDirectory(at: folder.appending(path: "Tests"), withIntermediateDirectories: true)
    for name in ["Package.swift", "Sources", "Plugins", "schema", "Generated"] { try copy(name) }
    // The benchmarks may have been built where they are, which is not for copying.
    let tests = try FileManager.default.contentsOfDirectory(atPath: Package.root.appending(path: "Tests").path)
    for name in tests where name != "Benchmarks" { try copy("Tests/\(name)") }
  }

  private func copy(_ path: String) throws {
    try FileManager.default.copyItem(at: Package.root.appending(path: path), to: folder.appending(path: path))
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs a subcommand of `swift` on one of the packages.
  ///
  /// - Parameter package: Its folder inside the copy; the copy itself without it.
  func swift(_ subcommand: String, in package: String = ".", _ arguments: String...) async throws -> Toolchain.Result {
    try await Toolchain.run(
      "swift", [subcommand, "--scratch-path", buildFolder.path] + Self.buildOptions + arguments,
      in: package == "." ? folder : folder.appending(path: package))
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Writes a file, and the folders it needs.
  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Replaces a text in a file.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    try write(read(path).replacingOccurrences(of: old, with: new), to: path)
  }

  /// Moves a file or folder.
  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(at: folder.appending(path: path), to: folder.appending(path: other))
  }

  /// Takes a file or folder away.
  func delete(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }
}
