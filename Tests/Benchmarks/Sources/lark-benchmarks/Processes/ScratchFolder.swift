import Foundation

/// A folder in the system's temporary folder; it goes away with its owner.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "lark-benchmarks-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Path of something in the folder.
  func path(_ name: String) -> String {
    url.appending(path: name).path
  }

  /// Writes a file, and the folders it needs.
  func write(_ bytes: some DataProtocol, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Removes something from the folder, if it is there.
  func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: path(name))
  }
}
